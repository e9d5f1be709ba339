/** Prints automatic numbers the way Word does. */

const CN = "零一二三四五六七八九";
const LEGAL = "零壹贰叁肆伍陆柒捌玖";

function chinese(value: number, digits: string, ten: string, hundred: string): string {
  if (value <= 0 || value >= 1000) return String(value);
  const at = (digit: number): string => digits.charAt(digit);
  const hundreds = Math.floor(value / 100);
  const tens = Math.floor((value % 100) / 10);
  const ones = value % 10;
  let text = hundreds > 0 ? at(hundreds) + hundred : "";
  if (tens > 0) text += (tens === 1 && hundreds === 0 && digits === CN ? "" : at(tens)) + ten;
  else if (hundreds > 0 && ones > 0) text += at(0);
  return ones > 0 ? text + at(ones) : text;
}

function letters(value: number): string {
  const letter = String.fromCharCode(97 + ((value - 1) % 26));
  return letter.repeat(Math.min(20, Math.floor((value - 1) / 26) + 1));
}

const ROMAN: readonly (readonly [number, string])[] = [
  [100, "c"],
  [90, "xc"],
  [50, "l"],
  [40, "xl"],
  [10, "x"],
  [9, "ix"],
  [5, "v"],
  [4, "iv"],
  [1, "i"],
];

function roman(value: number): string {
  let rest = Math.min(value, 399);
  let text = "";
  for (const [unit, mark] of ROMAN) {
    for (; rest >= unit; rest -= unit) text += mark;
  }
  return text;
}

/** `value` in Word's number format `format` (ST_NumberFormat); unknown formats print digits. */
export function formatNumber(value: number, format: string): string {
  switch (format) {
    case "none":
    case "bullet":
      return "";
    case "chineseCounting":
    case "chineseCountingThousand":
    case "japaneseCounting":
    case "taiwaneseCounting":
    case "taiwaneseCountingThousand":
    case "ideographDigital":
    case "japaneseDigitalTenThousand":
      return chinese(value, CN, "十", "百");
    case "chineseLegalSimplified":
    case "ideographLegalTraditional":
    case "japaneseLegal":
      return chinese(value, LEGAL, "拾", "佰");
    case "ideographTraditional":
      return "甲乙丙丁戊己庚辛壬癸".charAt(value - 1) || String(value);
    case "ideographZodiac":
      return "子丑寅卯辰巳午未申酉戌亥".charAt(value - 1) || String(value);
    case "decimalEnclosedCircle":
    case "decimalEnclosedCircleChinese":
      return value >= 1 && value <= 20 ? String.fromCharCode(0x2460 + value - 1) : String(value);
    case "decimalEnclosedParen":
      return `（${String(value)}）`;
    case "decimalEnclosedFullstop":
      return `${String(value)}.`;
    case "ideographEnclosedCircle":
      return `（${chinese(value, CN, "十", "百")}）`;
    case "decimalZero":
      return String(value).padStart(2, "0");
    case "decimalFullWidth":
    case "decimalFullWidth2":
      return String(value).replace(/\d/g, (digit) => String.fromCharCode(0xff10 + Number(digit)));
    case "lowerLetter":
      return letters(value);
    case "upperLetter":
      return letters(value).toUpperCase();
    case "lowerRoman":
      return roman(value);
    case "upperRoman":
      return roman(value).toUpperCase();
    default:
      return String(value);
  }
}
