import type { Issue } from "../core/model/issue";
import type { Services } from "../app/services";
import type { Arguments, CommandForm } from "./arguments";
import { EXIT, type ExitCode } from "./exit";
import { complain, issueLines, sayJson } from "./output";

export interface Command extends CommandForm {
  /** One line for the list of commands. */
  summary: string;
  run(args: Arguments, services: Services): Promise<ExitCode>;
}

/** Tells why a command could not run; with `--json` the document on standard output says it too. */
export function stop(issues: Issue | readonly Issue[], json = false): ExitCode {
  const all = "code" in issues ? [issues] : issues;
  for (const issue of all) for (const line of issueLines(issue)) complain(line);
  if (json) sayJson({ issues: all });
  return EXIT.couldNotRun;
}

export function hasErrors(issues: readonly Issue[]): boolean {
  return issues.some((issue) => issue.severity === "error");
}
