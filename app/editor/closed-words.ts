import type { StatusNotice } from './connection/frames';

const NO_MORE_WRITING = 'U kunt er niet meer in schrijven.';

/** What somebody is told whose section closes while they are in it. */
export function closedWords({ status, door, organisatie }: StatusNotice): string {
  const who = door ? `${door}${organisatie ? ` (${organisatie})` : ''}` : 'Iemand';
  switch (status) {
    case 'gereed':
      return `${who} heeft dit onderdeel gereed gemeld. ${NO_MORE_WRITING}`;
    case 'niet-van-toepassing':
      return `${who} heeft dit onderdeel op niet van toepassing gezet. ${NO_MORE_WRITING}`;
    case 'leeg':
    case 'in-bewerking':
      return 'Uw rol is veranderd. U leest hier nu mee.';
  }
}
