/** The circular as .docx: the words of its sheet, and the list of what lags counted again. */

import { strFromU8, unzipSync } from "fflate";
import { type Facts, labelOf } from "./facts";
import type { Grid } from "./grid";
import { isGistOf, laggards, unitOf } from "./sentences";
import { membersParts } from "./table-parts";

const ATTACHMENT = "欠序时及未启动任务清单";

/** What is wrong with the document. */
export function checkDocument(bytes: Uint8Array, sheet: Grid, facts: Facts): string[] {
  const xml = strFromU8(unzipSync(bytes)["word/document.xml"] ?? new Uint8Array());
  const [table = ""] = /<w:tbl>.*<\/w:tbl>/s.exec(xml) ?? [];
  const lagging = laggards(facts);
  const printed = textsOf(xml.replace(table, ""), "w:p").filter((text) => text !== "");
  const wanted = sheetWords(sheet);
  if (lagging.length > 0) {
    wanted.splice(-2, 0, `附件：${ATTACHMENT}`);
    wanted.push("附件", ATTACHMENT);
  }
  const wrong = wanted.flatMap((text, place) =>
    printed[place] === text ? [] : [`文稿第${place + 1}段是“${printed[place]}”，表上是“${text}”`],
  );
  const rows = [...table.matchAll(/<w:tr[ >].*?<\/w:tr>/gs)].slice(1);
  if (printed.length !== wanted.length || rows.length !== lagging.length) {
    wrong.push(`文稿有${printed.length}段，附件有${rows.length}行`);
  }
  lagging.forEach((task, place) => {
    const cells = textsOf(rows[place]?.[0] ?? "", "w:tc");
    const [label, gist = "", unit, category, rate, points, reason = ""] = cells;
    const sign = (task.points ?? 0) > 0 ? "+" : "";
    const counted = [
      labelOf(task, facts),
      unitOf(task),
      task.category,
      String(task.rate) || "—",
      task.points === null ? "—" : `${sign}${task.points.toFixed(1)}`,
    ].join("｜");
    const own = task.main
      ? reason === (task.main.problem || "—")
      : membersParts(task).every((part) => reason.includes(part));
    const same = [label, unit, category, rate, points].join("｜") === counted;
    if (!same || !own || !isGistOf(gist.replace(/。$/, ""), task)) {
      wrong.push(`文稿附件第${place + 1}行是“${cells.join("｜")}”，数出来是“${counted}”`);
    }
  });
  return wrong;
}

function sheetWords(sheet: Grid): string[] {
  const words: string[] = [];
  for (let row = 1; row <= sheet.lastRow; row++) {
    const text = String(sheet.at(row, 1) ?? "").replace(/^　+/, "");
    if (text !== "") words.push(text);
  }
  return words;
}

/** Texts of all elements of a name. */
function textsOf(xml: string, name: string): string[] {
  const elements = xml.matchAll(new RegExp(`<${name}[ >].*?</${name}>`, "gs"));
  return [...elements].map(([element]) =>
    [...element.matchAll(/<w:t[ >].*?<\/w:t>/gs)]
      .map(([run]) => run.replace(/<.*?>/g, ""))
      .join("")
      .replace(/&lt;/g, "<")
      .replace(/&gt;/g, ">")
      .replace(/&amp;/g, "&"),
  );
}
