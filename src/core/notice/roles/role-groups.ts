/** Groups of units as the notice marks them, and what they mean together. */

import { createIssue } from "../../model/issue";
import {
  CHARGE_LEADS,
  FIRST_IS_LEAD,
  LEAD_BY_CONTRAST,
  LEAD_NOT_MARKED,
  RESPONSIBLE_ARE_LEAD,
  STARRED_IS_LEAD,
  UNIT_STARRED,
  UNMARKED_UNITS,
} from "../../wording/notice-issues";
import type { Finding } from "../finding";

/**
 * `charge` is 责任单位 or …负责, `support` …配合, `beside` …参与 or …指导, `implement` …组织实施;
 * `unmarked` has neither label nor verb.
 */
export interface RoleGroup {
  mark: "lead" | "charge" | "implement" | "support" | "beside" | "unmarked";
  names: string[];
}

/** What a clause, a field list or the cells of a row say. */
export interface RoleReading {
  groups: RoleGroup[];
  leader: string | null;
  /** Who stands under 责任人: the leader only where no other is named. */
  person?: string;
  deadline: string | null;
  /** Names printed with a mark, as in 市水利局★; the names in the groups are without. */
  starred: string[];
  findings: Finding[];
}

export function nothingRead(): RoleReading {
  return { groups: [], leader: null, deadline: null, starred: [], findings: [] };
}

/** Rules printed once in a notice for all its tasks. */
export interface RoleRules {
  /** 列第一位的责任单位为牵头单位. */
  firstIsLead: boolean;
  /** The same of units under 主责单位, of whom the others are responsible. */
  firstOfLeads?: boolean;
  /** 无牵头单位的，责任单位即为牵头单位. */
  responsibleAreLead: boolean;
  /** 带★的为牵头单位. */
  starredIsLead: boolean;
  /**
   * 责任单位 stands beside 配合单位 nearly everywhere, 牵头单位 nowhere: where it stands alone it leads all
   * the same, since a label means one thing throughout a notice.
   */
  chargeLeads: boolean;
  /** ★为牵头单位，○为责任单位: what marks under the units' own columns mean. */
  marks?: ReadonlyMap<string, Exclude<RoleGroup["mark"], "implement" | "beside">>;
}

export interface Roles {
  lead: string[];
  responsible: string[];
}

/** Settles who leads. Every reading that the print leaves open is a finding that quotes `printed`. */
export function settleRoles(
  reading: RoleReading,
  rules: RoleRules,
  printed: string,
): Roles & { findings: Finding[] } {
  const named = (...marks: RoleGroup["mark"][]): string[] => {
    const names = new Set<string>();
    for (const group of reading.groups) {
      if (marks.includes(group.mark)) for (const name of group.names) names.add(name);
    }
    return [...names];
  };
  const findings: Finding[] = [];
  const note = (kind: typeof LEAD_NOT_MARKED): void => {
    findings.push((taskId) => createIssue(kind, { taskId }, { found: printed }));
  };
  const noteFirst = (lead: string): void => {
    findings.push((taskId) => createIssue(FIRST_IS_LEAD, { taskId }, { found: printed, lead }));
  };
  const isUnmarked = reading.groups.some(({ mark, names }) => {
    return mark === "unmarked" && names.length > 0;
  });
  if (isUnmarked) note(UNMARKED_UNITS);
  const starred = rules.starredIsLead ? reading.starred : [];
  const marked = [...new Set([...named("lead"), ...starred])];
  const lead = rules.firstOfLeads ? marked.slice(0, 1) : marked;
  const [leader] = lead;
  if (leader !== undefined && lead.length < marked.length) {
    noteFirst(leader);
  }
  for (const name of reading.starred) {
    const kind = rules.starredIsLead ? STARRED_IS_LEAD : UNIT_STARRED;
    findings.push((taskId) => createIssue(kind, { taskId, unit: name }, { found: name }));
  }
  const unled = named("charge", "unmarked", "implement", "support", "beside");
  const responsible = [...new Set([...marked.slice(lead.length), ...unled])];
  if (lead.length > 0 || responsible.length === 0) {
    return { lead, responsible: responsible.filter((name) => !lead.includes(name)), findings };
  }
  // A负责，B配合，C组织实施: beside 负责 whoever carries it out does not lead.
  const inCharge = named("charge", "unmarked");
  const charge = inCharge.length > 0 ? inCharge : named("implement");
  if (charge.length > 0 && reading.groups.some(({ mark }) => mark === "support")) {
    note(LEAD_BY_CONTRAST);
    return {
      lead: charge,
      responsible: responsible.filter((name) => !charge.includes(name)),
      findings,
    };
  }
  if (rules.chargeLeads && charge.length > 0 && !isUnmarked) {
    note(CHARGE_LEADS);
    return { lead: charge, responsible: [], findings };
  }
  const [first, ...others] = responsible;
  if (rules.firstIsLead && first !== undefined) {
    noteFirst(first);
    return { lead: [first], responsible: others, findings };
  }
  if (rules.responsibleAreLead) {
    note(RESPONSIBLE_ARE_LEAD);
    return { lead: responsible, responsible: [], findings };
  }
  note(LEAD_NOT_MARKED);
  return { lead: [], responsible, findings };
}

/** Puts readings of one task together, in printed order. */
export function joinReadings(readings: readonly RoleReading[]): RoleReading {
  const [only] = readings;
  if (only && readings.length === 1) return { ...only, groups: [...only.groups] };
  const joined: RoleReading = {
    groups: [],
    leader: null,
    deadline: null,
    starred: [],
    findings: [],
  };
  const leaders = new Set<string>();
  const people = new Set<string>();
  const deadlines = new Set<string>();
  for (const { groups, leader, person, deadline, starred, findings } of readings) {
    joined.groups.push(...groups);
    joined.starred.push(...starred);
    joined.findings.push(...findings);
    if (leader !== null && leader !== "") leaders.add(leader);
    if (deadline !== null && deadline !== "") deadlines.add(deadline);
    if (person !== undefined) people.add(person);
  }
  if (people.size > 0) joined.person = [...people].join("、");
  if (leaders.size > 0) joined.leader = [...leaders].join("、");
  if (deadlines.size > 0) joined.deadline = [...deadlines].join("、");
  return joined;
}
