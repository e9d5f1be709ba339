import fc from "fast-check";

/** Among them what composes, splits, changes its width or case, shows nothing or is half a character. */
const PIECES = [
  ..."完成目标任务（一）％，。、；：“”《》…—·　 \t\r\n①Ⅳ㎡ﾊﾟABCxyz019%=+-|~ßΣσか각ᄀ\u1161\u11a8",
  "\u0301",
  "\u0338",
  "\u3099",
  "\u200b",
  "\u2028",
  "\ufeff",
  "\ud83d\ude00",
  "\ud83d",
];

/** Texts that put short cuts of folding to the test. */
export const anyText = fc.oneof(
  fc.array(fc.constantFrom(...PIECES), { maxLength: 20 }).map((pieces) => pieces.join("")),
  fc.string({ unit: "binary", maxLength: 20 }),
);
