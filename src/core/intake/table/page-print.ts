/** What is printed on the issued pages that are only read or signed, prepared once for a ledger. */

import type { Ledger } from "../../model/ledger";
import { FORM_COLUMNS, TARGET_COLUMNS } from "../../schema/columns";
import {
  FORM_HINT,
  PREVIOUS_HINT,
  TARGET_HINT,
  UNNAMED_ISSUER,
} from "../../schema/printed/form-texts";
import {
  columnRules,
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
import { compactKey } from "../../text/normalise";

/** Words added to a text as short as this make another of it, and are quoted with it. */
const LONGEST_LABEL = 12;
const PERIOD = /^\d{4}年(?:度|第?[一二三四1-4]季度|\d{1,2}月份?|[上下]半年)?$/;
const OFFICE = /^[\p{Script=Han}A-Za-z（）()·、\s]{2,60}$/u;
const FILE = /^[^”，。；！？]{1,200}\.xlsx$/;
const NUMBER = /^\d{1,5}$/;

type Office = Pick<Ledger, "notice" | "settings">;

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
  private keys: ReadonlySet<string> | null = null;

  constructor(
    private readonly printed: Printed,
    { notice, settings }: Office,
  ) {
    this.issuer = notice.issuer;
    const facts = {
      issuer: notice.issuer ?? UNNAMED_ISSUER,
      least: String(settings.minTextLength),
    };
    this.texts = new Set([...printed.fixed, ...printed.open.map((text) => filled(text, facts))]);
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
    for (const sentence of this.printed.sentences) {
      const around = this.around(text, sentence);
      if (around) return around;
    }
    return [text];
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
const HINTS = printed(FORM_HINT + PREVIOUS_HINT, FORM_HINT, TARGET_HINT);

export function guidePrint(office: Office): PagePrint {
  return new PagePrint(GUIDE, office);
}

export function signOffPrint(office: Office): PagePrint {
  return new PagePrint(SIGN_OFF, office);
}

export function hintPrint(office: Office): PagePrint {
  return new PagePrint(HINTS, office);
}
