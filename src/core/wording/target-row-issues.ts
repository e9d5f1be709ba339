/** What the intake says of the rows of 指标填报. */

import { issueKind } from "../model/issue";
import { changedTextWords } from "./changed-text";
import { listNames } from "./directory-issues";
import { ROWS_IGNORED } from "./row-issues";
import { rowsPhrase } from "./row-places";

export const TARGETS_MISSING = issueKind({
  code: "targets-missing",
  severity: "info",
  message: () => "没有找到“指标填报”表，各项指标没有读到数。",
  fix: () => "原来填过指标的，请查看该工作表是否被删掉或改动，补上后重新报送。",
});

export const TARGET_ROWS_MISSING = issueKind<{ indicators: readonly string[] }>({
  code: "target-rows-missing",
  severity: "info",
  message: ({ indicators }) =>
    `“指标填报”里缺少${indicators.length}项指标的行：${listNames(indicators, "项")}，以前报过的数保留不变。`,
  fix: () => "不小心删掉的，请照下发的填报表补上，重新报送。",
});

export const TARGET_UNKNOWN = issueKind<{ row: number; values: string }>({
  code: "target-unknown",
  severity: "warning",
  message: ({ row, found, values }) =>
    `“指标填报”第${row}行${found ? `（“${found}”）` : ""}对不上该单位的任何指标，没有采用${values}。`,
  fix: () => "请核对任务编码和指标名称，按下发的表填写。",
});

export const TARGET_AMONG_FOREIGN = issueKind<{ row: number; values: string }>({
  code: "target-among-foreign",
  severity: "warning",
  message: ({ row, taskId, found, values }) =>
    `“指标填报”第${row}行（“${found ?? ""}”）是${taskId ?? ""}的指标，不由该单位填报，别的行又是别的单位的任务，像是从别的单位的表里粘贴来的，没有采用${values}。`,
  fix: () => "请删去别的单位的各行，按下发的表填写本单位的指标。",
});

/** What tells that figures were moved along the rows. */
export type TargetsMovedSign =
  { kind: "blank"; row: number } | { kind: "missing"; indicators: readonly string[] };

interface TargetsMoved {
  side: "above" | "beneath";
  /** Rows with figures that name no target. */
  strays: readonly number[];
  sign: TargetsMovedSign;
}

function targetsMovedPhrase({ side, strays, sign }: TargetsMoved): string {
  const seen =
    sign.kind === "blank"
      ? `第${sign.row}行又空着`
      : `指标${listNames(sign.indicators, "项")}的行又不见了`;
  return `“指标填报”${rowsPhrase(strays)}有数却不是指标，${seen}，像是填的数整体${side === "above" ? "上移" : "下移"}了`;
}

const FIGURES_BACK = ({ strays }: TargetsMoved) =>
  `请对照“指标”把各行的数（连同${rowsPhrase(strays)}的）移回原来的行；删除或插入时，请选中整行。`;

export const TARGETS_MOVED = issueKind<TargetsMoved & { rows: number[] }>({
  code: "targets-moved",
  severity: "error",
  message: ({ found, rows, ...moved }) =>
    `${targetsMovedPhrase(moved)}，${rowsPhrase(rows)}的没有采用：“${found ?? ""}”。`,
  fix: FIGURES_BACK,
});

export const TARGET_MOVED = issueKind<TargetsMoved & { row: number; header: string }>({
  code: TARGETS_MOVED.code,
  severity: "error",
  message: ({ found, row, header, ...moved }) =>
    `${targetsMovedPhrase(moved)}，第${row}行“${header}”里的“${found ?? ""}”没有采用。`,
  fix: FIGURES_BACK,
});

const FIGURES_TO_CHECK = ({ strays }: { strays: readonly number[] }) =>
  `请对照“指标”逐行核对，错了行的移回原来的行；没有错行的，请把${rowsPhrase(strays)}的数填到所属指标的那一行里。`;

export const TARGETS_MAYBE_MOVED = issueKind<{ strays: readonly number[]; rows: number[] }>({
  code: "targets-maybe-moved",
  severity: "warning",
  message: ({ strays, rows }) =>
    `“指标填报”最后一项指标下面的${rowsPhrase(strays)}有数却不是指标，${rowsPhrase(rows)}的数可能都错了行；已按所在的行采用，请核对。`,
  fix: FIGURES_TO_CHECK,
});

export const TARGET_MAYBE_MOVED = issueKind<{
  strays: readonly number[];
  row: number;
  header: string;
}>({
  code: TARGETS_MAYBE_MOVED.code,
  severity: "warning",
  message: ({ strays, row, header, found, expected }) =>
    `“指标填报”${rowsPhrase(strays)}有数却不是指标，第${row}行“${header}”填的“${found ?? ""}”可能是上面的指标的；已按“${expected ?? ""}”采用，请核对。`,
  fix: FIGURES_TO_CHECK,
});

const FIGURES_TO_PUT_BACK = () =>
  "请对照“指标”和“省定目标”把整张表逐行核对一遍，错了行的移回原来的行；排序时，请选中整张表。";

export const TARGETS_MAYBE_DISORDERED = issueKind<{ rows: number[] }>({
  code: "targets-maybe-disordered",
  severity: "warning",
  message: ({ found, rows }) =>
    `“指标填报”${rowsPhrase(rows)}填的数（${found ?? ""}）与所在行的目标相差很大，换个次序却都相近，像是只给几列排了序或填错了行；已按所在的行采用，请核对。`,
  fix: FIGURES_TO_PUT_BACK,
});

export const TARGET_MAYBE_ANOTHERS = issueKind<{ row: number; header: string; fits: string }>({
  code: TARGETS_MAYBE_DISORDERED.code,
  severity: "warning",
  message: ({ row, header, found, fits, expected }) =>
    `“指标填报”第${row}行“${header}”填的“${found ?? ""}”与“${expected ?? ""}”的目标相差很大，可能是“${fits}”的数；已按所在的行采用，请核对。`,
  fix: FIGURES_TO_PUT_BACK,
});

export const TARGET_ROW_IGNORED = issueKind<{ row: number }>({
  code: ROWS_IGNORED.code,
  severity: "info",
  message: ({ row, found }) => `“指标填报”第${row}行不是下发的指标（“${found ?? ""}”），没有采用。`,
  fix: () => "不用改。",
});

export const TARGET_TWICE = issueKind<{ rows: number[]; header: string; texts: string[] }>({
  code: "target-twice",
  severity: "error",
  message: ({ taskId, rows, header, texts, expected }) =>
    `任务${taskId ?? ""}的指标“${expected ?? ""}”在${rowsPhrase(rows)}重复出现，“${header}”不一样（${texts
      .map((text) => `“${text}”`)
      .join("、")}），没有采用。`,
  fix: () => "请只保留一行。",
});

export const TARGET_TEXT_CHANGED = issueKind<{ where: string }>({
  code: "locked-text-changed",
  severity: "warning",
  message: ({ where, found, expected }) =>
    `${where}${changedTextWords(found ?? "", expected ?? "")}，仍以台账为准，改动没有采用。`,
  fix: () => "指标和计量单位不能改；确需调整的，请另行报下发单位。",
});
