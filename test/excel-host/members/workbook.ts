import { invalidArgument, itemNotFound } from "../model/errors";
import type { Workbook } from "../model/workbook";
import type { Json } from "../wire/messages";
import { describe, isTarget, text, type Target } from "./members";
import { rangeOn } from "./range-target";

export const WORKBOOK = describe<Workbook>("Workbook", {
  read: {
    Name: (workbook) => workbook.name,
    ReadOnly: (_workbook, host) => host.faults.readOnly,
  },
  open: {
    Worksheets: () => ({ type: "WorksheetCollection" }),
    Application: () => ({ type: "Application" }),
    Settings: () => ({ type: "SettingCollection" }),
    Protection: () => ({ type: "WorkbookProtection" }),
    Tables: () => ({ type: "TableCollection", sheet: null }),
  },
  call: {
    GetSelectedRange: ({ selection }) => rangeOn(selection.sheet, selection.area),
    _RemoveReference: (_workbook, [reference], host) => {
      host.references.delete(text(reference, "Workbook._RemoveReference"));
      return null;
    },
  },
});

interface Application extends Target {
  readonly type: "Application";
}

interface NewWorkbook extends Target {
  readonly type: "WorkbookCreated";
  content: string;
}

export const APPLICATION = describe<Application>("Application", {
  call: {
    SuspendApiCalculationUntilNextSync: () => null,
    SuspendScreenUpdatingUntilNextSync: () => null,
    CreateWorkbook: (_application, [content]) => {
      const base64 = text(content, "Application.createWorkbook");
      // The start of every zip: only a workbook file can be opened.
      if (!base64.startsWith("UEsD")) throw invalidArgument("Application.createWorkbook");
      return { type: "WorkbookCreated", content: base64 } as NewWorkbook;
    },
  },
});

export const WORKBOOK_CREATED = describe<NewWorkbook>("WorkbookCreated", {
  identity: () => ({ Id: "new" }),
  call: {
    Open: ({ content }, _args, host) => {
      host.workbook.opened.push(content);
      return null;
    },
  },
});

interface WorkbookProtection extends Target {
  readonly type: "WorkbookProtection";
}

export const WORKBOOK_PROTECTION = describe<WorkbookProtection>("WorkbookProtection", {
  read: { Protected: (_protection, host) => host.workbook.structureProtected },
});

interface Settings extends Target {
  readonly type: "SettingCollection";
}

interface Setting extends Target {
  readonly type: "Setting";
  key: string;
}

const setting = (key: string): Setting => ({ type: "Setting", key });

export const SETTINGS = describe<Settings>("SettingCollection", {
  items: (_settings, host) => [...host.workbook.settings.keys()].map(setting),
  item: (_settings, key, host) => {
    const name = text(key, "SettingCollection.getItem");
    if (!host.workbook.settings.has(name)) throw itemNotFound("SettingCollection.getItem");
    return setting(name);
  },
  call: {
    Add: (_settings, [key, value], host) => {
      const name = text(key, "SettingCollection.add");
      if (value === undefined || isTarget(value)) throw invalidArgument("SettingCollection.add");
      host.workbook.settings.set(name, JSON.stringify(value));
      return setting(name);
    },
    GetItemOrNullObject: (_settings, [key], host) => {
      const name = text(key, "SettingCollection.getItem");
      return host.workbook.settings.has(name) ? setting(name) : null;
    },
  },
});

export const SETTING = describe<Setting>("Setting", {
  identity: ({ key }) => ({ Key: key, _Id: key }),
  read: {
    Key: ({ key }) => key,
    Value: ({ key }, host) => JSON.parse(host.workbook.settings.get(key) ?? "null") as Json,
  },
  write: {
    Value: ({ key }, value, host) => {
      host.workbook.settings.set(key, JSON.stringify(value));
    },
  },
  call: {
    Delete: ({ key }, _args, host) => {
      host.workbook.settings.delete(key);
      return null;
    },
  },
});

interface InternalService extends Target {
  readonly type: "Microsoft.InternalService.AddinInternalService";
}

/** By this the library says that it can hear of ribbon commands. */
export const INTERNAL_SERVICE = describe<InternalService>(
  "Microsoft.InternalService.AddinInternalService",
  { call: { NotifyActionHandlerReady: () => null } },
);
