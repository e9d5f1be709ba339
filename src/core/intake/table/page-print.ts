/** What is printed on the issued pages that are only read or signed, prepared once for a ledger. */

import type { Ledger } from "../../model/ledger";
import { FORM_COLUMNS, TARGET_COLUMNS } from "../../schema/columns";
import {
  EARLIER_HINTS,
  FORM_HINT,
  PREVIOUS_HINT,
  SENT_BACK_HINT,
  TARGET_HINT,
  UNNAMED_ISSUER,
} from "../../schema/printed/form-texts";
import {
  columnRules,
  EARLIER_GUIDE_LINES,
  GUIDE_COLUMNS,
  GUIDE_FACTS,
  GUIDE_HEADINGS,
  GUIDE_QUESTIONS,
  GUIDE_STEPS,
  GUIDE_TITLE,
  whoMust,
} from "../../schema/printed/guide-texts";
import {
  filled,
  printedText,
  writtenAround,
  type PrintedText,
  type Slot,
} from "../../schema/printed/printed-text";
import {
  OPINION_LABEL,
  PRINTED_OPINION,
  roleLabel,
  SEAL_TEXT,
  SIGN_OFF_BLANKS,
  SIGN_OFF_FACTS,
  SIGN_OFF_LINE,
  SIGN_OFF_TITLE,
} from "../../schema/printed/sign-off-texts";
import { BLANK, ROLE_WORDS } from "../../schema/vocabulary";
import type { Role } from "../../model/unit";
import { QUOTE_LENGTH } from "../../text/quotation";
import { compactKey } from "../../text/normalise";

/** Words added to a text as short as this make another of it, and are quoted with it. */
const LONGEST_LABEL = 12;
/** Characters on either side by which a changed part is found in its text. */
const CONTEXT = 8;
const PERIOD = /^\d{4}年(?:度|第?[一二三四1-4]季度|\d{1,2}月份?|[上下]半年)?$/;
const OFFICE = /^[\p{Script=Han}A-Za-z（）()·、\s]{2,60}$/u;
const FILE = /^\d{4}(?:-(?:\d{2}|Q[1-4]))?_[^”，。；！？]{1,60}_填报表(?:（退回修改）)?\.xlsx$/;
const NUMBER = /^\d{1,5}$/;

type Issuing = Pick<Ledger, "notice" | "settings">;

/** How many characters two texts share, from either end. */
function alike(a: string, b: string, at: (text: string, nth: number) => string): number {
  const most = Math.min(a.length, b.length);
  let count = 0;
  while (count < most && at(a, count) === at(b, count)) count++;
  return count;
}

/** A page's texts, in whichever workbook. */
interface Printed {
  /** Those that are the same in all. */
  fixed: readonly string[];
  /** Those with places. */
  open: readonly PrintedText[];
  /** Of either, those that are no mere labels. */
  sentences: readonly PrintedText[];
}

function printed(...texts: readonly string[]): Printed {
  const taken = texts.map((text) => printedText(text.trim()));
  return {
    fixed: taken.flatMap(({ pieces, slots }) => (slots.length > 0 ? [] : pieces)),
    open: taken.filter(({ slots }) => slots.length > 0),
    sentences: taken.filter(({ pieces }) => pieces.join("").length > LONGEST_LABEL),
  };
}

/** The texts of one page. */
export class PagePrint {
  /** As they are printed for the ledger's notice and settings. */
  private readonly texts: ReadonlySet<string>;
  private readonly issuer: string | null;
  private readonly sentences: readonly PrintedText[];
  private keys: ReadonlySet<string> | null = null;

  /** @param own sentences of this ledger alone */
  constructor(
    private readonly printed: Printed,
    { notice, settings }: Issuing,
    ...own: readonly string[]
  ) {
    this.issuer = notice.issuer;
    const facts = {
      issuer: notice.issuer ?? UNNAMED_ISSUER,
      least: String(settings.minTextLength),
    };
    const open = printed.open.map((text) => filled(text, facts));
    this.texts = new Set([...printed.fixed, ...open, ...own]);
    this.sentences = [...printed.sentences, ...own.map(printedText)];
  }

  /** True for a text just as it is printed. */
  has(text: string): boolean {
    return this.texts.has(text);
  }

  /** What people wrote in a cell that is printed: around the text of the page, or in its place. */
  wordsIn(text: string): readonly string[] {
    if (this.texts.has(text)) return [];
    for (const each of this.printed.open) {
      if (text.startsWith(each.pieces[0] ?? "") && this.around(text, each)?.length === 0) return [];
    }
    this.keys ??= new Set([...this.texts].map(compactKey));
    if (this.keys.has(compactKey(text))) return [];
    for (const sentence of this.sentences) {
      const around = this.around(text, sentence);
      if (around) return around;
    }
    return [text.length > QUOTE_LENGTH ? this.changedPart(text) : text];
  }

  /** Of a long text that is mostly as printed the part that is not; a quotation ends before it. */
  private changedPart(text: string): string {
    for (const printed of this.texts) {
      const head = alike(text, printed, (from, nth) => from.charAt(nth));
      const tail = alike(text.slice(head), printed.slice(head), (from, nth) =>
        from.charAt(from.length - 1 - nth),
      );
      if (head + tail < printed.length / 2) continue;
      return text.slice(Math.max(0, head - CONTEXT), text.length - Math.max(0, tail - CONTEXT));
    }
    return text;
  }

  private around(text: string, printed: PrintedText): string[] | null {
    return writtenAround(text, printed, (slot, words) => this.fits(slot, words));
  }

  private fits(slot: Slot, words: string): boolean {
    switch (slot) {
      case "issuer":
        if (words === this.issuer || words === UNNAMED_ISSUER) return true;
        return this.issuer === null && OFFICE.test(words);
      case "file":
        return FILE.test(words);
      case "period":
        return isPeriodName(words);
      case "count":
      case "least":
        return NUMBER.test(words);
    }
  }
}

export function isPeriodName(text: string): boolean {
  return PERIOD.test(text.trim());
}

const GUIDE = printed(
  GUIDE_TITLE,
  ...Object.values(GUIDE_FACTS),
  ...Object.values(GUIDE_HEADINGS),
  ...Object.values(GUIDE_STEPS),
  ...GUIDE_COLUMNS,
  ...[...FORM_COLUMNS, ...TARGET_COLUMNS].flatMap((column) => {
    const { plain, measured } = columnRules(column);
    return [column.header, whoMust(column), plain || BLANK, measured ?? []].flat();
  }),
  ...EARLIER_GUIDE_LINES,
  ...GUIDE_QUESTIONS.flatMap(({ question, answer }) => [question, answer]),
);

const SIGN_OFF = printed(
  SIGN_OFF_TITLE,
  ...Object.values(SIGN_OFF_FACTS),
  ...(Object.keys(ROLE_WORDS) as Role[]).map(roleLabel),
  ...Object.values(SIGN_OFF_BLANKS),
  OPINION_LABEL,
  PRINTED_OPINION,
  SEAL_TEXT,
  SIGN_OFF_LINE,
);

/** Above the tables. */
const HINTS = printed(
  ...[FORM_HINT, SENT_BACK_HINT].flatMap((hint) => [hint + PREVIOUS_HINT, hint]),
  TARGET_HINT,
  ...EARLIER_HINTS,
);

/** @param basis the notice as the guide names it; null where that is not known */
export function guidePrint(issuing: Issuing, basis: string | null): PagePrint {
  return new PagePrint(GUIDE, issuing, ...(basis === null ? [] : [basis]));
}

export function signOffPrint(issuing: Issuing): PagePrint {
  return new PagePrint(SIGN_OFF, issuing);
}

export function hintPrint(issuing: Issuing): PagePrint {
  return new PagePrint(HINTS, issuing);
}
