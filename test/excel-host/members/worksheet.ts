import { WHOLE_SHEET } from "../model/area";
import { invalidArgument, invalidOperation } from "../model/errors";
import type { Sheet } from "../model/sheet";
import { describe, flag, number, oneOf, text, type Target } from "./members";
import { rangeOn, toRange } from "./range-target";

interface WorksheetCollection extends Target {
  readonly type: "WorksheetCollection";
}

export const WORKSHEETS = describe<WorksheetCollection>("WorksheetCollection", {
  items: (_sheets, host) => host.workbook.sheets,
  item: (_sheets, key, host) => host.workbook.sheet(text(key, "WorksheetCollection.getItem")),
  call: {
    Add: (_sheets, [name], host) =>
      host.workbook.addSheet(
        name === null || name === undefined ? null : text(name, "WorksheetCollection.add"),
      ),
    GetItemOrNullObject: (_sheets, [key], host) =>
      host.workbook.find(text(key, "WorksheetCollection.getItem")) ?? null,
    GetActiveWorksheet: (_sheets, _args, host) => host.workbook.active,
    GetCount: (_sheets, [visibleOnly], host) => ({
      value: host.workbook.sheets.filter(
        (sheet) => visibleOnly !== true || sheet.visibility === "Visible",
      ).length,
    }),
    _RegisterDataChangedEvent: (_sheets, _args, host) => {
      host.listen("DataChanged", "Workbook", true);
      return null;
    },
    _UnregisterDataChangedEvent: (_sheets, _args, host) => {
      host.listen("DataChanged", "Workbook", false);
      return null;
    },
  },
});

export const WORKSHEET = describe<Sheet>("Worksheet", {
  identity: (sheet) => ({ Id: sheet.id }),
  read: {
    Id: (sheet) => sheet.id,
    Name: (sheet) => sheet.name,
    Position: (sheet, host) => host.workbook.sheets.indexOf(sheet),
    Visibility: (sheet) => sheet.visibility,
    TabColor: (sheet) => sheet.tabColor,
    Gridlines: (sheet) => sheet.showGridlines,
  },
  write: {
    Name: (sheet, value, host) => host.workbook.rename(sheet, text(value, "Worksheet.name")),
    Position: (sheet, value, host) =>
      host.workbook.move(sheet, number(value, "Worksheet.position")),
    Visibility: (sheet, value, host) =>
      host.workbook.setVisibility(
        sheet,
        oneOf(["Visible", "Hidden", "VeryHidden"], value, "Worksheet.visibility"),
      ),
    TabColor: (sheet, value) => {
      const code = text(value, "Worksheet.tabColor");
      if (code !== "" && !/^#[0-9A-Fa-f]{6}$/.test(code))
        throw invalidArgument("Worksheet.tabColor");
      sheet.tabColor = code.toUpperCase();
    },
    Gridlines: (sheet, value) => {
      sheet.showGridlines = flag(value, "Worksheet.showGridlines");
    },
  },
  open: {
    Protection: (sheet) => ({ type: "WorksheetProtection", sheet }),
    FreezePanes: (sheet) => ({ type: "WorksheetFreezePanes", sheet }),
    PageLayout: (sheet) => ({ type: "PageLayout", sheet }),
    HorizontalPageBreaks: (sheet) => ({ type: "PageBreakCollection", sheet }),
    AutoFilter: (sheet) => ({ type: "AutoFilter", sheet }),
    Tables: (sheet) => ({ type: "TableCollection", sheet }),
    Charts: (sheet) => ({ type: "ChartCollection", sheet }),
  },
  call: {
    GetRange: (sheet, [address], host) =>
      address === null || address === undefined
        ? rangeOn(sheet, WHOLE_SHEET)
        : toRange(address, sheet, host),
    GetRanges: (sheet, [addresses], host) => {
      const list = text(addresses, "Worksheet.getRanges");
      // Documented limit of an address text.
      if (list.length > 8192) throw invalidArgument("Worksheet.getRanges", "address too long");
      const areas = list.split(",").map((address) => toRange(address.trim(), sheet, host).area);
      return { type: "RangeAreas", sheet, areas };
    },
    GetRangeByIndexes: (sheet, indexes) => {
      const [row = 0, column = 0, rows = 0, columns = 0] = indexes.map((index) =>
        number(index, "Worksheet.getRangeByIndexes"),
      );
      return rangeOn(sheet, {
        top: row + 1,
        left: column + 1,
        bottom: row + rows,
        right: column + columns,
      });
    },
    GetUsedRangeOrNullObject: (sheet, [valuesOnly]) => {
      const used = sheet.usedArea(valuesOnly === true, WHOLE_SHEET);
      return used && rangeOn(sheet, used);
    },
    Activate: (sheet, _args, host) => {
      if (sheet.visibility !== "Visible")
        throw invalidOperation("Worksheet.activate", "the sheet is hidden");
      host.workbook.active = sheet;
      return null;
    },
    Delete: (sheet, _args, host) => {
      host.workbook.deleteSheet(sheet);
      return null;
    },
    Copy: (sheet, [position], host) => {
      if (position !== "End") throw invalidArgument("Worksheet.copy", "only End is modelled");
      return host.workbook.copySheet(sheet);
    },
    _RegisterDataChangedEvent: (sheet, _args, host) => {
      host.listen("DataChanged", sheet.id, true);
      return null;
    },
    _UnregisterDataChangedEvent: (sheet, _args, host) => {
      host.listen("DataChanged", sheet.id, false);
      return null;
    },
  },
});

interface AutoFilter extends Target {
  readonly type: "AutoFilter";
  sheet: Sheet;
}

export const AUTO_FILTER = describe<AutoFilter>("AutoFilter", {
  read: { Enabled: ({ sheet }) => sheet.filter !== null },
  call: {
    Apply: ({ sheet }, [range], host) => {
      sheet.requireUnprotected("AutoFilter.apply");
      const { area } = toRange(range, sheet, host);
      if (sheet.tableOver(area))
        throw invalidOperation("AutoFilter.apply", "a table has its own filter");
      sheet.filter = area;
      return null;
    },
    Remove: ({ sheet }) => {
      sheet.requireUnprotected("AutoFilter.remove");
      if (!sheet.filter) throw invalidOperation("AutoFilter.remove", "there is no filter");
      sheet.filter = null;
      return null;
    },
  },
});
