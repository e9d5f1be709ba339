import {
  Button,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
} from "@fluentui/react-components";
import { DismissRegular } from "@fluentui/react-icons";
import { useApp, useSessionState } from "../app-context";

/** Why the last action did not do what was asked, and what to do now. */
export function TroubleBar() {
  const { session, strings } = useApp();
  const { trouble } = useSessionState();
  if (!trouble) return null;
  const intent = trouble.severity === "error" ? "error" : "info";
  return (
    <MessageBar intent={intent} layout="multiline" politeness="assertive">
      <MessageBarBody>
        <MessageBarTitle>{trouble.message}</MessageBarTitle>
        {trouble.fix}
      </MessageBarBody>
      <MessageBarActions
        containerAction={
          <Button
            appearance="transparent"
            icon={<DismissRegular />}
            aria-label={strings.close}
            onClick={session.dismissTrouble}
          />
        }
      />
    </MessageBar>
  );
}
