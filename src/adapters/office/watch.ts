/** Hears of the user's own edits. */

import { run } from "./run";

interface Change {
  /** Null where Excel does not say, as while the next cell is being edited. */
  sheet: string | null;
  address: string;
}

/** `ours` tells whether we are writing at the moment. Gives a function that stops listening. */
export async function watchEdits(
  listener: (change: Change) => void,
  ours: () => boolean,
): Promise<() => void> {
  const handled = await run(async (context) => {
    const handler = context.workbook.worksheets.onChanged.add(async (change) => {
      if (ours() || change.triggerSource === "ThisLocalAddin") return;
      listener({ sheet: await sheetName(change.worksheetId), address: change.address });
    });
    await context.sync();
    return handler;
  });
  if (!handled.ok) return () => {};
  const handler = handled.value;
  return () => {
    void Excel.run(handler.context, async (context) => {
      handler.remove();
      await context.sync();
    }).catch(() => {
      // The workbook is closing; nobody listens any more.
    });
  };
}

async function sheetName(id: string): Promise<string | null> {
  const found = await run(async (context) => {
    const sheet = context.workbook.worksheets.getItemOrNullObject(id);
    sheet.load("name");
    await context.sync();
    return sheet.isNullObject ? null : sheet.name;
  });
  return found.ok ? found.value : null;
}
