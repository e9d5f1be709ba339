/** Which part each sheet of a workbook is, and the sheets that its list has lost. */

import { PART_MISSING, TOO_MANY_SHEETS, XML_DAMAGED } from "../../../core/wording/reader-issues";
import { refuse } from "../refusal";
import type { Relationship } from "./relationships";
import type { SheetEntry } from "./workbook-part";

export interface ListedSheet {
  name: string;
  visibility: SheetEntry["visibility"];
  relationship: Relationship;
}

export interface SheetList {
  sheets: ListedSheet[];
  /** Sheets of the package that the list does not name; read too, since they may be what was filled in. */
  unlisted: number;
}

/** @throws Refusal where a listed sheet has no part, two have the same, or there are more than `limit`. */
export function readSheetList(
  entries: readonly SheetEntry[],
  relationships: readonly Relationship[],
  workbookPart: string,
  limit: number,
): SheetList {
  const own = entries.filter(({ relationshipId }) => relationshipId !== "");
  const ids = own.flatMap(({ relationshipId }) => relationshipId ?? []);
  const listed = new Set(ids);
  if (listed.size < ids.length) refuse(XML_DAMAGED, { part: workbookPart });
  const unlisted = relationships.filter(({ id, type }) => type === "worksheet" && !listed.has(id));
  if (own.length + unlisted.length > limit) refuse(TOO_MANY_SHEETS, { limit });
  // Entries that lost their reference are the unlisted sheets, if there are as many of both.
  const bare = own.length - ids.length;
  const known = bare === unlisted.length ? [...unlisted] : [];
  const byId = firstById(relationships);
  const sheets: ListedSheet[] = own.map(({ name, visibility, relationshipId }) => {
    const relationship = relationshipId === null ? known.shift() : byId.get(relationshipId);
    return { name, visibility, relationship: relationship ?? refuse(PART_MISSING, { part: name }) };
  });
  // Another sheet's part in place of the own one: its content would be lost, the other's stand twice.
  const parts = new Set(sheets.map(({ relationship }) => relationship.target.toLowerCase()));
  if (parts.size < sheets.length) refuse(XML_DAMAGED, { part: workbookPart });
  if (bare > 0 || unlisted.length === 0) return { sheets, unlisted: 0 };
  const places = new Map(relationships.map((relationship, place) => [relationship, place]));
  const placeOf = (relationship: Relationship) => places.get(relationship) ?? -1;
  unlisted.forEach((relationship, index) => {
    const name = `未列出的工作表${index + 1}`;
    const next = sheets.findIndex((sheet) => placeOf(sheet.relationship) > placeOf(relationship));
    const sheet = { name, visibility: "hidden" as const, relationship };
    sheets.splice(next < 0 ? sheets.length : next, 0, sheet);
  });
  return { sheets, unlisted: unlisted.length };
}

function firstById(relationships: readonly Relationship[]): Map<string, Relationship> {
  const byId = new Map<string, Relationship>();
  for (const relationship of relationships) {
    if (!byId.has(relationship.id)) byId.set(relationship.id, relationship);
  }
  return byId;
}
