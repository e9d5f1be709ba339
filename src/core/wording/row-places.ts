/** Places in a sheet as a clerk names them. */

const MOST_RUNS = 12;

/** [5, 6, 8, 9, 10] → 第5、6、8—10行. Numbers ascending, without repeats. */
export function rowsPhrase(rows: readonly number[]): string {
  const runs: string[] = [];
  for (let start = 0; start < rows.length;) {
    let end = start;
    while (rows[end + 1] === (rows[end] ?? 0) + 1) end++;
    if (end - start < 2) end = start;
    runs.push(end > start ? `${rows[start]}—${rows[end]}` : `${rows[start]}`);
    start = end + 1;
  }
  if (runs.length <= MOST_RUNS) return `第${runs.join("、")}行`;
  return `第${runs.slice(0, MOST_RUNS).join("、")}等${rows.length}行`;
}

/** 第8行“完成率(%)”; with a sheet named where it is not the form itself. */
export function cellsPhrase(
  rows: readonly number[],
  headers: readonly string[],
  sheet: string | null,
): string {
  const place = sheet === null ? "" : `“${sheet}”`;
  return place + rowsPhrase(rows) + headers.map((header) => `“${header}”`).join("");
}
