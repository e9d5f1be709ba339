/** Which words of a text speak of later years: 到2030年达到90%, 三年内新建3000公里, “十五五”期间. */

/** Spares nearly every text the search. */
const MAY_BE_LATER =
  /[到至—-]20\d\d年|[两二三四五\d]年(?:之?内|左右|时间|累计|共)|未来|十[四五六七]五/;

const LATER =
  '(?:到|至|[—-])(20\\d\\d)年|(?:[两二三四五]|(?<!\\d)[2-5])年(?:之?内|左右|时间|累计|共)|未来[三五几3-5]年|十[四五六七]五[”"]?(?:期间|时期|期末|末)';
const NOW = "今年|当年|本年|年内|全年|年底|年末|(20\\d\\d)年|\\d{1,2}月底?前";
const MARK = new RegExp(`(${LATER})|(${NOW})|([（(])|([)）])|[。；！？;!?\\n]`, "g");

const never = (): boolean => false;

/**
 * Tells of an offset whether what stands there is to be reached after `year` only. The words hold to
 * the end of the sentence or bracket, or until the sentence comes back to the year.
 */
export function laterYears(text: string, year: number | null): (offset: number) => boolean {
  if (!text.includes("年") && !text.includes("十")) return never;
  if (!MAY_BE_LATER.test(text)) return never;
  const changes: { at: number; isLater: boolean }[] = [];
  let isLater = false;
  let outside = false;
  for (const match of text.matchAll(MARK)) {
    const [, later, until, now, of, opens, closes] = match;
    const named = Number(until ?? of ?? 0);
    if (later !== undefined && named > 0) isLater = year !== null && named > year;
    else if (later !== undefined) isLater = true;
    else if (now !== undefined && named > 0) isLater &&= named !== year;
    else if (opens !== undefined) outside = isLater;
    else isLater = closes !== undefined && outside;
    changes.push({ at: match.index, isLater });
  }
  changes.reverse();
  return (offset) => changes.find(({ at }) => at < offset)?.isLater ?? false;
}
