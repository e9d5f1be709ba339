/** The object that desktop Excel puts at `window.external`, for the unmodified loader office.js in a page. */

import type { ExcelHost } from "../host";
import type { EventEntry, RequestBody } from "./messages";
import { COMMAND_COMPLETED, DIALOG, type Surroundings } from "./surroundings";

/** Numbers of the host interface that the loader calls. */
const EXECUTE_REQUEST = 93;
const EVENT_STREAM = 33;
const UNKNOWN_METHOD = 5001;
const PAYLOAD_TOO_LARGE = 5103;
const EDITING = 5004;

type Callback = (answer: object) => void;
type Handler = (id: number, payload: object) => void;

export interface DesktopOptions {
  /** `zh-CN` or `en-US`. */
  locale: string;
  /** Office theme colours as JSON text. */
  theme?: string;
}

export function desktopObject(
  host: ExcelHost,
  surroundings: Surroundings,
  options: DesktopOptions,
): object {
  const handlers = new Map<number, Handler>();
  surroundings.send = (event, payload) => handlers.get(event)?.(event, safeArray(payload));
  host.onEvents = (entries: EventEntry[]) =>
    handlers.get(EVENT_STREAM)?.(EVENT_STREAM, safeArray(entries));
  return {
    GetContext: () => documentContext(host, options),
    GetHostInfo: () => `Excel|Win32|16.01|${options.locale}|telemetry||disableLogging|0`,
    Execute(method: number, parameters: unknown[], callback: Callback) {
      if (method === COMMAND_COMPLETED) {
        surroundings.complete(parameters);
        callback(safeArray([0]));
        return;
      }
      if (method !== EXECUTE_REQUEST) {
        callback(safeArray([UNKNOWN_METHOD]));
        return;
      }
      const list = (Array.isArray(parameters[0]) ? parameters[0] : parameters) as unknown[];
      const text = String(list[4]);
      // Excel answers from another process: what its work costs is no task of the page's own.
      setTimeout(() => {
        performance.mark("excel-host");
        const found = safeArray(answer(host, text));
        setTimeout(() => callback(found));
      }, host.faults.delay);
    },
    RegisterEvent(id: number, target: string, handler: Handler, callback: Callback) {
      const status = id === DIALOG ? surroundings.openDialog(target) : 0;
      if (status === 0) handlers.set(id, handler);
      callback(safeArray([status]));
    },
    UnregisterEvent(id: number, _target: string, callback: Callback) {
      if (id === DIALOG) surroundings.closeDialog();
      handlers.delete(id);
      callback(safeArray([0]));
    },
  };
}

function answer(host: ExcelHost, text: string): unknown[] {
  const bytes = new TextEncoder().encode(text).length;
  if (bytes > host.faults.payloadLimit) return [PAYLOAD_TOO_LARGE];
  if (host.faults.editing) return [EDITING];
  try {
    return [0, [200, [], JSON.stringify(host.process(JSON.parse(text) as RequestBody, bytes))]];
  } catch (error) {
    host.unmodelled.push(`fault of the host: ${String(error)}`);
    throw error;
  }
}

function documentContext(host: ExcelHost, { locale, theme }: DesktopOptions): object {
  const settings = new Map<string, string>();
  return {
    GetAppType: () => 1,
    GetSolutionRef: () => "responsibility-ledger",
    GetAppVersionMajor: () => 16,
    GetAppVersionMinor: () => 1,
    GetAppUILocale: () => locale,
    GetAppDataLocale: () => locale,
    GetDocUrl: () => host.workbook.name,
    GetAppCapabilities: () => 0,
    GetActivationMode: () => 1,
    GetControlIntegrationLevel: () => 1,
    GetSolutionToken: () => "",
    GetSupportedMatrix: () =>
      JSON.stringify({ ExcelApi: Number(`1.${host.api}`), SharedRuntime: 1.1 }),
    GetHostFullVersion: () => "16.0.14332.20000",
    GetSettings: () => ({
      Read(keys: string[], values: string[]) {
        for (const [key, value] of settings) {
          keys.push(key);
          values.push(value);
        }
      },
      Write(keys: string[], values: string[]) {
        keys.forEach((key, i) => settings.set(key, values[i] ?? ""));
      },
    }),
    GetOfficeThemeInfo: () => theme ?? "{}",
    GetInitialDisplayMode: () => 0,
  };
}

/** The loader expects arrays as COM has them. */
function safeArray(items: readonly unknown[]): object {
  return {
    dimensions: () => 1,
    lbound: () => 0,
    ubound: () => items.length - 1,
    getItem: (index: number) => items[index],
    toArray: () => items.map((item) => (Array.isArray(item) ? safeArray(item) : item)),
  };
}
