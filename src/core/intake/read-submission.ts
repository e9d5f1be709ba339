/** Reads the rows of a return whose unit and period are known. */

import { createIssue, type Issue } from "../model/issue";
import { EMPTY_VALUES } from "../model/record";
import type { SubmissionRow } from "../model/submission";
import type { Target } from "../model/task";
import { FORM_COLUMNS, TARGET_COLUMNS } from "../schema/columns";
import { UNIT_SHEETS } from "../schema/sheet-names";
import type { UnitMeta } from "../schema/unit-meta";
import { COLUMN_MISSING } from "../wording/intake-issues";
import { ROW_MISSING, ROWS_MISSING } from "../wording/row-issues";
import { TARGET_ROWS_MISSING, TARGETS_MISSING } from "../wording/target-row-issues";
import type { LedgerIndex } from "./ledger-index";
import { askedTargets } from "./targets/asked-targets";
import { attributeRows, matchedTask, type MatchedRow } from "./rows/attribute-rows";
import { checkLocked, editedRows } from "./rows/check-locked";
import { copiedRows } from "./moved/copied-rows";
import { withoutDisplaced } from "./moved/displaced-answers";
import { displacedPeople } from "./moved/displaced-people";
import { askForOnes } from "./rows/doubtful-ones";
import { joinRows } from "./rows/join-rows";
import { withoutMisplaced } from "./moved/misplaced-answers";
import { withoutMovedAlong } from "./rows/moved-along";
import type { NamedMerges, ReturnContext } from "./rows/read-cell-at";
import { readFormRow, type ReadRow } from "./rows/read-values";
import { withoutRisen } from "./moved/risen-cells";
import { continuationsIn, withContinuations } from "./rows/row-continuations";
import { withSharedTogether } from "./rows/shared-cells";
import { slidByRole } from "./moved/slid-by-role";
import { withoutSlipped } from "./moved/slipped-tasks";
import { withoutSunken } from "./moved/sunken-cells";
import { readTargets } from "./targets/target-rows";
import { withoutTornHalves } from "./rows/torn-halves";
import type { ReturnTables } from "./table/choose-tables";
import { columnIssues } from "./table/column-issues";
import { quote } from "../text/quotation";

/** So many missing rows are named each by itself. */
const FEW_MISSING = 3;

export interface ReadReturn {
  rows: SubmissionRow[];
  issues: Issue[];
}

export function readSubmission(
  rowsFound: readonly MatchedRow[],
  tables: ReturnTables,
  meta: UnitMeta | null,
  index: LedgerIndex,
  context: ReturnContext & { own: boolean },
): ReadReturn {
  const continued = continuationsIn(rowsFound, index.roles(context.unit));
  const halves = new Set(continued.map(({ form }) => form));
  const matched = halves.size === 0 ? rowsFound : rowsFound.filter(({ form }) => !halves.has(form));
  const { own: attributed, issues: rowIssues } = attributeRows(matched, index, context);
  const locked = checkLocked(attributed, meta, index, context);
  const { own, issues: torn } = withoutTornHalves(attributed, locked, context);
  const named: NamedMerges = new Set();
  const byTask = new Map<string, [ReadRow, ...ReadRow[]]>();
  const valueIssues: Issue[] = [];
  const alone = own.map(({ form, task }) => readFormRow(form, task.id, context, named));
  const reads = withoutMovedAlong(alone, context);
  const sunken = withoutSunken(reads, matched, index, context);
  const slipped = withoutSlipped(sunken.reads, matched, sunken.slid, index, context);
  const placed = withoutDisplaced(slipped.reads, matched, slipped.slid, index, context);
  const level = withoutRisen(placed.reads, index, context);
  const sorted = withoutMisplaced(level.reads, index, context);
  const whole = withContinuations(sorted.reads, continued, context);
  for (const read of askForOnes(whole.reads, context)) {
    valueIssues.push(...read.issues);
    const known = byTask.get(read.taskId);
    if (known) known.push(read);
    else byTask.set(read.taskId, [read]);
  }
  const targets = readTargets(tables.targets, index, context);
  const rows: SubmissionRow[] = [];
  for (const [taskId, role] of index.roles(context.unit)) {
    const reads = byTask.get(taskId);
    const figures = targets.byTask.get(taskId) ?? [];
    if (!reads) {
      const source = figures[0]?.source;
      if (source) {
        rows.push({
          taskId,
          role,
          values: EMPTY_VALUES,
          targets: figures,
          source: { ...source, cells: {} },
        });
      }
      continue;
    }
    const joined = joinRows(reads, context);
    valueIssues.push(...joined.issues);
    rows.push({
      taskId,
      role,
      values: joined.values,
      targets: figures,
      source: {
        file: context.file,
        sheet: joined.main.form.table.sheet.name,
        row: joined.main.form.row,
        cells: joined.cells,
      },
    });
  }
  const previous = () => index.previousCells(context.unit, context.period);
  const issues = [
    ...columnIssues(tables.forms, FORM_COLUMNS, previous, context, (table) =>
      matched.some((row) => row.form.table === table && matchedTask(row) !== null),
    ).map((issue) => weighed(issue, rows)),
    ...columnIssues(tables.targets, TARGET_COLUMNS, previous, context),
    ...rowIssues,
    ...whole.issues,
    ...locked,
    ...torn,
    ...(context.own ? editedRows(own, meta, context) : []),
    ...sunken.issues,
    ...slipped.issues,
    ...placed.issues,
    ...displacedPeople(sorted.reads, index, context),
    ...slidByRole(sorted.reads, index, context),
    ...level.issues,
    ...sorted.issues,
    ...copiedRows(sorted.reads, index, context, sorted.issues),
    ...withSharedTogether(valueIssues, null),
    ...targets.issues,
    ...missingRows(byTask, index, context, tables),
    ...missingTargets(targets.found, index, context, tables),
  ];
  return { rows, issues };
}

/** A column that the unit must fill is missed as its cells would be, one by one. */
function weighed(issue: Issue, rows: readonly SubmissionRow[]): Issue {
  if (issue.code !== COLUMN_MISSING.code) return issue;
  const column = FORM_COLUMNS.find(({ field }) => field === issue.field);
  const needed = rows.some(({ role }) => column?.requiredFor.includes(role));
  return needed ? { ...issue, severity: "error" } : issue;
}

/** The sheet of figures is issued to those who lead a task with targets. */
function missingTargets(
  found: ReadonlySet<Target>,
  index: LedgerIndex,
  context: ReturnContext,
  tables: ReturnTables,
): Issue[] {
  const asked = askedTargets(index, context.unit).map(({ target }) => target);
  const missing = asked.filter((target) => !found.has(target));
  const [table] = tables.targets;
  const sheet = table?.sheet.name ?? UNIT_SHEETS.targets;
  const place = { file: context.file, sheet, unit: context.unit };
  if (missing.length === 0) return [];
  if (!table) return [createIssue(TARGETS_MISSING, place, {})];
  const indicators = missing.map(({ indicator }) => indicator);
  return [createIssue(TARGET_ROWS_MISSING, place, { indicators })];
}

function missingRows(
  found: ReadonlyMap<string, unknown>,
  index: LedgerIndex,
  context: ReturnContext,
  tables: ReturnTables,
): Issue[] {
  const sheet = tables.forms[0]?.sheet.name ?? UNIT_SHEETS.form;
  const place = { file: context.file, sheet, unit: context.unit };
  const tasks = index.tasksToFile(context.unit).filter(({ id }) => !found.has(id));
  const each = tasks.map(({ id, text }) =>
    createIssue(ROW_MISSING, { ...place, taskId: id }, { found: quote(text) }),
  );
  if (tasks.length <= FEW_MISSING) return each;
  const ids = tasks.map(({ id }) => id);
  return [{ ...createIssue(ROWS_MISSING, place, { tasks: ids, expected: ids.join("、") }), each }];
}
