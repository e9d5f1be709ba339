import { Button } from "@fluentui/react-components";
import type { Step } from "../../app/session/session";
import { useApp, useSessionState } from "../app-context";
import { Message } from "./message";

/** What reading the ledger found stands on the first step; the others say that there is something. */
export function OpenedNotes({ step }: { step: Step }) {
  const { strings, goTo } = useApp();
  const { opened } = useSessionState();
  if (step === "list" || opened.kind !== "ledger") return null;
  const toSee = opened.issues.filter(({ severity }) => severity !== "info").length;
  if (toSee === 0) return null;
  return (
    <Message
      intent="warning"
      title={strings.toSee(toSee)}
      actions={<Button onClick={() => goTo("list")}>{strings.show}</Button>}
    />
  );
}
