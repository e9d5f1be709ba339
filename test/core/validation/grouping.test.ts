import { rowsPhrase } from "../../../src/core/wording/row-places";
import { smallLedger } from "../../fixtures/small-ledger";
import { changed, changedEverywhere, check, flawless } from "./returns";

const ledger = smallLedger();
const lead = flawless(ledger, "市科技局");

test("rows are named in runs", () => {
  expect(rowsPhrase([8])).toBe("第8行");
  expect(rowsPhrase([5, 6, 8, 9, 10])).toBe("第5、6、8—10行");
  const every = Array.from({ length: 40 }, (_, index) => index * 2 + 5);
  expect(rowsPhrase(every)).toMatch(/^第5、7、.*等40行$/);
});

test("two findings of a kind stand for themselves", () => {
  const twice = changed(changed(lead, "Z003", { phone: null }), "Z005", { phone: null });
  expect(check(twice, ledger).map(({ cell }) => cell)).toEqual(["S6", "S8"]);
});

test("a column left blank in every row is one issue at its first cell", () => {
  const issues = check(changedEverywhere(lead, { phone: null }), ledger);
  expect(issues).toHaveLength(1);
  expect(issues[0]).toMatchObject({
    cell: "S6",
    message: "第6—8行“联系电话”没有填写，这一项是必填项。",
  });
});

test("columns left blank together in the same rows are told together", () => {
  const blank = { status: null, completionRate: null, contact: null, phone: null };
  const issues = check(changedEverywhere(lead, blank), ledger);
  expect(issues.map(({ message }) => message)).toEqual([
    "第6—8行“进展状态”“完成率(%)”“责任人”“联系电话”没有填写，这一项是必填项。",
  ]);
});

test("different texts that each repeat are different causes", () => {
  const first = "召开专题会议研究部署，现场督导4次。";
  const second = "印发工作方案并分解任务，开展培训6期。";
  const rows = lead.rows.concat(
    lead.rows.map((row) => ({ ...row, source: { ...row.source, row: row.source.row + 20 } })),
  );
  const filed = {
    ...lead,
    rows: rows.map((row, index) => ({
      ...row,
      values: { ...row.values, progress: index < 5 ? first : second },
    })),
  };
  const issues = check(filed, ledger);
  expect(issues.map(({ code, found }) => [code, found])).toEqual([
    ["text-repeated", first],
    ["text-repeated", second],
  ]);
});

test("a blank return is one issue", () => {
  const blank = lead.rows.map((row) => ({
    ...row,
    values: {
      status: null,
      completionRate: null,
      progress: null,
      problem: null,
      nextStep: null,
      expectedDate: null,
      contact: null,
      phone: null,
      remark: null,
    },
  }));
  const issues = check({ ...lead, rows: blank }, ledger);
  expect(issues.map(({ message }) => message)).toEqual(["第5—9行（共5行）整行没有填写。"]);
});
