/** Runs the command line in this process and keeps what it printed. */

import { run } from "../../src/cli/run";

export interface Run {
  code: number;
  out: string;
  err: string;
}

export async function ledger(...argv: string[]): Promise<Run> {
  const printed = { out: "", err: "" };
  const keep = (stream: "out" | "err") => (chunk: unknown) => {
    printed[stream] += String(chunk);
    return true;
  };
  const out = jest.spyOn(process.stdout, "write").mockImplementation(keep("out"));
  const err = jest.spyOn(process.stderr, "write").mockImplementation(keep("err"));
  try {
    const code = await run(argv);
    return { code, ...printed };
  } finally {
    out.mockRestore();
    err.mockRestore();
  }
}
