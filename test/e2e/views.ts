/** What the tests do with the views, in the page and in the pane alike. */

import { readFileSync } from "node:fs";
import type { Page } from "playwright-core";

const axe = readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");

export const press = (page: Page, name: string | RegExp) =>
  page.getByRole("button", { name }).first().click();

export const step = (page: Page, name: string | RegExp) => page.getByRole("tab", { name }).click();

/** Until nothing is under way any more. */
export async function idle(page: Page, timeout = 60_000): Promise<void> {
  await page.getByTestId("work").waitFor({ state: "detached", timeout });
}

interface AxeGlobal {
  axe: {
    run(context: {
      exclude: string[][];
    }): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }>;
  };
}

/** Until nothing changes its colour or place any more; what turns for ever is not waited for. */
async function settled(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const passing = () =>
      document
        .getAnimations()
        .filter(
          ({ playState, effect }) =>
            playState === "running" && effect?.getComputedTiming().endTime !== Infinity,
        );
    for (let running = passing(); running.length > 0; running = passing())
      await Promise.allSettled(running.map(({ finished }) => finished));
  });
}

/** What the accessibility audit finds wrong in what is shown. */
export async function faults(page: Page): Promise<string[]> {
  if (!(await page.evaluate(() => "axe" in globalThis))) await page.evaluate(axe);
  // A button that is just enabled passes from one colour to the other, and is pale on the way.
  await settled(page);
  return page.evaluate(async () => {
    const { axe } = globalThis as unknown as AxeGlobal;
    // Fluent UI's focus keeper places these; they pass the focus on and are never stayed on.
    const { violations } = await axe.run({ exclude: [["[data-tabster-dummy]"]] });
    return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 160) ?? ""}`);
  });
}

/**
 * What does not fit: the page scrolls sideways, a text is cut without a way to read it, or sticks out of
 * its button.
 */
export async function misfits(page: Page): Promise<string[]> {
  await settled(page);
  return page.evaluate(() => {
    const wide = document.documentElement.scrollWidth > window.innerWidth;
    const cut = [...document.querySelectorAll<HTMLElement>("#app *")].filter((element) => {
      const { overflowX } = getComputedStyle(element);
      const scrolls = overflowX === "auto" || overflowX === "scroll";
      const named = element.title !== "" || element.matches("input, textarea, select");
      const hidden = overflowX !== "visible" && !scrolls && !named;
      return hidden && element.clientWidth > 1 && element.scrollWidth > element.clientWidth + 1;
    });
    const out = [...document.querySelectorAll("#app button")].filter(
      (button) => button.scrollWidth > button.clientWidth + 1,
    );
    return [
      ...(wide ? ["the page scrolls sideways"] : []),
      ...cut.map((element) => `cut: ${element.textContent ?? ""}`.slice(0, 80)),
      ...out.map((button) => `sticks out: ${button.textContent ?? ""}`.slice(0, 80)),
    ];
  });
}
