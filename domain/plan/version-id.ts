export interface VersionParts {
  werkgroep: number;
  sectie: number;
  versie: number;
}

const VERSION_ID = /^WG(\d{2,6})-S(\d{1,6})-v(\d{1,6})$/;
const HIGHEST = 999_999;

/**
 * The id people cite for a frozen version, for example `WG04-S4-v3`. Section 0 is the opdracht,
 * which comes before the seven that the Actieplan numbers (r.166).
 *
 * @throws RangeError when a number is not a whole number from 1 (a section: 0) to 999,999.
 */
export function versionId(werkgroepNummer: number, sectieNummer: number, versie: number): string {
  checkNumber(versie, 1);
  return `${sectionId(werkgroepNummer, sectieNummer)}-v${versie}`;
}

/** The id people cite for a section, for example `WG04-S4`. Throws as `versionId` does. */
export function sectionId(werkgroepNummer: number, sectieNummer: number): string {
  checkNumber(werkgroepNummer, 1);
  checkNumber(sectieNummer, 0);
  return `WG${String(werkgroepNummer).padStart(2, '0')}-S${sectieNummer}`;
}

function checkNumber(number: number, lowest: number): void {
  if (!Number.isInteger(number) || number < lowest || number > HIGHEST) {
    throw new RangeError(`An id needs whole numbers from ${lowest} to ${HIGHEST}, not ${number}`);
  }
}

/** Reads an id made by `versionId`; null for anything that it would not have written itself. */
export function parseVersionId(id: string): VersionParts | null {
  const match = VERSION_ID.exec(id);
  if (!match) return null;
  const [werkgroep, sectie, versie] = match.slice(1).map(Number);
  if (!werkgroep || sectie === undefined || !versie) return null;
  return versionId(werkgroep, sectie, versie) === id ? { werkgroep, sectie, versie } : null;
}
