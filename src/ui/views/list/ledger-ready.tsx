import { Button } from "@fluentui/react-components";
import { useMemo } from "react";
import type { OpenedLedger } from "../../../app/session/session";
import { directoryGaps } from "../../../core/directory";
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
  const gaps = useMemo(() => directoryGaps(ledger), [ledger]);
  const told = new Set(gaps.map(({ message }) => message));
  const others = issues.filter(({ message }) => !told.has(message));
  const inExcel = services.host.kind === "excel";
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
      {gaps.length > 0 && (
        <Section
          title={words.gaps}
          intro={inExcel ? words.gapsInExcel : words.gapsInPage}
          level={3}
        >
          <IssueList issues={gaps} label={words.gaps} />
        </Section>
      )}
      {others.length > 0 && (
        <Section title={strings.ledgerIssues} level={3}>
          <IssueList
            issues={others}
            label={strings.ledgerIssues}
            onShow={inExcel ? session.selectCell : null}
          />
        </Section>
      )}
    </>
  );
}
