/** What the parser guessed, could not settle or did not find in a notice. */

import { issueKind } from "../model/issue";
import { quoted, task } from "./notice-words";

export const EMPTY_NOTICE = issueKind({
  code: "notice-empty",
  severity: "error",
  message: () => "通知里没有文字。",
  fix: () => "请打开原文件，全选复制通知正文后粘贴进来，或换成有文字内容的文件。",
});

export const NOTICE_TOO_LONG = issueKind<{ limit: number; unread: number }>({
  code: "notice-too-long",
  severity: "error",
  message: ({ limit, unread }) => `通知超过${String(limit)}行，后面的${String(unread)}行没有读取。`,
  fix: () => "请只保留通知正文和任务清单；如果任务确实很多，请分成几份分别载入。",
});

export const NO_TASKS = issueKind({
  code: "notice-without-tasks",
  severity: "error",
  message: () => "通知里没有找到任务：没有一段文字写明牵头单位或责任单位，也没有任务分解表。",
  fix: () =>
    "请确认粘贴的是带责任分工的附件全文，而不只是正文；每项任务后面应写明牵头单位或责任单位。",
});

export const TASK_WITHOUT_UNIT = issueKind({
  code: "task-without-unit",
  severity: "error",
  message: ({ taskId, found }) => `${task(taskId)}没有写明牵头单位或责任单位：${quoted(found)}。`,
  fix: () => "请在通知中补上该任务的牵头单位和责任单位，再重新载入。",
});

export const LEAD_NOT_MARKED = issueKind({
  code: "lead-not-marked",
  severity: "info",
  message: ({ taskId, found }) =>
    `${task(taskId)}没有标明谁牵头：${quoted(found)}，这些单位全部列为责任单位。`,
  fix: () => "下发时由排在第一位的填报状态和完成率；不是这样的，请在任务清单中填写牵头单位。",
});

export const FIRST_IS_LEAD = issueKind<{ lead: string }>({
  code: "first-unit-is-lead",
  severity: "info",
  message: ({ taskId, found, lead }) =>
    `${task(taskId)}按通知写明的规则，把排在第一位的“${lead}”列为牵头单位：${quoted(found)}。`,
  fix: () => "请核对；如不对，请在任务清单中调整牵头单位。",
});

export const STARRED_IS_LEAD = issueKind({
  code: "starred-unit-is-lead",
  severity: "info",
  message: ({ taskId, found }) =>
    `${task(taskId)}按通知写明的规则，把带标记的“${found ?? ""}”列为牵头单位。`,
  fix: () => "请核对；如不对，请在任务清单中调整牵头单位。",
});

export const UNIT_STARRED = issueKind({
  code: "unit-with-mark",
  severity: "info",
  message: ({ taskId, found }) =>
    `${task(taskId)}的“${found ?? ""}”带有标记，通知里没有读到它的含义，标记没有列入名称。`,
  fix: () => "如标记表示牵头单位，请在任务清单中调整。",
});

export const RESPONSIBLE_ARE_LEAD = issueKind({
  code: "responsible-units-are-lead",
  severity: "info",
  message: ({ taskId, found }) =>
    `${task(taskId)}没有牵头单位，按通知写明的规则，责任单位即为牵头单位：${quoted(found)}。`,
  fix: () => "请核对；如不对，请在任务清单中调整牵头单位。",
});

export const LEAD_BY_CONTRAST = issueKind({
  code: "responsible-read-as-lead",
  severity: "info",
  message: ({ taskId, found }) =>
    `${task(taskId)}同时写了责任单位和配合单位，责任单位按牵头单位处理：${quoted(found)}。`,
  fix: () => "请核对；如不对，请在任务清单中调整牵头单位。",
});

export const UNMARKED_UNITS = issueKind({
  code: "units-without-role",
  severity: "info",
  message: ({ taskId, found }) =>
    `${task(taskId)}的括号里只列了单位，没有写职责：${quoted(found)}。`,
  fix: () => "请核对这些确是该任务的责任单位。",
});

export const CLAUSES_SPLIT = issueKind<{ count: number }>({
  code: "several-clauses",
  severity: "info",
  message: ({ taskId, count, found }) =>
    `${task(taskId)}所在的一项里有${String(count)}处责任分工，已拆成${String(count)}个任务：${quoted(found)}。`,
  fix: () => "请核对拆分是否合适；如应是一个任务，请在通知中合并为一处责任分工后重新载入。",
});

export const TEXT_AFTER_CLAUSE = issueKind({
  code: "text-after-clause",
  severity: "info",
  message: ({ taskId, found }) =>
    `${task(taskId)}在责任分工后面还有文字，已并入任务内容：${quoted(found)}。`,
  fix: () => "请核对这段文字是否属于该任务。",
});

export const SUB_ITEMS_JOINED = issueKind<{ count: number }>({
  code: "sub-items-joined",
  severity: "info",
  message: ({ taskId, count, found }) =>
    `${task(taskId)}下面的${String(count)}条细项没有各自的责任单位，已并入该任务：${quoted(found)}。`,
  fix: () => "请核对；如细项应各成一个任务，请在通知中分别写明责任单位后重新载入。",
});

export const PARAGRAPHS_JOINED = issueKind({
  code: "paragraphs-joined",
  severity: "info",
  message: ({ taskId, found }) => `${task(taskId)}由标题和后面的段落合并而成：${quoted(found)}。`,
  fix: () => "请核对任务内容是否完整、有没有混入别的段落。",
});

export const DETAILS_IN_CLAUSE = issueKind<{ label: string }>({
  code: "details-in-clause",
  severity: "info",
  message: ({ taskId, label, found }) =>
    `${task(taskId)}另有“${label}”，原样保留在责任条款里，没有并入任务内容：${quoted(found)}。`,
  fix: () => "如需作为任务内容，请在任务清单中补充。",
});

export const ITEMS_SKIPPED = issueKind<{ count: number }>({
  code: "items-without-units-skipped",
  severity: "warning",
  message: ({ count, found }) =>
    `有${String(count)}条带编号的内容没有责任单位，没有列为任务，如：${quoted(found)}。`,
  fix: () => "请核对；如其中有任务，请在通知中补上责任单位后重新载入。",
});

export const PARAGRAPH_SKIPPED = issueKind({
  code: "paragraph-without-units-skipped",
  severity: "info",
  message: ({ found }) => `任务清单中有一段文字没有责任单位，没有列为任务：${quoted(found)}。`,
  fix: () => "请核对；如它是任务，请在通知中补上责任单位后重新载入。",
});

export const COVER_SENTENCE_SKIPPED = issueKind({
  code: "cover-sentence-skipped",
  severity: "info",
  message: ({ found }) => `任务清单前面的说明文字没有列为任务：${quoted(found)}。`,
  fix: () => "请核对；如它是任务，请在通知中给它编上序号后重新载入。",
});

export const ODD_UNIT_NAME = issueKind({
  code: "odd-unit-name",
  severity: "warning",
  message: ({ taskId, found }) =>
    `${task(taskId)}的责任分工中，“${found ?? ""}”看起来不像单位名称，已原样保留。`,
  fix: () => "请核对；如不是单位，请在任务清单中删除或改正。",
});

export const WORDS_IN_CLAUSE = issueKind({
  code: "words-in-clause",
  severity: "info",
  message: ({ taskId, found }) =>
    `${task(taskId)}的责任分工中，“${found ?? ""}”是说明，没有列为单位。`,
  fix: () => "请核对；如其中有单位，请在任务清单中补上。",
});

const LABELLED: Readonly<Record<string, string>> = {
  lead: "牵头单位",
  support: "配合单位",
  charge: "责任单位",
};

export const LABEL_GUESSED = issueKind<{ role: string }>({
  code: "label-guessed",
  severity: "warning",
  message: ({ taskId, found, role }) =>
    `${task(taskId)}的${quoted(found)}不是通常的写法，按${LABELLED[role] ?? "责任单位"}读取。`,
  fix: () => "请核对；如不对，请在任务清单中调整单位。",
});

export const BESIDE_LISTED = issueKind({
  code: "beside-unit-listed",
  severity: "info",
  message: ({ taskId, found }) =>
    `${task(taskId)}的${quoted(found)}既不是牵头单位也不是通常的责任单位，按责任单位列入。`,
  fix: () => "如该单位不承担任务、不用报送，请在任务清单中删去。",
});

export const ASIDE_IN_CLAUSE = issueKind({
  code: "aside-in-clause",
  severity: "info",
  message: ({ taskId, found }) =>
    `${task(taskId)}的${quoted(found)}不是承担任务的单位，没有列入，保留在责任条款里。`,
  fix: () => "请核对；如该单位也要报送，请在任务清单中补上。",
});

export const UNNAMED_UNITS = issueKind({
  code: "unnamed-units",
  severity: "info",
  message: ({ taskId, found }) => `${task(taskId)}用“等”字省略了部分单位：${quoted(found)}。`,
  fix: () => "如另有单位负责，请在任务清单中补上名称。",
});

export const AND_SPLIT = issueKind({
  code: "joined-by-and",
  severity: "info",
  message: ({ taskId, found, expected }) =>
    `${task(taskId)}的“${found ?? ""}”按两个单位处理：${expected ?? ""}。`,
  fix: () => "请核对；如是一个单位的名称，请在任务清单中改回。",
});

export const RUN_TOGETHER = issueKind({
  code: "units-run-together",
  severity: "warning",
  message: ({ taskId, found, expected }) =>
    `${task(taskId)}的“${found ?? ""}”中间缺少顿号，按几个单位处理：${expected ?? ""}。`,
  fix: () => "请核对；如是一个单位的名称，请在任务清单中改回。",
});

export const NAME_JOINED = issueKind({
  code: "unit-name-joined",
  severity: "info",
  message: ({ taskId, found }) =>
    `${task(taskId)}的“${found ?? ""}”在单元格里断成了两行，按一个单位处理。`,
  fix: () => "请核对；如是两个单位，请在任务清单中分开。",
});

export const KEPT_TOGETHER = issueKind({
  code: "listed-places-kept-together",
  severity: "info",
  message: ({ taskId, found }) => `${task(taskId)}的“${found ?? ""}”按一个集合单位处理，没有拆开。`,
  fix: () => "请在单位名录中为它填写成员单位。",
});

export const FORM_LINES = issueKind<{ count: number }>({
  code: "form-lines-left-aside",
  severity: "info",
  message: ({ count, found }) =>
    `有${String(count)}处填报单位、填表说明之类的文字没有列入任务清单，如：${quoted(found)}。`,
  fix: () => "请核对；如其中写有责任单位或牵头规则，请在任务清单中补上。",
});

export const UNITS_UNSAID = issueKind<{ names: readonly string[] }>({
  code: "units-unsaid",
  severity: "info",
  message: ({ names }) =>
    `通知没有写明${names.map((name) => `“${name}”`).join("、")}是哪些单位，按集合单位列出。`,
  fix: () => "请在单位名录中填写它的成员单位。",
});

export const SEVERAL_TIMES = issueKind({
  code: "several-times",
  severity: "info",
  message: ({ taskId, found }) =>
    `${task(taskId)}的责任分工里有几个时间，都列入完成时限：${quoted(found)}。`,
  fix: () => "请核对；如只以其中一个为准，请在任务清单中改正。",
});

export const LABEL_EMPTY = issueKind<{ label: string }>({
  code: "label-empty",
  severity: "info",
  message: ({ taskId, label }) => `${task(taskId)}的“${label}”后面是空的。`,
  fix: () => "请核对通知是否漏印；如有内容，请在任务清单中补上。",
});

export const SLASH_KEPT = issueKind({
  code: "slash-in-unit-name",
  severity: "info",
  message: ({ taskId, found }) => `${task(taskId)}的“${found ?? ""}”带有斜线，按一个单位处理。`,
  fix: () => "请核对；如是两个单位，请在任务清单中分开。",
});

export const PREFIX_OMITTED = issueKind({
  code: "prefix-omitted",
  severity: "info",
  message: ({ found, expected }) =>
    `单位名称“${found ?? ""}”省略了前缀，可能就是“${expected ?? ""}”；现按原文保留。`,
  fix: ({ expected }) => `如确是同一单位，请在单位名录中把它记为“${expected ?? ""}”的别名。`,
});

export const BROKEN_BRACKET = issueKind({
  code: "broken-bracket",
  severity: "warning",
  message: ({ taskId, found }) => `${task(taskId)}的责任分工括号不成对：${quoted(found)}。`,
  fix: () => "请核对单位和任务内容是否划分正确，必要时在通知中补上括号后重新载入。",
});

export const NUMBER_REPEATED = issueKind({
  code: "number-repeated",
  severity: "warning",
  message: ({ taskId, found }) => `${task(taskId)}的编号“${found ?? ""}”与前面的任务重复。`,
  fix: () => "各任务都已保留；请核对通知的编号是否印错。",
});

export const NUMBER_SKIPPED = issueKind({
  code: "number-skipped",
  severity: "warning",
  message: ({ taskId, found, expected }) =>
    `${task(taskId)}的编号是“${found ?? ""}”，前面应还有“${expected ?? ""}”。`,
  fix: () => "请核对通知有没有缺页漏项，或只是编号印错。",
});

export const LINES_JOINED = issueKind<{ count: number }>({
  code: "lines-joined",
  severity: "info",
  message: ({ count, found }) =>
    `通知中有${String(count)}处一句话被断成两行，已接上，如：${quoted(found)}。`,
  fix: () => "请在预览中核对任务内容。",
});

export const LINE_CUT = issueKind<{ count: number }>({
  code: "line-cut",
  severity: "info",
  message: ({ count, found }) =>
    `通知中有${String(count)}处几项内容连在一段里，已按编号分开，如：${quoted(found)}。`,
  fix: () => "请在预览中核对任务内容。",
});

export const PAGE_NUMBERS_DROPPED = issueKind<{ count: number }>({
  code: "page-numbers-dropped",
  severity: "info",
  message: ({ count, found }) => `去掉了${String(count)}处页码或页眉，如：${quoted(found)}。`,
  fix: () => "不用处理。",
});

export const LEADER_FROM_HEADING = issueKind<{ leader: string }>({
  code: "leader-from-heading",
  severity: "info",
  message: ({ taskId, found, leader }) =>
    `${task(taskId)}的分管领导按所在标题${quoted(found)}记为“${leader}”。`,
  fix: () => "请核对；如不对，请在任务清单中改正。",
});

export const LEAD_BY_LOOKS = issueKind({
  code: "lead-by-looks",
  severity: "warning",
  message: ({ found }) => `通知写明${quoted(found)}，字体和颜色没有读取，谁牵头看不出来。`,
  fix: () => "请对照原文，在任务清单中把这些单位移到“牵头单位”。",
});

export const LEADERS_PARTED = issueKind({
  code: "leaders-parted",
  severity: "info",
  message: ({ taskId, found, expected }) =>
    `${task(taskId)}的领导${quoted(found)}之间没有顿号，按“${expected ?? ""}”读取。`,
  fix: () => "请核对；如不对，请在任务清单中改正领导姓名。",
});

export const LEADER_FROM_PERSON = issueKind({
  code: "leader-from-person",
  severity: "info",
  message: ({ taskId, found }) =>
    `${task(taskId)}没有写领导，“责任人”${quoted(found)}记为分管领导。`,
  fix: () => "请核对；如不是分管领导，请在任务清单中改正。",
});

export const LEAD_FROM_SENTENCE = issueKind<{ lead: string }>({
  code: "lead-from-sentence",
  severity: "info",
  message: ({ taskId, found, lead }) =>
    `${task(taskId)}按${quoted(found)}把“${lead}”列为牵头单位。`,
  fix: () => "请核对；如不对，请在任务清单中调整牵头单位。",
});

export const UNITS_FROM_HEADING = issueKind<{ units: string }>({
  code: "units-from-heading",
  severity: "info",
  message: ({ taskId, found, units }) =>
    `${task(taskId)}的单位按所在标题${quoted(found)}记为“${units}”。`,
  fix: () => "请核对；如不对，请在任务清单中改正。",
});

export const UNITS_FROM_BELOW = issueKind({
  code: "units-from-below",
  severity: "info",
  message: ({ taskId, found }) =>
    `${quoted(found)}印在同一标题下最后一项后面，按对这几项都适用处理，其中有${task(taskId)}。`,
  fix: () => "请核对；如只属于最后一项，请在任务清单中删去其他任务的这些单位。",
});

export const CHARGE_LEADS = issueKind({
  code: "responsible-leads-as-elsewhere",
  severity: "info",
  message: ({ taskId, found }) =>
    `${task(taskId)}只写了责任单位，没有配合单位；通知其他任务中责任单位旁边都有配合单位，因此同样按牵头单位处理：${quoted(found)}。`,
  fix: () => "请核对；如不对，请在任务清单中调整牵头单位。",
});

export const UNITS_FOR_ALL = issueKind({
  code: "units-for-all-tasks",
  severity: "info",
  message: ({ found }) => `通知统一注明${quoted(found)}，这些单位没有逐项写进任务。`,
  fix: () => "如需这些单位也承担或填报，请在任务清单的责任单位一栏补上。",
});
