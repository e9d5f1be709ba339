/**
 * Notices on mirror pages in traditional characters. They are read in simplified ones, character for
 * character, and given back as printed; nothing is converted in what staff see.
 */

import type { Issue } from "../../model/issue";
import type { NoticeInfo, ResponsibilityList, Task } from "../../model/task";
import type { NoticeDocument } from "../notice-document";

/** Traditional and simplified in turn: the characters that labels, verbs, units and targets need. */
const PAIRS =
  "牽牵頭头責责單单門门負负協协辦办處处參参與与領领導导縣县區区廳厅黨党團团級级務务實实際际聯联會会總总發发開开關关業业專专網网電电鐵铁動动銀银構构組组織织軍军學学婦妇殘残僑侨鎮镇鄉乡質质計计劃划時时" +
  "間间節节點点結结項项內内稱称標标資资籌筹備备註注號号繫系掛挂鉤钩類类別别據据數数億亿萬万個个戶户畝亩噸吨條条達达長长漲涨產产價价費费減减壓压擴扩強强進进過过從从為为爲为續续連连創创幹干歲岁範范圍围環环" +
  "綠绿農农財财稅税經经濟济貿贸運运輸输衛卫養养險险樓楼園园場场庫库廠厂館馆隊队聞闻廣广視视體体藝艺遊游確确爭争認认試试調调設设規规監监檢检測测護护對对見见書书兩两雙双顯显優优順顺額额題题辭辞離离選选" +
  "審审評评課课議议記记錄录許许詢询徵征築筑遷迁還还遠远適适邊边鐘钟鋪铺錢钱陽阳隨随雜杂難难靈灵韓韩響响頒颁預预風风飛飞飼饲驟骤魚鱼鳥鸟麗丽職职編编證证屆届塊块員员紀纪檔档統统貨货糧粮煙烟鹽盐氣气熱热" +
  "礦矿劇剧報报傳传訊讯勞劳戰战訴诉訟讼嚴严採采購购債债償偿綜综歸归後后並并衝冲淨净輛辆樣样療疗";

/** Words that no simplified notice has. */
const SURELY_TRADITIONAL = /牽頭|責任|負責|單位|部門|各縣|區政府/;

/** Gives strings of the reading their printed characters back. */
export type Restore = (text: string) => string;

/** The document in simplified characters; null where it already is. Lengths and places stay. */
export function readTraditional(
  document: NoticeDocument,
): { document: NoticeDocument; restore: Restore } | null {
  const texts =
    document.text !== null
      ? [document.text]
      : document.blocks.flatMap((block) =>
          block.kind === "line" ? [block.text] : block.rows.flat(),
        );
  if (!texts.some((text) => SURELY_TRADITIONAL.test(text))) return null;
  const printed = new Set(texts.flatMap((text) => [...text]));
  const simple = new Map<string, string>();
  const back = new Map<string, string>();
  for (let i = 0; i < PAIRS.length; i += 2) {
    const from = PAIRS.charAt(i);
    const to = PAIRS.charAt(i + 1);
    // A character printed both ways could not be given back.
    if (!printed.has(from) || printed.has(to) || back.has(to)) continue;
    simple.set(from, to);
    back.set(to, from);
  }
  const simplify = replaceBy(simple);
  return {
    document: {
      blocks: document.blocks.map((block) =>
        block.kind === "line"
          ? { ...block, text: simplify(block.text) }
          : { ...block, rows: block.rows.map((cells) => cells.map(simplify)) },
      ),
      text: document.text === null ? null : simplify(document.text),
    },
    restore: replaceBy(back),
  };
}

/** Everything that quotes the notice, as printed. */
export function restoreList(list: ResponsibilityList, restore: Restore): ResponsibilityList {
  const orNull = (text: string | null): string | null => (text === null ? null : restore(text));
  const notice: NoticeInfo = {
    docNumber: orNull(list.notice.docNumber),
    title: orNull(list.notice.title),
    issuer: orNull(list.notice.issuer),
    date: list.notice.date,
  };
  const task = (each: Task): Task => ({
    ...each,
    chapter: orNull(each.chapter),
    section: orNull(each.section),
    text: restore(each.text),
    lead: each.lead.map(restore),
    responsible: each.responsible.map(restore),
    deadline: orNull(each.deadline),
    leader: orNull(each.leader),
    clause: restore(each.clause),
    targets: each.targets.map((target) => ({
      ...target,
      indicator: restore(target.indicator),
      unit: restore(target.unit),
    })),
  });
  const issue = (each: Issue): Issue => ({
    ...each,
    unit: orNull(each.unit),
    found: orNull(each.found),
    expected: orNull(each.expected),
  });
  return {
    notice,
    tasks: list.tasks.map(task),
    units: list.units.map((unit) => ({ ...unit, name: restore(unit.name) })),
    pieces: list.pieces.map((piece) => ({ ...piece, text: restore(piece.text) })),
    issues: list.issues.map(issue),
  };
}

function replaceBy(characters: ReadonlyMap<string, string>): Restore {
  return (text) => {
    let replaced = "";
    for (let i = 0; i < text.length; i++) {
      const char = text.charAt(i);
      replaced += characters.get(char) ?? char;
    }
    return replaced;
  };
}
