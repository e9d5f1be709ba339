/** Loads the real Office.js library, unmodified, into this realm, with an Excel host behind it. */

import { readFileSync } from "node:fs";
import { ExcelHost } from "../host";
import { nativeBridge } from "../wire/native-bridge";
import { DEBUG_LIBRARY, readReflection } from "./reflection";

interface Realm {
  window?: unknown;
  location?: unknown;
  navigator?: unknown;
  Office?: unknown;
  _richApiNativeBridge?: unknown;
}

/**
 * Afterwards the globals `Excel`, `OfficeExtension` and a small `Office` (requirement sets only; in a
 * page the loader office.js makes them) are there. Each call of the returned function opens a new
 * Excel with an empty workbook, which all later requests reach.
 */
export function loadLibrary(): (api?: number) => ExcelHost {
  const reflection = readReflection();
  let host = new ExcelHost(reflection);
  const realm = globalThis as Realm;
  realm.window ??= globalThis;
  realm.navigator ??= { userAgent: "node" };
  realm.location ??= { search: "", href: "http://localhost/", protocol: "http:" };
  realm._richApiNativeBridge = nativeBridge(() => host);
  // Indirect, so that its declarations become globals of this realm, as in a page.
  (0, eval)(readFileSync(DEBUG_LIBRARY, "utf8"));
  realm.Office = {
    context: {
      requirements: {
        isSetSupported: (set: string, version: string) =>
          set === "ExcelApi" && Number(version.split(".")[1]) <= host.api,
      },
    },
  };
  return (api = 14) => (host = new ExcelHost(reflection, api));
}
