/** The hook by which the library talks to a desktop application, for Node. */

import type { ExcelHost } from "../host";
import type { RequestBody } from "./messages";

interface Envelope {
  id: number;
  type: number;
  message: { body: RequestBody | string };
}

export interface NativeBridge {
  sendMessageToHost(text: string): void;
  /** Set by the library. */
  onMessageFromHost: (text: string) => void;
}

const REQUEST = 1;
const EVENTS = 3;

/** `current` gives the host of the moment, so that each test may have its own. */
export function nativeBridge(current: () => ExcelHost): NativeBridge {
  const bridge: NativeBridge = {
    onMessageFromHost: () => {},
    sendMessageToHost(text) {
      const { id, type, message } = JSON.parse(text) as Envelope;
      if (type !== REQUEST) return;
      const host = current();
      host.onEvents = (entries) =>
        bridge.onMessageFromHost(JSON.stringify({ type: EVENTS, message: { entries } }));
      setTimeout(() => {
        bridge.onMessageFromHost(
          JSON.stringify({ id, type: REQUEST, message: answer(host, message.body) }),
        );
      }, host.faults.delay);
    },
  };
  return bridge;
}

function answer(host: ExcelHost, content: RequestBody | string): object {
  const body = typeof content === "string" ? (JSON.parse(content) as RequestBody) : content;
  const bytes = new TextEncoder().encode(JSON.stringify(body)).length;
  if (bytes > host.faults.payloadLimit) {
    const error = {
      code: "RequestPayloadSizeLimitExceeded",
      message: "The request payload size has exceeded the limit.",
    };
    return { statusCode: 400, headers: {}, body: JSON.stringify({ error }) };
  }
  try {
    return { statusCode: 200, headers: {}, body: JSON.stringify(host.process(body, bytes)) };
  } catch (error) {
    const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
    host.unmodelled.push(`fault of the host: ${text}`);
    return {
      statusCode: 500,
      headers: {},
      body: JSON.stringify({ error: { code: "GeneralException", message: text } }),
    };
  }
}
