/** 填报记录 and 指标记录: what units filed, in long form, each value with its source. */

import type { ProgressRecord, RecordValues, Source, TargetValue } from "../../../model/record";
import { formColumn, TARGET_COLUMNS, type TargetField } from "../../../schema/columns";
import { LEDGER_SHEETS } from "../../../schema/sheet-names";
import { ROLE_WORDS, STATUS_WORDS } from "../../../schema/vocabulary";
import { STYLES } from "../../../workbook/styles";
import { exactText, nameText, optionalText, styled, wordOf, type Codec } from "../codec";
import { day, moment, numberOr, optionalNumber, period, rate } from "../codec-figures";
import { sourceCells } from "../codec-lists";
import { fieldsOf, taskColumns, TABS, type Column, type ListSheet } from "../list-sheet";

/** A record without its figures, flat. */
export interface RecordRow
  extends Omit<ProgressRecord, "values" | "targets" | "source">, RecordValues {
  file: string;
  sheet: string;
  row: number;
  cells: Source["cells"];
}

const id = styled(nameText, STYLES.center);
const center = styled(optionalText, STYLES.center);
const record = fieldsOf<RecordRow>();

function value<K extends keyof RecordValues>(
  field: K,
  codec: Codec<RecordRow[K]>,
): Column<RecordRow> {
  const { header, width } = formColumn(field);
  return record(field, header, width, codec);
}

export const RECORD_SHEET: ListSheet<RecordRow> = {
  name: LEDGER_SHEETS.records,
  table: "LedgerRecords",
  tabColor: TABS.record,
  freezeColumns: 2,
  columns: [
    record("period", "报送期", 11, period, { required: true }),
    record("taskId", "任务编码", 10, id, { required: true }),
    ...taskColumns<RecordRow>(28, 25),
    record("unit", "填报单位", 18, nameText, { required: true }),
    record("role", "角色", 10, wordOf(ROLE_WORDS, "responsible")),
    value("status", wordOf(STATUS_WORDS, null)),
    value("completionRate", rate),
    value("progress", optionalText),
    value("problem", optionalText),
    value("nextStep", optionalText),
    value("expectedDate", day),
    value("contact", center),
    value("phone", center),
    value("remark", optionalText),
    record("file", "来源文件", 24, exactText),
    record("sheet", "来源工作表", 11, styled(exactText, STYLES.center)),
    record("row", "来源行", 8, numberOr(0)),
    record("cells", "来源单元格", 46, sourceCells),
    record("mergedAt", "合并时间", 12, moment),
  ],
};

/** One filed figure with the record it belongs to; file null where its source is unknown. */
export interface RecordTargetRow extends Omit<TargetValue, "source"> {
  period: string;
  taskId: string;
  filedBy: string;
  file: string | null;
  sheet: string;
  row: number;
  cells: Source["cells"];
}

const figure = fieldsOf<RecordTargetRow>();

function header(field: TargetField): string {
  return TARGET_COLUMNS.find((column) => column.field === field)?.header ?? field;
}

export const RECORD_TARGET_SHEET: ListSheet<RecordTargetRow> = {
  name: LEDGER_SHEETS.recordTargets,
  table: "LedgerRecordTargets",
  tabColor: TABS.record,
  freezeColumns: 2,
  columns: [
    figure("period", "报送期", 11, period, { required: true }),
    figure("taskId", "任务编码", 10, id, { required: true }),
    figure("filedBy", "填报单位", 22, nameText, { required: true }),
    figure("indicator", header("indicator"), 36, exactText),
    figure("cityTarget", header("cityTarget"), 14, optionalNumber),
    figure("achieved", header("achieved"), 14, optionalNumber),
    figure("unit", header("targetUnit"), 11, styled(exactText, STYLES.center)),
    figure("note", header("targetNote"), 34, optionalText),
    figure("file", "来源文件", 30, optionalText),
    figure("sheet", "来源工作表", 13, styled(exactText, STYLES.center)),
    figure("row", "来源行", 9, numberOr(0)),
    figure("cells", "来源单元格", 46, sourceCells),
  ],
};
