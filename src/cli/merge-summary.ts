import type { MergePlan } from "../core/merge/merge-plan";
import type { Outcome } from "../core/model/ledger";
import { OUTCOME_WORDS } from "../core/schema/vocabulary";
import { SENT_BACK_ANSWERED } from "../core/wording/merge-issues";
import { table } from "./output";

/** A merge in words: counts, then only the files and units a person must look at. */
export function mergeSummary(plan: MergePlan): string[] {
  const { files, units, changes } = plan;
  const outcomes = Object.keys(OUTCOME_WORDS) as Outcome[];
  const counts = outcomes
    .map((outcome) => ({ outcome, count: files.filter((file) => file.outcome === outcome).length }))
    .filter(({ count }) => count > 0)
    .map(({ outcome, count }) => `${OUTCOME_WORDS[outcome]}${count}个`);
  const lines = [`文件${files.length}个：${counts.join("，")}`];
  const added = changes.filter((change) => change.kind === "add").length;
  const updated = changes.filter((change) => change.kind === "update").length;
  lines.push(`填报记录：新增${added}条，更新${updated}条`);
  const attention = files.filter((file) => file.outcome !== "merged" && file.outcome !== "ignored");
  if (attention.length > 0) {
    lines.push("", "需要留意的文件：");
    lines.push(
      ...table(
        attention.map((file) => [`  ${OUTCOME_WORDS[file.outcome]}`, file.file, remark(file)]),
      ),
    );
  }
  const answered = files.flatMap(({ unit, file, issues }) => {
    const answer = issues.find(({ code }) => code === SENT_BACK_ANSWERED.code);
    return answer ? [[`  ${unit ?? file}`, answer.message]] : [];
  });
  if (answered.length > 0) lines.push("", "退回后重新报送的：", ...table(answered));
  const waiting = files.filter(({ outcome }) => outcome === "conflict");
  const undecided = [...new Set(waiting.flatMap(({ unit }) => unit ?? []))];
  const came = new Set([...undecided, ...units.sentBack]);
  const missing = units.missing.filter((unit) => !came.has(unit));
  lines.push(
    "",
    `应报${units.expected.length}个单位，已报${units.expected.length - missing.length}个，未报${missing.length}个，` +
      `迟报${units.late.length}个，需退回${units.sentBack.length}个，待选择${undecided.length}个`,
  );
  const named: [string, string[]][] = [
    ["未报", missing],
    ["待选择", undecided],
    ["迟报", units.late],
    ["退回", units.sentBack],
  ];
  for (const [word, names] of named) {
    if (names.length > 0) lines.push(`${word}：${names.join("、")}`);
  }
  return lines;
}

function remark(file: MergePlan["files"][number]): string {
  if (file.reason) return file.reason.message;
  const { errors, warnings, infos } = file.counts;
  const parts = [
    errors > 0 ? `${errors}处错误` : "",
    warnings > 0 ? `${warnings}处提示` : "",
    infos > 0 ? `${infos}处说明` : "",
  ].filter(Boolean);
  const worst = file.issues.find((issue) => issue.severity === "error") ?? file.issues[0];
  return [parts.join("、"), worst?.message ?? ""].filter(Boolean).join("：");
}
