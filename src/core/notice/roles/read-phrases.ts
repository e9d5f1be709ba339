/** Reads the phrases of a clause in order: A牵头，B、C配合，12月底前完成. */

import { createIssue } from "../../model/issue";
import { CharSet } from "../../text/char-set";
import { ODD_UNIT_NAME, SEVERAL_TIMES } from "../../wording/notice-issues";
import { isPersonName } from "../units/person-name";
import { type Cut, cutNames } from "../units/split-names";
import { splitUnits } from "../units/split-units";
import { isLeader, isSurelyUnit, looksLikeUnit } from "../units/unit-shape";
import { bare, isTaskKind, levelLength, readTogether, STARS } from "./clause-words";
import { behindBy, isPhrase, isTimeOnly, namesSomeTime, saysHow } from "./lone-phrase";
import { readNotes } from "./name-notes";
import { IN_CHARGE, withLeaders } from "./people-in-charge";
import { nothingRead, type RoleGroup, type RoleReading } from "./role-groups";
import { explains, wordsInClause } from "./told-words";
import { unitWithWork } from "./unit-with-work";
import { BY, namesTime, saysWhen, timeBefore, topicLength, verbsAtEnd } from "./verbs";

type Mark = RoleGroup["mark"];

/**
 * Reads phrases in order: names gather until a verb gives them their role; what is left at the end
 * has the role `otherwise`.
 */
export function readPhrases(content: string, otherwise: Mark): RoleReading {
  return new PhraseReader(content, otherwise).read();
}

/** 由A牵头，并会同B、C */
const OPENING_WORDS =
  /^(?:具体由|均由|由|请|并由|其中由?|并?会同|并?协同|并?联合|主动对接|商(?=[省市县区旗](?!人民|政府|委)))(?=.{2})/;
const NOBODY = /^(?:无|暂无|——?|\/)?$/;
const SEMICOLON = new CharSet("；;");
const COMMA = new CharSet("，,；;");
const SHARES_OUT = /牵头|负责|配合|主抓|主办|协办/;
const OWN = /^(?:[省市县区州盟旗镇乡]|各)/;

class PhraseReader {
  private readonly reading = nothingRead();
  private readonly leaders: string[] = [];
  private readonly times: string[] = [];
  private readonly cuts: readonly Cut[];
  private readonly sharesOut: boolean;
  /** Names without a role so far, with the marks between them. */
  private gathered = "";
  /** Where the phrase before ends. */
  private end = 0;
  /** A会同B: whoever comes next stands beside A. */
  private beside = false;

  constructor(
    private readonly content: string,
    private otherwise: Mark,
  ) {
    this.cuts = cutNames(content);
    this.sharesOut = SHARES_OUT.test(content);
  }

  read(): RoleReading {
    const { reading, leaders, times } = this;
    this.cuts.forEach((cut, index) => {
      this.readCut(cut, index);
    });
    this.close(this.otherwise);
    reading.leader = leaders.length > 0 ? leaders.join("、") : null;
    reading.deadline = times.length > 0 ? times.join("，") : null;
    if (times.length > 1) {
      const found = times.join("，");
      reading.findings.push((taskId) => createIssue(SEVERAL_TIMES, { taskId }, { found }));
    }
    return reading;
  }

  private readCut(cut: Cut, index: number): void {
    const { times } = this;
    const level = levelLength(cut.name);
    if (level > 0) this.tell(cut.name.slice(0, level - 1).trim());
    let name = cut.name.slice(level);
    const separator = this.content.slice(this.end, cut.start);
    this.end = cut.end;
    const isAlone = isPhrase(this.cuts, index);
    if (isAlone && index > 0 && explains(name)) {
      this.tell(name);
      return;
    }
    name = this.withoutTopic(name);
    const time = this.gathered === "" ? timeBefore(name) : 0;
    if (time > 0) times.push(name.slice(0, time));
    name = name.slice(time);
    if (saysWhen(name)) {
      times.push(name);
      return;
    }
    if (this.namesTimeBehind(name)) {
      times.push(bare(this.gathered + (this.gathered === "" ? "" : separator) + name));
      this.gathered = "";
      return;
    }
    name = this.withoutOpening(name, separator);
    const verbs = verbsAtEnd(name);
    if (verbs) name = name.slice(0, name.length - verbs.length);
    // 枯水期实施, 按旬推进: no unit stands before the verb.
    if (verbs && isAlone && this.isBehindRoles && isTimeOnly(name)) {
      times.push(cut.name);
      return;
    }
    const amidRoles = this.sharesOut && !this.hasLabel;
    const own = verbs && !looksLikeUnit(name) ? unitWithWork(name, amidRoles) : null;
    if (own) {
      this.tell(own.work);
      name = own.unit;
    }
    const topic = this.gathered === "" ? topicLength(name) : 0;
    if (topic > 0) this.tell(name.slice(0, topic));
    name = name.slice(topic);
    // 牵头单位：A；B、C配合: the mark ends what the label gives.
    if (verbs && SEMICOLON.find(separator) >= 0 && this.gathered !== "" && this.hasLabel) {
      this.close(this.otherwise);
    }
    const together = readTogether(name);
    if (together) {
      // A会同B、C负责: A leads, the others support; A会同B牵头: both lead.
      this.gathered += separator + together.first;
      this.close("lead");
      this.otherwise = "support";
      this.beside = true;
      name = together.second;
    }
    const does = verbs || explains(name) ? null : unitWithWork(name, amidRoles);
    if (!verbs && !does && isAlone && saysHow(name, this.isBehindRoles)) {
      if (namesSomeTime(name)) times.push(name);
      else this.tell(name);
      return;
    }
    if (does) {
      this.tell(does.work);
      name = does.unit;
    }
    this.gathered += separator + name;
    const mark = verbs?.mark ?? does?.mark;
    if (mark === undefined) return;
    this.reachBack(mark);
    this.close(this.beside && mark !== "lead" ? "support" : mark);
    this.beside = false;
  }

  /** Whether all names so far have their roles, and there are some. */
  private get isBehindRoles(): boolean {
    return this.gathered === "" && this.reading.groups.length > 0;
  }

  private get hasLabel(): boolean {
    return this.otherwise !== "unmarked";
  }

  private tell(words: string): void {
    this.reading.findings.push(wordsInClause(words));
  }

  /** Behind those who do it, what names a time is none of them: 学校、幼儿园9月1日前开学. */
  private namesTimeBehind(name: string): boolean {
    if (this.reading.groups.length === 0 || !namesTime(name)) return false;
    if (OWN.test(name) && unitWithWork(name) !== null) return false;
    return !cutNames(this.gathered).some((cut) => isSurelyUnit(cut.name));
  }

  private withoutOpening(name: string, separator: string): string {
    if (this.gathered !== "" && COMMA.find(separator) < 0) return name;
    // 会同县 is also a place: where nobody stands before it, nobody is met.
    const opens = this.reading.groups.length === 0 && name.startsWith("会同县");
    const by = this.gathered === "" ? name.replace(BY, "由") : name;
    return opens ? by : by.replace(OPENING_WORDS, "");
  }

  /** 年底前由市审计局, 新建由区水务局: when, or what of the work, stands before the unit. */
  private withoutTopic(name: string): string {
    const by = behindBy(name.slice(0, name.length - (verbsAtEnd(name)?.length ?? 0)));
    if (by === 0) return name;
    const before = name.slice(0, by - 1);
    if (saysWhen(before) || namesSomeTime(before)) this.times.push(before);
    else this.tell(before);
    return name.slice(by);
  }

  /** 牵头单位：A，B、C配合; 责任单位：A、B，由A牵头: a verb behind a comma is not for what a label gives. */
  private reachBack(mark: Mark): void {
    const { otherwise, gathered } = this;
    const comma = Math.max(...["，", ",", "；", ";"].map((sign) => gathered.lastIndexOf(sign)));
    if (comma <= 0) return;
    const [listed, own] = [gathered.slice(0, comma), gathered.slice(comma + 1)];
    const again = mark === "lead" && splitUnits(listed).names.includes(own.trim());
    const isOther =
      (otherwise === "lead" && mark !== "lead") || (otherwise === "charge" && mark === "support");
    if (!isOther && !(again && otherwise !== "unmarked")) return;
    this.gathered = listed;
    this.close(otherwise);
    this.gathered = own;
  }

  /** Gives the names gathered so far their role. */
  private close(mark: Mark): void {
    const { names, findings } = splitUnits(this.gathered);
    this.gathered = "";
    // 陈立新负责，投资促进局牵头: whoever opens the clause and is no unit is a person.
    const opens =
      this.reading.groups.length === 0 && mark === "charge" && this.content.includes("牵头");
    for (const printed of withLeaders(names)) {
      const person = printed.replace(IN_CHARGE, "");
      if (isLeader(person) || (opens && isPersonName(printed))) this.leaders.push(person);
      else this.addName(printed, mark);
    }
    this.reading.findings.push(...findings);
  }

  private addName(printed: string, mark: Mark): void {
    const { groups, findings, starred } = this.reading;
    const name = STARS.strip(printed);
    if (NOBODY.test(name)) return;
    // Whoever is named before has a verb, so what stands behind is no list; 总投资1.2亿元 is no name at all.
    const isUnmarked = mark === "unmarked";
    const isNone =
      (isUnmarked && groups.length > 0 && explains(name)) ||
      (isUnmarked && /\d/.test(name) && !looksLikeUnit(name));
    if (isTaskKind(name) || isNone) {
      this.tell(name);
      return;
    }
    const { unit, role, told } = readNotes(name);
    if (told !== null) this.tell(told);
    if (name !== printed) starred.push(unit);
    const group = role ?? mark;
    const last = groups[groups.length - 1];
    if (last && last.mark === group) last.names.push(unit);
    else groups.push({ mark: group, names: [unit] });
    if (!looksLikeUnit(unit)) {
      findings.push((taskId) => createIssue(ODD_UNIT_NAME, { taskId }, { found: unit }));
    }
  }
}
