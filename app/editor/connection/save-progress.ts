/**
 * Keeps count of what this person wrote and what of it is on disk. Pure: every event gives a new
 * state. Nothing counts as saved before the server's notice says so.
 */

export interface SaveProgress {
  /** There is an open socket. */
  readonly open: boolean;
  /**
   * The server's question what we have that it has not (sync step 1) was answered on this socket.
   * Until then changes wait: the answer holds them, and sent ahead of it they would leave a gap.
   */
  readonly answered: boolean;
  /** Write frames sent on this socket. */
  readonly sent: number;
  /** The first so many of them are on disk. */
  readonly stored: number;
  /** There may be text of this person that is not on disk. */
  readonly unsaved: boolean;
  /** Since when the oldest unsaved text waits, or the last sign of progress. In milliseconds. */
  readonly waitingSince: number;
}

export type SaveEvent =
  | { type: 'socket-opened' }
  | { type: 'socket-closed' }
  /** The person wrote, or text from this browser was added to the document. */
  | { type: 'changed'; now: number }
  | { type: 'sent'; kind: 'answer' | 'change' }
  /** The server's notice: so many write frames of this socket are on disk. */
  | { type: 'stored'; frames: number; now: number }
  /** This person may no longer write: no later change will be sent. */
  | { type: 'stopped' };

export const NOTHING_WRITTEN: SaveProgress = {
  open: false,
  answered: false,
  sent: 0,
  stored: 0,
  unsaved: false,
  waitingSince: 0,
};

const NEW_SOCKET = { answered: false, sent: 0, stored: 0 };

export function nextProgress(progress: SaveProgress, event: SaveEvent): SaveProgress {
  switch (event.type) {
    case 'socket-opened':
      return { ...progress, ...NEW_SOCKET, open: true };
    case 'socket-closed':
      return { ...progress, ...NEW_SOCKET, open: false };
    case 'changed':
      return progress.unsaved ? progress : { ...progress, unsaved: true, waitingSince: event.now };
    case 'sent':
      return {
        ...progress,
        sent: progress.sent + 1,
        answered: progress.answered || event.kind === 'answer',
      };
    case 'stored':
      return afterStored(progress, event);
    case 'stopped':
      return { ...progress, answered: false };
  }
}

function afterStored(
  progress: SaveProgress,
  { frames, now }: { frames: number; now: number },
): SaveProgress {
  const stored = Math.min(progress.sent, Math.max(progress.stored, frames));
  const settled = progress.open && progress.answered && stored === progress.sent;
  return {
    ...progress,
    stored,
    unsaved: progress.unsaved && !settled,
    waitingSince: stored > progress.stored ? now : progress.waitingSince,
  };
}

/** Whether a write frame may go out on this socket now. */
export function maySend(progress: SaveProgress, kind: 'answer' | 'change'): boolean {
  return kind === 'answer' || progress.answered;
}
