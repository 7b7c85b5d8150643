/** The statuses of a section, in the order in which they are listed and filtered. */
export const SECTION_STATUSES = ['leeg', 'in-bewerking', 'gereed', 'niet-van-toepassing'] as const;
export type SectionStatus = (typeof SECTION_STATUSES)[number];

/** What a trekker or the programmateam may do with a section. */
export const SECTION_ACTIONS = ['gereed', 'heropenen', 'niet-van-toepassing'] as const;
export type SectionAction = (typeof SECTION_ACTIONS)[number];

/** Why an action is not possible. */
export type SectionRefusal =
  | 'leeg'
  | 'al-gereed'
  | 'al-open'
  | 'reden-ontbreekt'
  | 'al-niet-van-toepassing';

export type SectionDecision =
  | { ok: true; next: SectionStatus }
  | { ok: false; why: SectionRefusal; message: string };

export interface SectionQuestion {
  status: SectionStatus;
  /** Whether the text has nothing to read, see `isEmptyDocument`. */
  isEmpty: boolean;
  action: SectionAction;
  reason?: string | null | undefined;
}

const LABELS: Record<SectionStatus, string> = {
  leeg: 'Leeg',
  'in-bewerking': 'In bewerking',
  gereed: 'Gereed',
  'niet-van-toepassing': 'Niet van toepassing',
};

const MISSING_REASON: Record<Exclude<SectionAction, 'gereed'>, string> = {
  heropenen: 'Schrijf op waarom u dit onderdeel heropent.',
  'niet-van-toepassing': 'Schrijf op waarom dit onderdeel niet van toepassing is.',
};

/** The Dutch name of a status, for the screen and for documents. */
export function statusLabel(status: SectionStatus): string {
  return LABELS[status];
}

/** Whether a value from outside (a form, a URL, a row) is a section status. */
export function isSectionStatus(value: unknown): value is SectionStatus {
  return SECTION_STATUSES.some((status) => status === value);
}

/** Whether a value from outside is an action on a section. */
export function isSectionAction(value: unknown): value is SectionAction {
  return SECTION_ACTIONS.some((action) => action === value);
}

/** Whether people with the right to write may write in a section with this status. */
export function isOpenForWriting(status: SectionStatus): boolean {
  return status === 'leeg' || status === 'in-bewerking';
}

/**
 * Decides whether an action on a section is possible and what its status becomes. Who may do it is
 * not judged here. A wrong status is named before a missing reason: no reason would help then.
 */
export function decideSectionAction(question: SectionQuestion): SectionDecision {
  switch (question.action) {
    case 'gereed':
      return closed(question.status) ?? decideGereed(question.isEmpty);
    case 'heropenen':
      if (isOpenForWriting(question.status)) {
        return refuse(
          'al-open',
          'Dit onderdeel is al open. Uw werkgroep kan er gewoon in schrijven.',
        );
      }
      return (
        missingReason(question.action, question.reason) ??
        allow(question.isEmpty ? 'leeg' : 'in-bewerking')
      );
    case 'niet-van-toepassing':
      return (
        closed(question.status) ??
        missingReason(question.action, question.reason) ??
        allow('niet-van-toepassing')
      );
  }
}

function decideGereed(isEmpty: boolean): SectionDecision {
  if (isEmpty) {
    return refuse(
      'leeg',
      'Dit onderdeel is nog leeg. Schrijf eerst iets, of kies “Niet van toepassing”.',
    );
  }
  return allow('gereed');
}

function closed(status: SectionStatus): SectionDecision | null {
  if (status === 'gereed') {
    return refuse('al-gereed', 'Dit onderdeel is al gereed. Heropen het eerst.');
  }
  if (status === 'niet-van-toepassing') {
    return refuse(
      'al-niet-van-toepassing',
      'Dit onderdeel is niet van toepassing. Heropen het eerst.',
    );
  }
  return null;
}

function missingReason(
  action: Exclude<SectionAction, 'gereed'>,
  reason: string | null | undefined,
): SectionDecision | null {
  return reason?.trim() ? null : refuse('reden-ontbreekt', MISSING_REASON[action]);
}

function allow(next: SectionStatus): SectionDecision {
  return { ok: true, next };
}

function refuse(why: SectionRefusal, message: string): SectionDecision {
  return { ok: false, why, message };
}
