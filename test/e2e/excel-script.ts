/** Bundles the Excel host for a page. */

import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { webpack } from "webpack";

const ROOT = resolve(__dirname, "../..");

/** The text of one classic script. */
export async function excelScript(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), "ledger-excel-"));
  try {
    await bundle(folder);
    return readFileSync(join(folder, "excel.js"), "utf8");
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function bundle(folder: string): Promise<void> {
  const compiler = webpack({
    mode: "development",
    devtool: false,
    context: ROOT,
    entry: join(ROOT, "test/excel-host/in-page.ts"),
    output: { path: folder, filename: "excel.js" },
    resolve: { extensions: [".ts", ".js"] },
    module: {
      rules: [
        {
          test: /\.ts$/,
          loader: "ts-loader",
          options: { transpileOnly: true, compilerOptions: { rootDir: ROOT } },
        },
      ],
    },
  });
  return new Promise((done, fail) => {
    compiler.run((error, stats) => {
      if (error) fail(error);
      else if (stats?.hasErrors()) fail(new Error(stats.toString({ all: false, errors: true })));
      else compiler.close(() => done());
    });
  });
}
