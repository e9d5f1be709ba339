import { Button } from "@fluentui/react-components";
import { useApp, useSessionState } from "../app-context";
import { IssueList } from "../components/issue-list";
import { Section } from "../components/section";
import { ListView } from "./list-view";

/** A workbook that is neither ledger nor unit workbook: what it is, and how to begin. */
export function OtherView() {
  const { session, strings } = useApp();
  const { opened, work } = useSessionState();
  if (opened.kind !== "other") return null;
  return (
    <>
      <Section title={strings.other.title} intro={strings.other.hint}>
        <IssueList issues={[opened.issue]} label={strings.other.title} />
        <Button disabled={work !== null} onClick={() => void session.start()}>
          {strings.unit.recheck}
        </Button>
      </Section>
      <ListView />
    </>
  );
}
