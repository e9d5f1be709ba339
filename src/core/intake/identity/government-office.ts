/** The office that files for its government: 云山县人民政府办公室 for 云山县人民政府. */

import type { UnitFinder } from "../../directory";

const OFFICE = /^(.{2,20}?政府)(?:办公[室厅]|办|(?:办公室|办)?督查室)$/;

/** Finds a government that files also by its office's name, where the office files nothing itself. */
export function withOffices(find: UnitFinder): UnitFinder {
  return (name) => {
    const unit = find(name);
    if (unit) return unit;
    const government = OFFICE.exec(name.trim())?.[1];
    const filing = government === undefined ? null : find(government);
    return filing?.files ? filing : null;
  };
}
