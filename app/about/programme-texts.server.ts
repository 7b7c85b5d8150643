import type { Programme } from '../../domain/programme/programme';
import type { ProgrammeTexts } from './programme-page';

/** Leaves out what the page does not show: most of a programme is about single werkgroepen. */
export function programmeTexts(programme: Programme): ProgrammeTexts {
  const { meta, programma, sporen, bouwstenen, leidendePrincipes } = programme;
  const { uitgangspuntenWerkgroepen, werkwijze, bronkwesties, werkgroepen } = programme;
  return {
    ...{ meta, programma, sporen, bouwstenen, leidendePrincipes },
    ...{ uitgangspuntenWerkgroepen, werkwijze, bronkwesties },
    werkgroepen: werkgroepen.map(({ nummer, slug, naam }) => ({ nummer, slug, naam })),
  };
}
