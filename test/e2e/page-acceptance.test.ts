/** Accepting an issue in the page: the form is about one issue and goes with it. */

import { returnsFolder, sharedDemo } from "../helpers/demo-files";
import { chromiumPath, testIf } from "../helpers/office-tools";
import { pageFromDisk } from "./page-from-disk";
import { idle, press, step } from "./views";

const fromDisk = pageFromDisk();

testIf(chromiumPath !== undefined)(
  "an accepted issue takes its form away; the one that moves into its place has none open",
  async () => {
    const demo = await sharedDemo();
    const page = await fromDisk().browser.newPage({ locale: "zh-CN" });
    await page.goto(fromDisk().url);
    await press(page, "用内置的样例通知试一试");
    await press(page, "写入台账");
    await idle(page);
    await step(page, "合并");
    await page.getByTestId("folder").setInputFiles(returnsFolder(demo));
    await page.getByText(/^新增\d+条/).waitFor({ timeout: 90_000 });
    await page
      .getByRole("button", { name: /可合并：\d+处错误/ })
      .first()
      .click();
    const offers = page.getByRole("button", { name: "核定接受" });
    await offers.first().waitFor();
    const before = await offers.count();
    expect(before).toBeGreaterThan(1);
    await offers.first().click();
    await page.getByLabel("接受的理由").fill("已电话核实");
    await page.getByRole("button", { name: "记入台账" }).click();
    await page.getByText("已记入台账，以后不再提示").waitFor();
    await idle(page);
    expect(await page.getByLabel("接受的理由").count()).toBe(0);
    expect(await offers.count()).toBe(before - 1);
    await page.close();
  },
  240_000,
);
