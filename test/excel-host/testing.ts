/** An Excel for tests: opened anew before each, and checked after each for members nobody modelled. */

import type { ExcelHost } from "./host";
import { loadLibrary } from "./library/load-library";

/** Use once at the top of a test file; `current()` is the Excel of the running test. */
export function excelForTests(): { current: () => ExcelHost; reopen: (api: number) => ExcelHost } {
  const open = loadLibrary();
  let host = open();
  beforeEach(() => {
    host = open();
  });
  afterEach(() => {
    const { unmodelled } = host;
    expect(unmodelled).toEqual([]);
  });
  // The library releases its objects after the last answer.
  afterAll(() => new Promise((resolve) => setTimeout(resolve, 20)));
  return {
    current: () => host,
    reopen: (api) => (host = open(api)),
  };
}
