import type { ExcelHost } from "../host";
import { rowsOf } from "../model/area";
import { DEFAULT_LOOK } from "../model/cell";
import { invalidArgument, invalidOperation, itemNotFound, notModelled } from "../model/errors";
import { overlap } from "../model/area";
import type { Sheet, Table } from "../model/sheet";
import { describe, flag, text, type Target } from "./members";
import { rangeOn, toRange } from "./range-target";

interface Tables extends Target {
  readonly type: "TableCollection";
  /** Null for the whole workbook's; the library finds a known table again there. */
  sheet: Sheet | null;
}

export const TABLES = describe<Tables>("TableCollection", {
  items: tablesOf,
  item: (tables, key, host) => {
    const table = tablesOf(tables, host).find(({ id, name }) => id === key || name === key);
    if (!table) throw itemNotFound("TableCollection.getItem");
    return table;
  },
  call: {
    GetCount: (tables, _args, host) => ({ value: tablesOf(tables, host).length }),
    Add: ({ sheet }, [range, hasHeaders], host) => {
      const location = "TableCollection.add";
      if (!sheet) throw notModelled(`${location} on the workbook`);
      sheet.requireUnprotected(location);
      const { area } = toRange(range, sheet, host);
      if (!flag(hasHeaders, location))
        throw invalidArgument(location, "only tables with headers are modelled");
      if (sheet.tableOver(area))
        throw invalidOperation(location, "a table can't overlap another table");
      if (sheet.merges.some((merge) => overlap(merge, area))) {
        throw invalidOperation(location, "a table allows no merged cells");
      }
      requireHeaders(sheet, area.top, area.left, area.right);
      const table: Table = {
        type: "Table",
        ...host.workbook.newTable(),
        sheet,
        // A table has at least one row of data.
        area: rowsOf(area) > 1 ? area : { ...area, bottom: area.top + 1 },
        style: "TableStyleMedium2",
        showBandedRows: true,
      };
      sheet.tables.push(table);
      return table;
    },
  },
});

export const TABLE = describe<Table>("Table", {
  identity: ({ id }) => ({ Id: id }),
  read: {
    Id: ({ id }) => id,
    Name: ({ name }) => name,
    Style: ({ style }) => style,
    ShowBandedRows: ({ showBandedRows }) => showBandedRows,
  },
  write: {
    Name: (table, value, host) => {
      const name = text(value, "Table.name");
      // C, R and whatever is a cell's address stand for something else in formulas.
      const address = /^(?:[CRcr]|[A-Za-z]{1,3}\d{1,7}|[Rr]\d*[Cc]\d*)$/.test(name);
      const legal = !address && /^[A-Za-z_\\\u4e00-\u9fa5][\w.\u4e00-\u9fa5]{0,254}$/.test(name);
      if (!legal || (name !== table.name && host.workbook.hasTable(name)))
        throw invalidArgument("Table.name", name);
      table.name = name;
    },
    Style: (table, value) => {
      const style = text(value, "Table.style");
      if (!/^TableStyle(?:Light|Medium|Dark)\d{1,2}$/.test(style))
        throw invalidArgument("Table.style", style);
      table.style = style;
    },
    ShowBandedRows: (table, value) => {
      table.showBandedRows = flag(value, "Table.showBandedRows");
    },
  },
  call: {
    GetRange: ({ sheet, area }) => rangeOn(sheet, area),
    ConvertToRange: (table) => {
      table.sheet.requireUnprotected("Table.convertToRange");
      table.sheet.tables = table.sheet.tables.filter((other) => other !== table);
      return rangeOn(table.sheet, table.area);
    },
  },
});

function tablesOf({ sheet }: Tables, host: ExcelHost): Table[] {
  return sheet ? sheet.tables : host.workbook.sheets.flatMap(({ tables }) => tables);
}

/** Excel renames an empty or repeated header by itself; whoever relies on that has a bug. */
function requireHeaders(sheet: Sheet, row: number, left: number, right: number): void {
  const seen = new Set<string>();
  for (let column = left; column <= right; column++) {
    const { value } = sheet.cellAt(row, column) ?? { value: "", look: DEFAULT_LOOK };
    const key = String(value).toLowerCase();
    if (typeof value !== "string" || key === "" || seen.has(key)) {
      throw invalidOperation(
        "TableCollection.add",
        `header ${key} is empty, no text or not distinct`,
      );
    }
    seen.add(key);
  }
}
