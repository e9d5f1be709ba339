import { useApp, useSessionState } from "../app-context";
import { IssueList } from "../components/issue-list";
import { Actions, Section } from "../components/section";
import { Undo } from "../components/undo";
import { WorkButton } from "../components/work-button";
import { ListView } from "./list-view";

/** A workbook that is neither ledger nor unit workbook: what it is, and how to begin. */
export function OtherView() {
  const { session, strings } = useApp();
  const { opened } = useSessionState();
  if (opened.kind !== "other") return null;
  return (
    <>
      <Section title={strings.other.title} intro={strings.other.hint}>
        <IssueList issues={[opened.issue]} label={strings.other.title} />
        <Actions>
          <WorkButton onClick={() => void session.start()}>{strings.readAgain}</WorkButton>
        </Actions>
        {/* A ledger that lost a sheet comes back whole. */}
        <Undo />
      </Section>
      <ListView />
    </>
  );
}
