/** Entry point of the command line: `ledger COMMAND …`. */

import { EXIT } from "./exit";
import { complain } from "./output";
import { run } from "./run";

run(process.argv.slice(2)).then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    complain("程序出现意外错误，没有完成。请把下面的内容发给维护人员：");
    complain(error instanceof Error ? (error.stack ?? error.message) : String(error));
    process.exitCode = EXIT.couldNotRun;
  },
);

// A reader that closes the pipe early (`| head`) is no error.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code !== "EPIPE") throw error;
});
