/** Text of table cells: what a line break or a blank in them means. */

import { parseLabel } from "../outline/labels";

/** 6左右 in a column of 计量单位 % is 6%左右. */
export function measured(value: string, measure: string): string {
  const amount = /^[^\d]{0,4}\d[\d.,]*(?:\s*[—–~～-]\s*\d[\d.,]*)?/.exec(value)?.[0];
  if (amount === undefined || measure === "" || value.includes(measure)) return value;
  return amount + measure + value.slice(amount.length);
}

/** A line break inside a cell is the page's unless a sentence ends there. */
export function unwrap(cell: string): string {
  const lines = cell.split("\n").map((line) => line.trim());
  return lines.reduce((text, line) => {
    if (text === "" || line === "") return text + line;
    return /[。；！？：:]$/.test(text) || parseLabel(line) ? `${text}\n${line}` : text + line;
  }, "");
}

export function oneLine(cell: string): string {
  return cell.replace(/\s*\n\s*/g, "");
}

/** A line break parts units unless the line before it is cut in mid-name: 区应急管理局\n（安委办）. */
export function unwrapUnits(cell: string): string {
  return cell.replace(/\s*\n\s*(?=[（(〔])/g, "").replace(/([、，,；;])\s*\n\s*/g, "$1");
}

/**
 * 刘 强 王大伟 → 刘强、王大伟: a name of two characters is spread with a blank; 陆 明俞 悦 are two
 * such names without a mark between.
 */
export function leaderNames(printed: string): string {
  const names: string[] = [];
  let first = "";
  const parts = printed.split(/[\s\u3000、，]+/);
  parts.forEach((part, index) => {
    const runsOn = part.length > 1 && parts[index + 1]?.length === 1;
    if (part.length === 1 && first === "") first = part;
    else if (runsOn && first.length + part.length > 2) {
      names.push(first + part.slice(0, -1));
      first = part.slice(-1);
    } else {
      names.push(first + part);
      first = "";
    }
  });
  return [...names, first].filter((name) => name !== "").join("、");
}
