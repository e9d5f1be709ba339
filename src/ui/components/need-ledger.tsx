import { Button } from "@fluentui/react-components";
import { useApp } from "../app-context";
import { Section, Actions } from "./section";

/** What to do first where a step needs a ledger. */
export function NeedLedger() {
  const { strings, goTo } = useApp();
  return (
    <Section title={strings.needLedger} intro={strings.needLedgerHint}>
      <Actions>
        <Button appearance="primary" onClick={() => goTo("list")}>
          {strings.toList}
        </Button>
      </Actions>
    </Section>
  );
}
