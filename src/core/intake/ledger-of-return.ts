/** What a unit workbook itself says of its list: enough to check it without the city's ledger. */

import { DEFAULT_SETTINGS, EMPTY_LEDGER, type Ledger } from "../model/ledger";
import { parsePeriod, scheduledRate, type Period } from "../model/period";
import type { Target, Task } from "../model/task";
import { isLeadRole, type Assignment, type Role, type Unit } from "../model/unit";
import { classifyUnit } from "../directory";
import { parseBasis } from "../schema/check-basis";
import type { UnitMeta } from "../schema/unit-meta";
import { ROLE_WORDS } from "../schema/vocabulary";
import { goalFromText } from "../wording/targets";
import type { RawWorkbook } from "../workbook/raw-workbook";
import { findMeta, metaSheets } from "./identity/find-meta";
import { titleMarks } from "./identity/title-marks";
import { idKey, LedgerIndex } from "./ledger-index";
import { saysAsIssued } from "./rows/check-locked";
import { fieldCell, formRows, type FormRow } from "./rows/form-row";
import { chooseTables, type ReturnTables } from "./table/choose-tables";
import { cellText } from "./values/cell-text";

/** An id as it is compared; anything else in its column is a heading or a note. */
const TASK_ID = /^[A-Z]\d{1,6}$/;

/** Whose workbook it is and for when, by its own marks. */
interface Owner {
  unit: string;
  period: Period;
  list: string;
  /** Task ids that were issued to it; empty where the marks are gone. */
  issued: string[];
}

/**
 * A ledger with only the tasks of this return and the unit that filed it. Null where the workbook
 * holds no form, or nothing tells whose it is.
 */
export function ledgerOfReturn(workbook: RawWorkbook): Ledger | null {
  const index = new LedgerIndex(EMPTY_LEDGER);
  const marked = metaSheets(workbook);
  const meta = findMeta(marked)[0]?.meta ?? null;
  const tables = chooseTables(workbook, marked, index, null);
  const owner = findOwner(meta, tables, index);
  if (tables.forms.length === 0 || !owner) return null;
  const rows = rowsByTask(
    tables.forms.flatMap((table) => formRows(table, index)),
    meta,
  );
  const targets = targetsByTask(tables);
  const ids = [...new Set([...owner.issued, ...rows.keys()])];
  const basis = parseBasis(meta?.basis ?? [], owner.unit);
  const date = basis.year === null ? null : `${basis.year}-01-01`;
  return {
    ...EMPTY_LEDGER,
    notice: { ...EMPTY_LEDGER.notice, docNumber: owner.list, date },
    tasks: ids.map((id) => readTask(id, rows.get(id), targets.get(id) ?? [])),
    assignments: ids.map((id) => readAssignment(id, owner.unit, rows.get(id))),
    directory: { units: [readUnit(owner.unit)] },
    settings: {
      ...DEFAULT_SETTINGS,
      ...basis.settings,
      periods: [
        {
          period: owner.period.id,
          deadline: basis.deadline,
          scheduledRate: basis.scheduledRate ?? printedRate([...rows.values()], owner.period),
          issued: null,
        },
      ],
    },
    records: basis.records,
    accepted: basis.accepted,
  };
}

/**
 * The required rate of a workbook that does not note it: null where any row shows the usual one, so that a
 * row that was changed stands out; else the first row's.
 */
function printedRate(rows: readonly FormRow[], period: Period): number | null {
  const printed = rows.map((row) => numberIn(row.locked("scheduledRate")));
  return printed.includes(scheduledRate(period)) ? null : (printed[0] ?? null);
}

/** The row of each task: the one that says what was issued for it, else the one that bears its id. */
function rowsByTask(rows: readonly FormRow[], meta: UnitMeta | null): Map<string, FormRow> {
  const found = new Map<string, FormRow>();
  const issued = [...(meta?.fingerprints.keys() ?? [])];
  const spelled = new Map(issued.map((id) => [idKey(id), id]));
  const others: [string, FormRow][] = [];
  for (const row of rows) {
    const written = row.locked("taskId");
    const id = spelled.get(idKey(written)) ?? written;
    const own = saysAsIssued(row, id, meta)
      ? id
      : issued.find((other) => saysAsIssued(row, other, meta));
    if (own !== undefined && !found.has(own)) found.set(own, row);
    else others.push([id, row]);
  }
  for (const [id, row] of others) {
    const isTask = issued.length > 0 ? issued.includes(id) : TASK_ID.test(idKey(id));
    if (isTask && !found.has(id)) found.set(id, row);
  }
  return found;
}

function findOwner(meta: UnitMeta | null, tables: ReturnTables, index: LedgerIndex): Owner | null {
  const marked = meta ? parsePeriod(meta.period) : null;
  if (meta && marked && meta.unit !== "") {
    return {
      unit: meta.unit,
      period: marked,
      list: meta.list,
      issued: [...meta.fingerprints.keys()],
    };
  }
  const marks = tables.forms.flatMap(({ grid, rowsAbove }) =>
    titleMarks(grid, rowsAbove, index, null),
  );
  // The empty directory knows no unit, so every name that a title gives is an unknown one.
  const unit = marks.find(({ unknownUnit }) => unknownUnit !== null)?.unknownUnit;
  const period = parsePeriod(marks.find((mark) => mark.period !== null)?.period ?? "");
  const issued = [...(meta?.fingerprints.keys() ?? [])];
  return unit && period ? { unit, period, list: meta?.list ?? "", issued } : null;
}

function readTask(id: string, row: FormRow | undefined, targets: Target[]): Task {
  const text = (field: Parameters<FormRow["locked"]>[0]) => row?.locked(field) ?? "";
  const names = (field: "lead" | "responsible") =>
    text(field)
      .split(/[、，\n]/)
      .filter(Boolean);
  return {
    id,
    label: text("label"),
    list: text("list"),
    chapter: text("chapter") || null,
    section: text("section") || null,
    text: text("text") || `任务${id}`,
    lead: names("lead"),
    responsible: names("responsible"),
    deadline: text("deadline") || null,
    leader: null,
    targets,
    clause: "",
  };
}

function readAssignment(taskId: string, unit: string, row: FormRow | undefined): Assignment {
  const roles = Object.keys(ROLE_WORDS) as Role[];
  const word = row?.locked("role") ?? "";
  const role = roles.find((candidate) => ROLE_WORDS[candidate] === word) ?? "responsible";
  const group = isLeadRole(role) ? "lead" : "responsible";
  return { taskId, unit, role, phrase: unit, group };
}

function readUnit(name: string): Unit {
  return {
    name,
    aliases: [],
    kind: classifyUnit(name).kind,
    parent: null,
    files: true,
    members: [],
    contact: null,
    phone: null,
    note: null,
  };
}

function targetsByTask(tables: ReturnTables): Map<string, Target[]> {
  const targets = new Map<string, Target[]>();
  for (const table of tables.targets) {
    for (const { index } of table.rows) {
      const text = (field: "taskId" | "indicator" | "provinceTarget" | "targetUnit") => {
        const found = fieldCell(table, index, field)?.found;
        return found ? cellText(found.cell).trim() : "";
      };
      if (text("taskId") === "" || text("indicator") === "") continue;
      const known = targets.get(text("taskId")) ?? [];
      const unit = text("targetUnit");
      known.push({
        ...(goalFromText(text("provinceTarget")) ?? { op: "=", value: 0, value2: null }),
        indicator: text("indicator"),
        unit,
        // The sheet does not say which; percentages at least are nothing that adds up.
        kind: /[%％]/.test(unit) ? "ratio" : "absolute",
        span: [0, 0],
      });
      targets.set(text("taskId"), known);
    }
  }
  return targets;
}

function numberIn(text: string): number | null {
  const digits = /\d+(?:\.\d+)?/.exec(text.slice(0, 64))?.[0];
  return digits === undefined ? null : Number(digits);
}
