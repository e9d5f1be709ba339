/** Files on their way into the built page in Chromium: dropped, hanging, called off, without a worker. */

import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { zipSync } from "fflate";
import type { Page } from "playwright-core";
import { DEMO_DAYS, returnsFolder, sharedDemo } from "../helpers/demo-files";
import { chromiumPath, testIf } from "../helpers/office-tools";
import { workFolder } from "../helpers/work-folder";
import { pageFromDisk } from "./page-from-disk";
import { idle, press, step } from "./views";

const available = chromiumPath !== undefined;
const folder = workFolder();
const fromDisk = pageFromDisk();

/** The page at the merge, with a ledger made and its workbooks issued; `script` runs before it. */
async function atTheMerge(script = ""): Promise<Page> {
  const context = await fromDisk().browser.newContext({ locale: "zh-CN", acceptDownloads: true });
  const page = await context.newPage();
  if (script !== "") await page.addInitScript({ content: script });
  await page.goto(fromDisk().url);
  await press(page, "用内置的样例通知试一试");
  await press(page, "写入台账");
  await press(page, "下一步：下发填报表");
  await page.getByLabel("报送期").fill(DEMO_DAYS.period);
  await page.getByLabel("截止日期").fill(DEMO_DAYS.deadline);
  await press(page, /^生成\d+份填报表$/);
  await page.getByText(/^已生成\d+份填报表$/).waitFor({ timeout: 60_000 });
  await step(page, "合并");
  return page;
}

const counts = (page: Page) =>
  page
    .getByText(/^新增\d+条/)
    .first()
    .textContent({ timeout: 90_000 });

/** Drops what stands at the paths, as the system's file window does. */
async function drop(page: Page, paths: readonly string[]): Promise<void> {
  const place = page.getByText("也可以把文件、文件夹或压缩包拖到这里");
  const box = await place.boundingBox();
  if (!box) throw new Error("no place to drop");
  const session = await page.context().newCDPSession(page);
  const data = { items: [], files: [...paths], dragOperationsMask: 1 };
  const at = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  for (const type of ["dragEnter", "dragOver", "drop"] as const) {
    await session.send("Input.dispatchDragEvent", { type, ...at, data });
  }
}

testIf(available)(
  "a folder with folders in it, or a zip, dropped onto the page gives the same preview as the picker",
  async () => {
    const demo = returnsFolder(await sharedDemo());
    const dropped = join(folder, "六月");
    const inside = join(dropped, "返回", "各单位");
    mkdirSync(inside, { recursive: true });
    cpSync(demo, inside, { recursive: true });
    // A browser lists a hundred at a time.
    for (let number = 0; number < 130; number++) {
      writeFileSync(join(inside, `~$锁${number}.xlsx`), "x");
    }
    const names = readdirSync(demo, { recursive: true, withFileTypes: true })
      .filter((item) => item.isFile())
      .map((item) => join(item.parentPath, item.name));
    const archive = join(folder, "六月返回表.zip");
    writeFileSync(
      archive,
      zipSync(
        Object.fromEntries(
          names.map((name) => [name.slice(demo.length + 1), new Uint8Array(readFileSync(name))]),
        ),
      ),
    );

    const page = await atTheMerge();
    await page.getByTestId("folder").setInputFiles(demo);
    const expected = await counts(page);
    for (const path of [dropped, archive]) {
      await press(page, "合并别的文件");
      await drop(page, [path]);
      expect(await counts(page)).toBe(expected);
    }
    await page.context().close();
  },
  240_000,
);

/**
 * Makes the worker hang for ever in the midst of reading a file called 卡住, as a fault of the reader
 * would: the first stream that is opened for that file never comes back.
 */
const HANG = `(() => {
  const create = URL.createObjectURL;
  const prelude = \`
    const send = self.postMessage.bind(self);
    let label = "";
    self.postMessage = (message) => { if (message.say === "progress") label = message.label; send(message); };
    const Stream = DecompressionStream;
    self.DecompressionStream = function (format) {
      if (label.includes("卡住")) for (;;);
      return new Stream(format);
    };
  \`;
  URL.createObjectURL = (blob) =>
    create.call(URL, blob.type === "text/javascript" ? new Blob([prelude, blob], { type: blob.type }) : blob);
})();`;

testIf(available)(
  "a file that hangs: stopping leaves everything as before; waiting skips that file and merges the others",
  async () => {
    const demo = returnsFolder(await sharedDemo());
    const batch = join(folder, "有一份卡住");
    const workbooks = readdirSync(demo).filter((name) => name.endsWith(".xlsx"));
    const [first, ...others] = workbooks.slice(0, 12);
    if (first === undefined) throw new Error("the demo has no returns");
    mkdirSync(batch);
    for (const name of others) cpSync(join(demo, name), join(batch, name));
    cpSync(join(demo, first), join(batch, `5卡住_${first}`));

    const page = await atTheMerge(HANG);
    await page.getByTestId("folder").setInputFiles(batch);
    await page.getByTestId("work").getByText(/卡住/).waitFor({ timeout: 60_000 });
    await press(page, "停止");
    await idle(page);
    await page.getByText("已按要求停止").first().waitFor();
    // Nothing is shown as merged, and the place for files stands there as before.
    expect(await page.getByText(/^新增\d+条/).count()).toBe(0);

    await page.getByTestId("folder").setInputFiles(batch);
    expect(await counts(page)).toMatch(/^新增[1-9]\d*条/);
    await page.getByText("文件在规定的时间内没有读完").first().waitFor();
    await page.context().close();
  },
  240_000,
);

testIf(available)(
  "where the browser refuses workers, everything is done on the page itself",
  async () => {
    const page = await atTheMerge(
      `window.Worker = function () { throw new DOMException("refused", "SecurityError"); };`,
    );
    await page.getByTestId("folder").setInputFiles(returnsFolder(await sharedDemo()));
    expect(await counts(page)).toMatch(/^新增[1-9]\d*条/);
    await press(page, "写入台账");
    await page.getByText("已写入台账").first().waitFor({ timeout: 60_000 });
    await page.context().close();
  },
  240_000,
);
