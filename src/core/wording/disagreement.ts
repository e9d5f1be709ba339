/** How leads differ, in words. */

import type { Disagreement } from "../report/rows/disagreement";

/** 状态不同；完成率相差20.0个百分点. */
export function differenceText({ statusDiffers, rateDiffers, spread }: Disagreement): string {
  const parts: string[] = [];
  if (statusDiffers) parts.push("进展状态不同");
  if (spread !== null) parts.push(`完成率相差${spread.toFixed(1)}个百分点`);
  else if (rateDiffers) parts.push("完成率有的报数字、有的报不宜量化");
  return parts.join("；");
}
