/** What the heading rows of a table say of the rows beneath them: 二、农业农村（分管领导：某某）. */

import { createIssue } from "../../model/issue";
import { LEADER_FROM_HEADING, UNITS_FROM_HEADING } from "../../wording/notice-issues";
import type { Finding } from "../finding";
import { leaderInTitle, officeInTitle, unitsInTitle } from "../outline/heading-roles";
import { parseLabel } from "../outline/labels";
import type { RoleReading } from "../roles/role-groups";
import type { RowHeadings } from "./row-heading";

/** Longest heading looked at. */
const LONGEST = 80;

/** Adds the leader and the units that the headings name to what the row names none of itself. */
export function addRolesAbove(
  reading: RoleReading,
  { section, chapter }: RowHeadings,
  findings: Finding[],
): void {
  const headings = [section, chapter].filter(
    (heading) => heading !== null && heading.length <= LONGEST,
  ) as string[];
  for (const found of headings) {
    const numbered = parseLabel(found);
    const title = found.slice(numbered?.length ?? 0);
    if (reading.leader === null) {
      const leader = leaderInTitle(title);
      reading.leader = leader;
      if (leader !== null)
        findings.push((taskId) => createIssue(LEADER_FROM_HEADING, { taskId }, { found, leader }));
    }
    if (reading.groups.some(({ mark }) => mark === "lead")) continue;
    const office = reading.groups.length === 0 && numbered ? officeInTitle(title) : null;
    const group = unitsInTitle(title) ?? office;
    if (!group) continue;
    reading.groups.unshift(group);
    const units = group.names.join("、");
    findings.push((taskId) => createIssue(UNITS_FROM_HEADING, { taskId }, { found, units }));
  }
}
