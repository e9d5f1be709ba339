/** 单位名录: the sheet that staff keep. */

import type { UnitKind } from "../../../model/task";
import type { Unit } from "../../../model/unit";
import { LEDGER_SHEETS } from "../../../schema/sheet-names";
import { UNIT_KIND_WORDS } from "../../../schema/vocabulary";
import { COLLECTIVE_WITHOUT_MEMBERS, membersNotListed } from "../../../wording/directory-issues";
import { STYLES } from "../../../workbook/styles";
import { cellText, flag, nameText, optionalText, styled, wordOf } from "../codec";
import { nameList } from "../codec-lists";
import type { LedgerView } from "../ledger-view";
import { fieldsOf, shown, TABS, type ListSheet } from "../list-sheet";

/** Kind and filing are null where staff left them open in a row they added. */
export interface DirectoryRow extends Omit<Unit, "kind" | "files"> {
  kind: UnitKind | null;
  files: boolean | null;
}

const unit = fieldsOf<DirectoryRow>();
const center = styled(optionalText, STYLES.center);

/** Where the notice is a county's, towns and streets stand where a city's has counties. */
const TOWNSHIP_WORD = "乡镇街道";
const kindWord = wordOf(UNIT_KIND_WORDS, null);
const kind = unit(
  "kind",
  "单位类型",
  14,
  {
    ...kindWord,
    choices: (kindWord.choices ?? []).flatMap((word) =>
      word === UNIT_KIND_WORDS.county ? [word, TOWNSHIP_WORD] : [word],
    ),
    read: (cell) =>
      /^(?:乡镇街道|乡镇|街道|镇街)$/.test(cellText(cell).trim())
        ? { value: "county" }
        : kindWord.read(cell),
  },
  { editable: true },
);

export const DIRECTORY_SHEET: ListSheet<DirectoryRow> = {
  name: LEDGER_SHEETS.directory,
  table: "LedgerDirectory",
  tabColor: TABS.setting,
  freezeColumns: 1,
  columns: [
    unit("name", "单位名称", 28, nameText, {
      required: true,
      editable: true,
      aliases: ["单位", "规范名称"],
    }),
    unit("aliases", "其他名称", 34, nameList, { editable: true, aliases: ["别名", "简称"] }),
    {
      ...kind,
      write: (row, view) =>
        row.kind === "county" && /[乡镇](?:人民政府|政府)?$|街道/.test(row.name)
          ? TOWNSHIP_WORD
          : kind.write(row, view),
    },
    unit("parent", "上级单位", 18, optionalText, { editable: true }),
    unit("files", "是否填报", 10, flag(null), { editable: true, aliases: ["填报"] }),
    unit("members", "成员单位", 40, nameList, { editable: true, aliases: ["成员"] }),
    unit("contact", "联系人", 12, center, { editable: true }),
    unit("phone", "联系电话", 16, center, { editable: true, aliases: ["电话"] }),
    unit("note", "备注", 34, optionalText, { editable: true }),
    shown("填报任务数", 11, tasksToFile, STYLES.number),
    shown("提示", 28, hint),
  ],
};

function tasksToFile(row: DirectoryRow, view: LedgerView): number | null {
  return row.kind === "collective" ? null : view.load(row.name);
}

function hint(row: DirectoryRow, view: LedgerView): string | null {
  if (row.kind !== "collective") return null;
  if (row.members.length === 0) return COLLECTIVE_WITHOUT_MEMBERS;
  const strangers = row.members.filter((name) => !view.isUnit(name));
  return strangers.length === 0 ? null : membersNotListed(strangers);
}
