export interface VersionParts {
  werkgroep: number;
  sectie: number;
  versie: number;
}

const VERSION_ID = /^WG(\d{2,6})-S(\d{1,6})-v(\d{1,6})$/;
const HIGHEST = 999_999;

/**
 * The id people cite for a frozen version, for example `WG04-S4-v3`.
 *
 * @throws RangeError when a number is not a whole number from 1 to 999,999.
 */
export function versionId(werkgroepNummer: number, sectieNummer: number, versie: number): string {
  for (const number of [werkgroepNummer, sectieNummer, versie]) {
    if (!Number.isInteger(number) || number < 1 || number > HIGHEST) {
      throw new RangeError(`A version id needs whole numbers from 1 to ${HIGHEST}, not ${number}`);
    }
  }
  return `WG${String(werkgroepNummer).padStart(2, '0')}-S${sectieNummer}-v${versie}`;
}

/** Reads an id made by `versionId`; null for anything that it would not have written itself. */
export function parseVersionId(id: string): VersionParts | null {
  const match = VERSION_ID.exec(id);
  if (!match) return null;
  const [werkgroep, sectie, versie] = match.slice(1).map(Number);
  if (!werkgroep || !sectie || !versie) return null;
  return versionId(werkgroep, sectie, versie) === id ? { werkgroep, sectie, versie } : null;
}
