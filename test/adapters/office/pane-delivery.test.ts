/** Files out of the pane: each way, and what is left where a way is barred. */

import { createPaneDelivery } from "../../../src/adapters/office/pane-delivery";
import type { OutputFile } from "../../../src/ports";
import type { Delivery } from "../../../src/ports/delivery";
import { excelForTests } from "../../excel-host/testing";

const excel = excelForTests();
/** The first bytes of every .xlsx file. */
const ZIP = new Uint8Array([0x50, 0x4b, 3, 4, 20, 0]);
const workbook = (name: string): OutputFile => ({ name, bytes: ZIP });

function downloads() {
  const asked: string[] = [];
  const delivery: Delivery = {
    deliver(files, archive) {
      asked.push(files.length === 1 ? (files[0]?.name ?? "") : archive);
      return Promise.resolve({ way: "download", fileName: archive });
    },
  };
  return { asked, delivery };
}

test("one workbook is opened by Excel itself", async () => {
  const { asked, delivery } = downloads();
  const done = await createPaneDelivery(delivery).deliver([workbook("汇总.xlsx")], "汇总.xlsx");
  expect(done).toEqual({ way: "new-workbook", fileName: "汇总.xlsx" });
  expect(excel.current().workbook.opened).toEqual([Buffer.from(ZIP).toString("base64")]);
  expect(asked).toEqual([]);
});

test("a large workbook arrives whole", async () => {
  const bytes = new Uint8Array(200_000).map((_, index) => index % 251);
  bytes.set(ZIP);
  const { delivery } = downloads();
  await createPaneDelivery(delivery).deliver([{ name: "大.xlsx", bytes }], "大.xlsx");
  expect(excel.current().workbook.opened[0]).toBe(Buffer.from(bytes).toString("base64"));
});

test("where Excel opens none, it is downloaded; so are other files and several at once", async () => {
  const { asked, delivery } = downloads();
  const pane = createPaneDelivery(delivery);
  excel.current().faults.failOn = { member: "WorkbookCreated.Open", code: "GeneralException" };
  expect(await pane.deliver([workbook("汇总.xlsx")], "汇总.xlsx")).toMatchObject({
    way: "download",
  });
  await pane.deliver([{ name: "通报.docx", bytes: ZIP }], "通报.docx");
  await pane.deliver([workbook("甲.xlsx"), workbook("乙.xlsx")], "填报表.zip");
  expect(asked).toEqual(["汇总.xlsx", "通报.docx", "填报表.zip"]);
  expect(excel.current().workbook.opened).toEqual([]);
});

test("where nothing works, it says so and throws nothing", async () => {
  const barred: Delivery = { deliver: () => Promise.reject(new Error("not allowed")) };
  const files = [workbook("甲.xlsx"), workbook("乙.xlsx")];
  expect(await createPaneDelivery(barred).deliver(files, "填报表.zip")).toEqual({
    way: "none",
    reason: "这里不让下载文件",
  });
});
