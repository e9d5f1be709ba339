/** A sheet that prints one table in two halves beside each other: 序号 | 任务 | 单位 | 序号 | 任务 | 单位. */

import { compactKey } from "../../text/normalise";
import { headerRowColumns } from "./header";

/** Rows looked through for the header. */
const HEADER_ROOM = 12;
const FEWEST_COLUMNS = 2;

/** The halves one below the other, each with its header; null where the header says nothing twice. */
export function besideEachOther(rows: readonly string[][]): string[][][] | null {
  const header = rows.slice(0, HEADER_ROOM).findIndex((cells) => headerRowColumns(cells) !== null);
  const labels = (rows[header] ?? []).map((cell) => compactKey(cell.slice(0, 40)));
  const first = labels.find((label) => label !== "");
  const starts = labels.flatMap((label, index) => (label === first ? [index] : []));
  if (first === undefined || starts.length < 2) return null;
  const parts = starts.map((start, index) => [start, starts[index + 1] ?? labels.length] as const);
  const said = parts.map(([start, end]) => labels.slice(start, end).filter((each) => each !== ""));
  const [own = []] = said;
  if (own.length < FEWEST_COLUMNS || said.some((each) => each.join("|") !== own.join("|")))
    return null;
  return parts.map(([start, end], index) => {
    const half = rows.slice(header).map((cells) => cells.slice(start, end));
    const filled = half.filter((cells) => cells.some((cell) => cell !== ""));
    return index === 0 ? [...rows.slice(0, header), ...filled] : filled;
  });
}
