/** Protection, frozen panes and how a sheet prints. */

import { spansRows } from "../model/area";
import { invalidArgument, invalidOperation } from "../model/errors";
import type { Sheet } from "../model/sheet";
import {
  describe,
  flag,
  isTarget,
  number,
  oneOf,
  record,
  text,
  type Members,
  type Target,
} from "./members";
import { rangeAddressOf, toRange } from "./range-target";

interface OfSheet extends Target {
  sheet: Sheet;
}

export const WORKSHEET_PROTECTION = describe<OfSheet>("WorksheetProtection", {
  read: {
    Protected: ({ sheet }) => sheet.protection !== null,
    Options: ({ sheet }) => sheet.protection?.options ?? null,
  },
  call: {
    Protect: ({ sheet }, [options, password]) => {
      if (sheet.protection)
        throw invalidOperation("WorksheetProtection.protect", "already protected");
      const allowed = record(options ?? {}, "WorksheetProtection.protect");
      for (const name of Object.keys(allowed)) {
        oneOf(PROTECTION_OPTIONS, name, "WorksheetProtection.protect");
      }
      sheet.protection = {
        options: allowed,
        password: typeof password === "string" ? password : "",
      };
      return null;
    },
    Unprotect: ({ sheet }, [password]) => {
      if (sheet.protection && sheet.protection.password !== (password ?? "")) {
        throw invalidArgument("WorksheetProtection.unprotect", "wrong password");
      }
      sheet.protection = null;
      return null;
    },
  },
});

export const FREEZE_PANES = describe<OfSheet>("WorksheetFreezePanes", {
  call: {
    FreezeAt: ({ sheet }, [range], host) => {
      const { area } = toRange(range, sheet, host);
      if (area.top !== 1 || area.left !== 1) throw invalidArgument("WorksheetFreezePanes.freezeAt");
      sheet.freeze = { rows: area.bottom, columns: area.right };
      return null;
    },
    FreezeRows: ({ sheet }, [rows]) => {
      sheet.freeze = { rows: number(rows, "WorksheetFreezePanes.freezeRows"), columns: 0 };
      return null;
    },
    FreezeColumns: ({ sheet }, [columns]) => {
      sheet.freeze = { rows: 0, columns: number(columns, "WorksheetFreezePanes.freezeColumns") };
      return null;
    },
    Unfreeze: ({ sheet }) => {
      sheet.freeze = null;
      return null;
    },
  },
});

const PROTECTION_OPTIONS = [
  "allowAutoFilter",
  "allowDeleteColumns",
  "allowDeleteRows",
  "allowEditObjects",
  "allowEditScenarios",
  "allowFormatCells",
  "allowFormatColumns",
  "allowFormatRows",
  "allowInsertColumns",
  "allowInsertHyperlinks",
  "allowInsertRows",
  "allowPivotTables",
  "allowSort",
  "selectionMode",
];

const MARGINS = ["top", "bottom", "left", "right", "header", "footer"];

export const PAGE_LAYOUT = describe<OfSheet>("PageLayout", {
  write: {
    Orientation: property("Orientation", (value) =>
      oneOf(["Portrait", "Landscape"], value, "PageLayout.orientation"),
    ),
    PaperSize: property("PaperSize", (value) => oneOf(["A3", "A4"], value, "PageLayout.paperSize")),
    CenterHorizontally: property("CenterHorizontally", (value) =>
      flag(value, "PageLayout.centerHorizontally"),
    ),
    Zoom: property("Zoom", (value) => {
      const zoom = record(value, "PageLayout.zoom");
      for (const [name, amount] of Object.entries(zoom)) {
        oneOf(["scale", "horizontalFitToPages", "verticalFitToPages"], name, "PageLayout.zoom");
        const [least, most] = name === "scale" ? [10, 400] : [1, 32_767];
        const size = number(amount, "PageLayout.zoom");
        if (size < least || size > most) throw invalidArgument("PageLayout.zoom");
      }
      if ("scale" in zoom && Object.keys(zoom).length > 1) throw invalidArgument("PageLayout.zoom");
      return zoom;
    }),
  },
  open: { HeadersFooters: ({ sheet }) => ({ type: "HeaderFooterGroup", sheet }) },
  call: {
    SetPrintMargins: ({ sheet }, [unit, margins]) => {
      const location = "PageLayout.setPrintMargins";
      const toPoints = { Points: 1, Inches: 72, Centimeters: 72 / 2.54 }[
        oneOf(["Points", "Inches", "Centimeters"], unit, location)
      ];
      for (const [name, size] of Object.entries(record(margins, location))) {
        oneOf(MARGINS, name, location);
        sheet.page.margins[name] = number(size, location) * toPoints;
      }
      return null;
    },
    SetPrintArea: ({ sheet }, [range], host) => {
      sheet.page.printArea = rangeAddressOf(toRange(range, sheet, host));
      return null;
    },
    SetPrintTitleRows: ({ sheet }, [rows], host) => {
      const location = "PageLayout.setPrintTitleRows";
      if (!isTarget(rows) && !/^\$\d+:\$\d+$/.test(text(rows, location)))
        throw invalidArgument(location);
      const { area } = toRange(rows, sheet, host);
      if (!spansRows(area)) throw invalidArgument(location, "whole rows only");
      sheet.page.titleRows = `$${area.top}:$${area.bottom}`;
      return null;
    },
  },
});

export const HEADERS_FOOTERS = describe<OfSheet>("HeaderFooterGroup", {
  open: { DefaultForAllPages: ({ sheet }) => ({ type: "HeaderFooter", sheet }) },
});

export const HEADER_FOOTER = describe<OfSheet>("HeaderFooter", {
  write: Object.fromEntries(
    ["Left", "Center", "Right"]
      .flatMap((side) => [`${side}Header`, `${side}Footer`])
      .map((name) => [
        name,
        ({ sheet }: OfSheet, value) => {
          const content = text(value, `HeaderFooter.${name}`);
          if (content.length > 255) throw invalidArgument(`HeaderFooter.${name}`);
          sheet.page.headersFooters[name] = content;
        },
      ]),
  ) as Members<OfSheet>["write"] & object,
});

export const PAGE_BREAKS = describe<OfSheet>("PageBreakCollection", {
  call: {
    /** The break stands above the range's first row. */
    Add: ({ sheet }, [range], host) => {
      const { area } = toRange(range, sheet, host);
      if (area.top < 2) throw invalidArgument("PageBreakCollection.add");
      sheet.page.breaks = [...new Set([...sheet.page.breaks, area.top])].sort((a, b) => a - b);
      return { type: "PageBreak" };
    },
    RemovePageBreaks: ({ sheet }) => {
      sheet.page.breaks = [];
      return null;
    },
  },
});

export const PAGE_BREAK = describe<Target>("PageBreak", {});

function property(
  name: string,
  check: (
    value: Parameters<NonNullable<Members<OfSheet>["write"]>[string]>[1],
  ) => ReturnType<typeof record>[string],
): NonNullable<Members<OfSheet>["write"]>[string] {
  return ({ sheet }, value) => {
    sheet.page.properties[name] = check(value);
  };
}
