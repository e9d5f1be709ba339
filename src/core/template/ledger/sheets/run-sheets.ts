/** 报送情况, 已核意见 and 合并日志: what came in, and what became of it. */

import type { AcceptedIssue, Filing, LogEntry } from "../../../model/ledger";
import { LEDGER_SHEETS } from "../../../schema/sheet-names";
import { OUTCOME_WORDS, SEVERITY_WORDS } from "../../../schema/vocabulary";
import { STYLES } from "../../../workbook/styles";
import { exactText, flag, nameText, optionalText, styled, wordOf } from "../codec";
import { day, moment, numberOr, optionalMoment, period } from "../codec-figures";
import { fieldName } from "../codec-lists";
import { ruleTitle } from "../../../validation/rule-list";
import { fieldsOf, shown, TABS, type ListSheet } from "../list-sheet";

const filing = fieldsOf<Filing>();

export const FILING_SHEET: ListSheet<Filing> = {
  name: LEDGER_SHEETS.filings,
  table: "LedgerFilings",
  tabColor: TABS.record,
  freezeColumns: 2,
  columns: [
    filing("period", "报送期", 11, period, { required: true }),
    filing("unit", "单位", 26, nameText, { required: true }),
    filing("file", "返回文件", 40, exactText),
    filing("receivedAt", "收到时间", 20, optionalMoment),
    filing("mergedAt", "合并时间", 20, moment),
    filing("late", "是否逾期", 10, flag(false)),
    filing("rows", "任务数", 9, numberOr(0)),
    filing("errors", "错误数", 9, numberOr(0)),
    filing("warnings", "提示数", 9, numberOr(0)),
    filing("sentBack", "是否退回", 10, flag(false)),
    filing("contentHash", "内容特征码", 30, exactText, { hidden: true }),
  ],
};

const accepted = fieldsOf<AcceptedIssue>();
const center = styled(optionalText, STYLES.center);

/** Deleting a row takes the acceptance back. */
export const ACCEPTED_SHEET: ListSheet<AcceptedIssue> = {
  name: LEDGER_SHEETS.accepted,
  table: "LedgerAccepted",
  tabColor: TABS.record,
  freezeColumns: 2,
  columns: [
    accepted("period", "报送期", 11, period, { required: true }),
    accepted("unit", "单位", 22, optionalText),
    accepted("taskId", "任务编码", 10, center),
    accepted("field", "填报项", 14, fieldName),
    shown("检查项目", 30, ({ code }) => ruleTitle(code)),
    accepted("found", "所填内容", 34, optionalText),
    accepted("note", "核定意见", 44, exactText, { editable: true, aliases: ["意见"] }),
    accepted("by", "核定人", 12, styled(exactText, STYLES.center), { editable: true }),
    accepted("date", "核定日期", 13, day, { editable: true }),
    accepted("code", "规则编号", 22, nameText, { required: true, hidden: true }),
    accepted("digest", "内容特征码", 30, nameText, { hidden: true }),
  ],
};

/** Of what was not taken, which can be pages long. */
const SHOWN_LINES = { lines: 6 };

const entry = fieldsOf<LogEntry>();

export const LOG_SHEET: ListSheet<LogEntry> = {
  name: LEDGER_SHEETS.log,
  table: "LedgerLog",
  tabColor: TABS.record,
  freezeColumns: 1,
  columns: [
    entry("mergedAt", "时间", 20, moment, { required: true }),
    entry("period", "报送期", 11, period),
    entry("file", "文件", 32, exactText),
    entry("unit", "单位", 20, optionalText),
    entry("outcome", "结果", 18, wordOf(OUTCOME_WORDS, "ignored")),
    entry("severity", "级别", 8, wordOf(SEVERITY_WORDS, null)),
    entry("event", "事项", 50, exactText, { required: true }),
    entry("sheet", "工作表", 12, center),
    entry("cell", "单元格", 9, center),
    entry("taskId", "任务编码", 10, center),
    entry("found", "原填内容", 28, optionalText, SHOWN_LINES),
    entry("result", "处理", 40, optionalText),
    entry("code", "规则编号", 22, optionalText, { hidden: true }),
  ],
};
