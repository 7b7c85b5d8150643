/** The frames of a collaboration socket, as far as the client has to look into them. */
import { type ClientNotice, FRAME, SYNC } from '../../../domain/collab/protocol';
import { isSectionStatus } from '../../../domain/plan/status';

export type StatusNotice = Extract<ClientNotice, { soort: 'status' }>;

/**
 * What a frame that is about to be sent asks the server to store.
 * @returns `answer` for a sync step 2, `change` for an update, null for anything else
 */
export function writeKindOf(data: unknown): 'answer' | 'change' | null {
  // Both are varints below 128, so a byte each.
  if (!(data instanceof Uint8Array) || data[0] !== FRAME.sync) return null;
  if (data[1] === SYNC.step2) return 'answer';
  return data[1] === SYNC.update ? 'change' : null;
}

/** Reads a notice of the server; null when it is of a kind that this version does not know. */
export function parseNotice(json: string): ClientNotice | null {
  const value = parse(json);
  if (!isRecord(value)) return null;
  if (value.soort === 'opgeslagen') {
    return typeof value.frames === 'number' ? { soort: 'opgeslagen', frames: value.frames } : null;
  }
  return value.soort === 'status' ? statusNotice(value) : null;
}

function statusNotice(value: Record<string, unknown>): StatusNotice | null {
  const { status, generatie, schrijven, versie } = value;
  if (!isSectionStatus(status)) return null;
  if (typeof generatie !== 'number' || typeof schrijven !== 'boolean') return null;
  return {
    soort: 'status',
    status,
    generatie,
    schrijven,
    versie: typeof versie === 'number' ? versie : 0,
    door: textOrNull(value.door),
    organisatie: textOrNull(value.organisatie),
    op: textOrNull(value.op),
    reden: textOrNull(value.reden),
  };
}

function parse(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return null;
  }
}

const textOrNull = (value: unknown): string | null => (typeof value === 'string' ? value : null);

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
