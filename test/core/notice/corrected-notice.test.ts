/** The built-in notice, corrected at random: what must survive in the ledger made from it. */

import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { applyNoticeChanges, compareNotice } from "../../../src/core/notice/compare-notice";
import { documentFromText } from "../../../src/core/notice/notice-document";
import { parseNotice } from "../../../src/core/notice/parse-notice";
import { createLedger } from "../../../src/core/template/ledger/create-ledger";
import { EMPTY_VALUES, type ProgressRecord } from "../../../src/core/model/record";

const NOW = "2024-08-01T09:00";
const printed = readFileSync(join(__dirname, "../../../assets/notice/suizhou-2024-07.txt"), "utf8");
const lines = printed.split("\n");
/** Lines of numbered tasks; every third, to keep the runs short. */
const original = lines.filter((line) => /^\d+\./.test(line)).filter((_, index) => index % 3 === 0);

const noticeOf = (tasks: readonly string[]): string =>
  [
    "随政办发〔2024〕7号",
    "关于分解落实省政府工作报告的通知",
    "省政府工作报告重点工作任务责任分工",
    "一、重点工作",
    ...tasks.map((line, index) => line.replace(/^\d+/, String(index + 1))),
  ].join("\n");

const first = parseNotice(documentFromText(noticeOf(original)));
const created = createLedger(first, null).ledger;
const records = created.assignments.map(({ taskId, unit, role }): ProgressRecord => ({
  period: "2024-06",
  taskId,
  unit,
  role,
  values: { ...EMPTY_VALUES, progress: `${taskId}已开展。` },
  targets: [],
  source: { file: "a.xlsx", sheet: "填报表", row: 3, cells: {} },
  mergedAt: "2024-07-01T10:00",
}));
const ledger = { ...created, records };
const textOf = new Map(ledger.tasks.map(({ id, text }) => [id, text]));

type Edit = "keep" | "remove" | "reword" | "reassign";
const edits = fc.array(
  fc.oneof(
    { weight: 6, arbitrary: fc.constant<Edit>("keep") },
    { weight: 1, arbitrary: fc.constantFrom<Edit>("remove", "reword", "reassign") },
  ),
  { minLength: original.length, maxLength: original.length },
);
const insertions = fc.array(fc.nat({ max: original.length }), { maxLength: 4 });

const edited = (line: string, edit: Edit): string =>
  edit === "reword"
    ? line.replace("（牵头单位", "并按季度报告进展。（牵头单位")
    : edit === "reassign"
      ? line.replace(/（牵头单位：/, "（牵头单位：市应急管理局、")
      : line;

test("ids, records and roles of what a correction leaves alone stay; nothing filed is lost", () => {
  fc.assert(
    fc.property(edits, insertions, fc.boolean(), (plan, added, backwards) => {
      const kept = original.flatMap((line, index) => {
        const edit = plan[index] ?? "keep";
        return edit === "remove"
          ? []
          : [{ id: ledger.tasks[index]?.id ?? "", edit, line: edited(line, edit) }];
      });
      if (backwards) kept.reverse();
      const all: { id: string; edit: Edit; line: string }[] = [...kept];
      added.forEach((at, index) => {
        const line = `1.筹办第${"一二三四"[index] ?? ""}届露营大会，评选草原牧歌手。（牵头单位：市体育局）`;
        all.splice(Math.min(at, all.length), 0, { id: "", edit: "keep", line });
      });

      const list = parseNotice(documentFromText(noticeOf(all.map(({ line }) => line))));
      const changes = compareNotice(ledger, list, null);
      const after = applyNoticeChanges(ledger, changes, NOW);

      const ids = after.tasks.map(({ id }) => id);
      expect(new Set(ids).size).toBe(all.length);
      all.forEach(({ id, edit }, index) => {
        if (id === "") expect(textOf.has(ids[index] ?? "")).toBe(false);
        else expect(ids[index]).toBe(id);
        if (id === "" || edit === "reassign") return;
        const rolesIn = (from: typeof after.assignments) =>
          from.filter(({ taskId }) => taskId === id);
        expect(rolesIn(after.assignments)).toEqual(rolesIn(ledger.assignments));
      });
      expect(after.records).toEqual(records);
      const names = new Set(after.directory.units.map(({ name }) => name));
      for (const { unit } of records) expect(names).toContain(unit);
      expect(changes.removed).toHaveLength(original.length - kept.length);
      expect(changes.added).toHaveLength(added.length);
    }),
    { numRuns: 20 },
  );
});
