import { Button } from "@fluentui/react-components";
import type { OpenedLedger } from "../../../app/session/session";
import { filingUnits } from "../../../core/ledger/filing-rows";
import { useApp } from "../../app-context";
import { IssueList } from "../../components/issue-list";
import { Actions, Section } from "../../components/section";
import { Undo } from "../../components/undo";
import { nextStep } from "../../next-step";

interface Props {
  opened: OpenedLedger;
  onReplace: () => void;
}

/** The ledger is there: what it holds, and what to do next. */
export function LedgerReady({ opened, onReplace }: Props) {
  const { session, services, strings, goTo } = useApp();
  const { ledger, issues } = opened;
  const words = strings.list;
  const next = nextStep(opened);
  return (
    <>
      <Section
        title={ledger.notice.title ?? words.ready}
        intro={words.readyText(ledger.tasks.length, filingUnits(ledger).length)}
      >
        <Actions>
          <Button appearance="primary" onClick={() => goTo(next)}>
            {strings.next[next]}
          </Button>
          <Button onClick={onReplace}>{words.replace}</Button>
        </Actions>
        <Undo />
      </Section>
      {issues.length > 0 && (
        <Section title={strings.ledgerIssues} level={3}>
          <IssueList
            issues={issues}
            label={strings.ledgerIssues}
            onShow={services.host.kind === "excel" ? session.selectCell : null}
          />
        </Section>
      )}
    </>
  );
}
