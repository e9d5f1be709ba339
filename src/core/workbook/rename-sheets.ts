import type { CellPlan, SheetPlan, SheetRange, WorkbookPlan } from "./workbook-plan";

/** The plan with other sheet names; links, charts and lists follow. Unnamed sheets keep theirs. */
export function renameSheets(plan: WorkbookPlan, names: ReadonlyMap<string, string>): WorkbookPlan {
  const nameOf = (name: string) => names.get(name) ?? name;
  const range = (place: SheetRange): SheetRange => ({ ...place, sheet: nameOf(place.sheet) });
  const cell = (planned: CellPlan | null): CellPlan | null =>
    planned?.link && names.has(planned.link.sheet)
      ? { ...planned, link: { ...planned.link, sheet: nameOf(planned.link.sheet) } }
      : planned;
  return {
    ...plan,
    sheets: plan.sheets.map((sheet): SheetPlan => ({
      ...sheet,
      name: nameOf(sheet.name),
      rows: sheet.rows.map((row) => ({ ...row, cells: row.cells.map(cell) })),
      validations: sheet.validations.map((validation) =>
        validation.rule.kind === "list-range"
          ? { ...validation, rule: { ...validation.rule, sheet: nameOf(validation.rule.sheet) } }
          : validation,
      ),
      charts: sheet.charts.map((chart) => ({
        ...chart,
        categories: range(chart.categories),
        series: chart.series.map((series) => ({ ...series, values: range(series.values) })),
      })),
    })),
  };
}
