/** Which of the files handed in `--choose` means. */

import type { MergeChoice } from "../core/merge/merge-plan";
import { UsageError } from "./arguments";

/**
 * Choices with the files' names as the merge knows them: a file may be given by its path, or by its name
 * without the folder that it lies in.
 * @throws UsageError where a choice means no file, or several
 */
export function chosenFiles(
  choices: readonly MergeChoice[],
  names: readonly string[],
): MergeChoice[] {
  return choices.map(({ file, unit }) => {
    const said = slashed(file);
    const exact = names.filter((name) => slashed(name) === said);
    const [name, ...more] =
      exact.length > 0
        ? exact
        : names.filter((each) => endsWithPath(said, each) || endsWithPath(each, said));
    if (name === undefined) throw new UsageError(`--choose 指定的“${file}”不在这次的文件里。`);
    if (more.length > 0) {
      const meant = [name, ...more].join("、");
      throw new UsageError(
        `--choose 指定的“${file}”有${more.length + 1}个：${meant}。请写上文件夹。`,
      );
    }
    return { file: name, unit };
  });
}

function slashed(path: string): string {
  return path.replaceAll("\\", "/");
}

function endsWithPath(path: string, end: string): boolean {
  return slashed(path).endsWith(`/${slashed(end)}`);
}
