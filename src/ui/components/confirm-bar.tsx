import {
  Button,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
} from "@fluentui/react-components";
import { useApp, useSessionState } from "../app-context";

/** Asks before something that a person typed is overwritten. */
export function ConfirmBar() {
  const { session, strings } = useApp();
  const { confirmation } = useSessionState();
  if (!confirmation) return null;
  const goOn = () =>
    confirmation.kind === "merge"
      ? session.applyMerge(true)
      : session.buildReport({ period: null, paper: null, into: "workbook" }, true);
  return (
    <MessageBar intent="warning" layout="multiline" politeness="assertive">
      <MessageBarBody>
        <MessageBarTitle>{strings.confirmTitle}</MessageBarTitle>
        {strings.confirm(confirmation.sheets.join("、"))}
      </MessageBarBody>
      <MessageBarActions>
        <Button onClick={() => void goOn()}>{strings.confirmYes}</Button>
        <Button onClick={session.dismissConfirmation}>{strings.confirmNo}</Button>
      </MessageBarActions>
    </MessageBar>
  );
}
