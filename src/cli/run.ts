import { readArguments, UsageError } from "./arguments";
import type { Command } from "./command";
import { accept } from "./commands/accept";
import { check } from "./commands/check";
import { create } from "./commands/create";
import { demo } from "./commands/demo";
import { issue } from "./commands/issue";
import { merge } from "./commands/merge";
import { parse } from "./commands/parse";
import { report } from "./commands/report";
import { update } from "./commands/update";
import { createServices } from "./context";
import { EXIT, type ExitCode } from "./exit";
import { complain, say, table } from "./output";

const COMMANDS = new Map<string, Command>(
  Object.entries({ parse, create, update, issue, check, merge, accept, report, demo }),
);

/**
 * Runs one command line, such as `["parse", "notice.txt", "--json"]`, and gives its exit code
 * (DESIGN §8). Prints results on standard output and everything else on standard error.
 */
export async function run(argv: readonly string[]): Promise<ExitCode> {
  const [name = "", ...rest] = argv;
  if (["", "help", "--help", "-h"].includes(name)) {
    help(say);
    return name === "" ? EXIT.usage : EXIT.done;
  }
  const command = COMMANDS.get(name);
  if (!command) {
    complain(`没有“${name}”这个命令。`);
    help(complain);
    return EXIT.usage;
  }
  if (rest.includes("--help") || rest.includes("-h")) {
    say(command.summary);
    say(`用法：ledger ${command.usage}`);
    return EXIT.done;
  }
  try {
    return await command.run(readArguments(command, rest), createServices());
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    complain(error.message);
    complain(`用法：ledger ${command.usage}`);
    return EXIT.usage;
  }
}

function help(print: (line: string) => void): void {
  print("责任台账：分解通知、下发填报表、校验合并返回表、生成城市汇总。");
  for (const line of table(
    [...COMMANDS.values()].map(({ usage, summary }) => [`  ledger ${usage}`, summary]),
  )) {
    print(line);
  }
}
