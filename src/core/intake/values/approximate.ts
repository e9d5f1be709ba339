/** Words around a number that a person adds without changing which number is meant. */

const ABOUT_BEFORE = /^(?:大约|大概|约为|约占|约|将近|接近|近|超过|超|已超|逾|突破|达到?约|[~≈>≥])/;
const ABOUT_AFTER = /(?:左右|上下|以上|多|余|\+)$/;
const SAYING_BEFORE = /^(?:目前|已经|已|总体|累计|完成[了率]?|进度|达到|达|为|:|=)/;
const SAYING_AFTER = /[。.,;!、]$/;

/** More than the number: of 100 % there is no more. */
const BEYOND = /^(?:已?超过?|逾|突破|>)|(?:以上|多|余|\+)$/;

export function saysMore(text: string): boolean {
  return BEYOND.test(text);
}

export interface NumberWords {
  /** What is left: the number itself. */
  core: string;
  approximate: boolean;
}

/** Takes the words off; `text` is compact (NFKC, no blanks) and short. */
export function stripNumberWords(text: string): NumberWords {
  let core = text;
  let approximate = false;
  for (let changed = true; changed;) {
    const bare = core.replace(SAYING_BEFORE, "").replace(SAYING_AFTER, "");
    const exact = bare.replace(ABOUT_BEFORE, "").replace(ABOUT_AFTER, "");
    approximate ||= exact !== bare;
    changed = exact !== core;
    core = exact;
  }
  return { core, approximate };
}
