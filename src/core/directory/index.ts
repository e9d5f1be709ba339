/** The unit directory: canonical names, aliases, collective units, and who does what. */

export { assignUnits } from "./assign-units";
export { buildDirectory, newUnit } from "./build-directory";
export { uncoveredTasks } from "./coverage";
export { directoryGaps } from "./directory-gaps";
export { seedFits, type DirectorySeed, type SeedUnit } from "./directory-seed";
export { createUnitFinder, findUnit, type UnitFinder } from "./find-unit";
export { createNamesakeTest, isFromElsewhere, type NamesakeTest } from "./namesake";
export { ownPlace, placeBeforeRank } from "./place";
export { suggestUnits } from "./suggest-units";
export { classifyUnit, type UnitClass } from "./unit-kind";
export { foldName, rankOf } from "./unit-name";
