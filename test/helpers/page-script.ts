/** Bundles a script of the tests for a page. */

import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { webpack } from "webpack";

const ROOT = resolve(__dirname, "../..");

/** The text of one classic script; `entry` is a path inside the repository. */
export async function pageScript(
  entry: string,
  mode: "development" | "production" = "development",
): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), "ledger-script-"));
  try {
    await bundle(join(ROOT, entry), mode, folder);
    return readFileSync(join(folder, "script.js"), "utf8");
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function bundle(entry: string, mode: "development" | "production", folder: string): Promise<void> {
  const compiler = webpack({
    mode,
    devtool: false,
    context: ROOT,
    target: ["web", "es2020"],
    entry,
    output: { path: folder, filename: "script.js" },
    resolve: {
      extensions: [".ts", ".js"],
      // As the product's own build takes it.
      alias: { exceljs$: "exceljs/dist/exceljs.bare.min.js" },
    },
    performance: { hints: false },
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
