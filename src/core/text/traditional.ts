/**
 * Traditional characters of the words that this program knows: labels, verbs, units and headers. No
 * dictionary: texts are never converted.
 */

/** Traditional and simplified in turn. */
const PAIRS =
  "牽牵頭头責责單单門门負负協协辦办處处參参與与領领導导縣县區区廳厅黨党團团級级務务實实際际聯联會会總总發发開开關关業业專专網网電电鐵铁動动銀银構构組组織织軍军學学婦妇殘残僑侨鎮镇鄉乡質质計计劃划時时間间" +
  "節节點点結结項项內内稱称標标資资籌筹備备註注號号繫系掛挂鉤钩類类別别據据數数億亿萬万個个戶户畝亩噸吨條条達达長长漲涨產产價价費费減减壓压擴扩強强進进過过從从為为爲为續续連连創创幹干歲岁範范圍围環环綠绿" +
  "農农財财稅税經经濟济貿贸運运輸输衛卫養养險险樓楼園园場场庫库廠厂館馆隊队聞闻廣广視视體体藝艺遊游確确爭争認认試试調调設设規规監监檢检測测護护對对見见書书兩两雙双顯显優优順顺額额題题辭辞離离選选審审評评" +
  "課课議议記记錄录許许詢询徵征築筑遷迁還还遠远適适邊边鐘钟鋪铺錢钱陽阳隨随雜杂難难靈灵韓韩響响頒颁預预風风飛飞飼饲驟骤魚鱼鳥鸟麗丽職职編编證证屆届塊块員员紀纪檔档統统貨货糧粮煙烟鹽盐氣气熱热礦矿劇剧報报" +
  "傳传訊讯勞劳戰战訴诉訟讼嚴严採采購购債债償偿綜综歸归後后並并衝冲淨净輛辆樣样療疗碼码狀状態态況况話话說说説说絡络機机滯滞擬拟諾诺階阶舉举執执問问應应當当補补屬属簡简係系啟启啓启歷历舊旧頸颈";

/** Traditional character → simplified one. */
export const TRADITIONAL: ReadonlyMap<string, string> = new Map(
  Array.from({ length: PAIRS.length / 2 }, (_, nth) => [
    PAIRS.charAt(nth * 2),
    PAIRS.charAt(nth * 2 + 1),
  ]),
);

const SIMPLIFY = replaceBy(TRADITIONAL);

/** A known word as it is written in simplified characters. */
export function simplified(word: string): string {
  return SIMPLIFY(word);
}

/** The traditional characters that stand for a simplified one. */
export function traditionalOf(character: string): string[] {
  return [...TRADITIONAL].filter(([, to]) => to === character).map(([from]) => from);
}

/** Replaces character for character. */
export function replaceBy(characters: ReadonlyMap<string, string>): (text: string) => string {
  return (text) => {
    let replaced = "";
    for (let i = 0; i < text.length; i++) {
      const char = text.charAt(i);
      replaced += characters.get(char) ?? char;
    }
    return replaced;
  };
}
