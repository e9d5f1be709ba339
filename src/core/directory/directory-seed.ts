/** What is known about a city's units beyond its notices: data that ships with the product. */

import type { ResponsibilityList } from "../model/task";
import { compactKey } from "../text/normalise";

/** A unit that the seed knows. Its kind follows from its name. */
export interface SeedUnit {
  name: string;
  aliases: string[];
  /** Added even where no notice names it; then with this note. Null for a unit that is only known by aliases. */
  note: string | null;
}

export interface DirectorySeed {
  /** The city as its offices write it, such as 随州市. */
  city: string;
  /** Beginnings of the city's document numbers, such as 随政. */
  docNumberMarks: string[];
  /** Names that only a notice of this city carries in issuer, title or unit names, such as 随州. */
  places: string[];
  units: SeedUnit[];
  /** Names of the county-level governments and committees, in the customary order. */
  counties: string[];
}

/** A notice of another rank may name one unit of the city; two mean it is the city's own. */
const TELLING_UNITS = 2;

/**
 * Whether the seed fits a notice. The document number decides where one is printed: it must begin
 * with one of the seed's marks. Without one, the issuer or the title must name the place, or at
 * least two printed units must begin with it.
 */
export function seedFits(seed: DirectorySeed, list: ResponsibilityList): boolean {
  const docNumber = compactKey(list.notice.docNumber ?? "");
  if (docNumber !== "") return seed.docNumberMarks.some((mark) => docNumber.startsWith(mark));
  const head = compactKey(`${list.notice.issuer ?? ""} ${list.notice.title ?? ""}`);
  if (seed.places.some((place) => head.includes(place))) return true;
  const telling = list.units.filter((unit) =>
    seed.places.some((place) => compactKey(unit.name).startsWith(place)),
  );
  return telling.length >= TELLING_UNITS;
}
