/** Parsing notices far longer than any city's, and texts made to keep a parser busy. */

import type { Task } from "../../src/core/model/task";
import { buildShipped } from "./build-shipped";
import { measure } from "./measure";
import { print, printAgainst, title } from "./print";
import { services, type Scene } from "./scene";

const TASKS = 2000;
const MEGABYTE = 1024 * 1024;
/** What a notice is made of, over and over. */
const REPEATED = [
  "（",
  "）（",
  "〔2024〕",
  "、",
  "；",
  "。",
  "1",
  "%",
  "一、",
  "（一）",
  "1.",
  "\n",
  "　",
  "牵头单位：",
  "（牵头单位：",
  "责任单位：市发改委、",
  "（责任单位：市发改委；",
  "市发改委牵头，",
  "由市发改委、市财政局负责，",
  "增长6%左右，",
  "力争达到10万家以上、",
  "12月底前完成\n",
  "按职责分工负责）",
];

export async function benchNotice({ ledger }: Scene): Promise<void> {
  title("Notices");
  const { loadNotice } = await buildShipped();
  const parse = async (text: string) => {
    const bytes = new TextEncoder().encode(text);
    const file = { name: "关于分解落实工作任务的通知.txt", bytes, modified: null };
    const loaded = await loadNotice(file, services);
    return loaded.ok ? loaded.value.tasks.length : 0;
  };
  const few = longNotice(ledger.tasks, TASKS / 4);
  const many = longNotice(ledger.tasks, TASKS);
  const found = await parse(many);
  const shortTime = await measure(() => parse(few), 5, 2);
  const longTime = await measure(() => parse(many), 5, 2);
  printAgainst(`${found} tasks, ${size(many)}`, longTime.median, "ms", 300);
  const growth = longTime.median / shortTime.median / 4;
  printAgainst(`a task of ${TASKS} ÷ a task of ${TASKS / 4}`, growth, "×", 1.5);

  let worst = { piece: "", time: 0 };
  for (const piece of REPEATED) {
    const count = Math.floor(MEGABYTE / new TextEncoder().encode(piece).length);
    const text = piece.repeat(count);
    const { min } = await measure(() => parse(text), 1, 0);
    if (min > worst.time) worst = { piece, time: min };
  }
  print({ what: "texts of 1 MB that repeat a piece", figure: `${REPEATED.length}` });
  printAgainst(`the slowest, ${JSON.stringify(worst.piece)}`, worst.time / 1000, "s", 2);
}

/** The ledger's tasks again and again, in chapters of forty. */
function longNotice(tasks: readonly Task[], count: number): string {
  const lines = ["关于分解落实工作任务的通知", ""];
  for (let at = 0; at < count; at++) {
    const task = tasks[at % tasks.length];
    if (!task) break;
    if (at % 40 === 0) lines.push(`第${at / 40 + 1}章 第${at / 40 + 1}部分工作`);
    const responsible =
      task.responsible.length > 0 ? `；责任单位：${task.responsible.join("、")}` : "";
    lines.push(`${at + 1}. ${task.text}（牵头单位：${task.lead.join("、")}${responsible}）`);
  }
  return lines.join("\n");
}

function size(text: string): string {
  return `${Math.round(new TextEncoder().encode(text).length / 1024)} KB`;
}
