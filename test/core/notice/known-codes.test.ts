import { compareNotice } from "../../../src/core/notice/compare-notice";
import { inLedgerCodes } from "../../../src/core/notice/compare/known-codes";
import { documentFromText } from "../../../src/core/notice/notice-document";
import { parseNotice } from "../../../src/core/notice/parse-notice";
import { createLedger } from "../../../src/core/template/ledger/create-ledger";

const notice = (...texts: string[]) =>
  parseNotice(
    documentFromText(
      ["关于印发重点工作的通知", "一、重点工作"]
        .concat(texts.map((text, index) => `${index + 1}．${text}`))
        .join("\n"),
    ),
  );

test("what is doubtful in a corrected notice is told in the codes of the ledger", () => {
  const roads = "新建公路12公里。（牵头单位：县交通局；责任单位：县财政局）";
  const homes = "改造老旧小区30个。（县住建局、县财政局）";
  const schools = "新建学校3所。（牵头单位：县教育局；责任单位：县财政局）";
  const { ledger } = createLedger(notice(roads, homes), null);
  const corrected = notice(schools, roads, homes);
  const doubtful = corrected.issues.filter(({ taskId }) => taskId === "Z003");
  expect(doubtful.length).toBeGreaterThan(0);
  const told = inLedgerCodes(corrected, compareNotice(ledger, corrected, null));
  const about = told.filter(({ taskId }) => taskId === "Z002");
  expect(about).toHaveLength(doubtful.length);
  expect(about.map(({ message }) => message).join()).toContain("任务Z002");
  expect(told.map(({ message }) => message).join()).not.toContain("Z003");
});
