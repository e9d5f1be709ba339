import { Button, Checkbox, makeStyles, Text } from "@fluentui/react-components";
import { useState } from "react";
import type { MergePreview as Preview } from "../../../app/session/session";
import type { FileReport, RecordChange } from "../../../core/model/submission";
import { useApp, useSessionState } from "../../app-context";
import { FileReports } from "../../components/file-reports";
import { Fold } from "../../components/fold";
import { IssueList } from "../../components/issue-list";
import { LongList } from "../../components/long-list";
import { Message } from "../../components/message";
import { Actions, Section } from "../../components/section";
import { Undo } from "../../components/undo";
import { WorkButton } from "../../components/work-button";
import { isClean, outcomeCounts } from "../../file-order";
import { Conflicts } from "./conflicts";
import { RecordChangeRow } from "./record-change";

const useStyles = makeStyles({
  counts: { display: "flex", flexWrap: "wrap", columnGap: "16px", rowGap: "4px" },
});

/** What the returned files would change in the ledger, or did once it is written. */
export function MergePreview({ merge }: { merge: Preview }) {
  const { strings } = useApp();
  const { plan, applied } = merge;
  const words = strings.merge;
  const changes = plan.changes.filter(({ kind }) => kind !== "unchanged");
  return (
    <>
      <Head merge={merge} changes={changes} />
      {/* What is still to be chosen can be chosen and written afterwards, too. */}
      {(!applied || plan.conflicts.length > 0) && <Conflicts merge={merge} />}
      <div>
        <Files merge={merge} />
        {plan.issues.length > 0 && (
          <Fold title={`${words.across} ${plan.issues.length}`}>
            <IssueList issues={plan.issues} label={words.across} acceptable />
          </Fold>
        )}
        {changes.length > 0 && (
          <Fold title={`${words.changesTitle} ${changes.length}`}>
            <LongList items={changes} label={words.changesTitle}>
              {(change) => <RecordChangeRow change={change} />}
            </LongList>
          </Fold>
        )}
      </div>
    </>
  );
}

function Head({ merge, changes }: { merge: Preview; changes: readonly RecordChange[] }) {
  const styles = useStyles();
  const { session, strings, goTo } = useApp();
  const { backup } = useSessionState();
  const { plan, applied } = merge;
  const undoable = JSON.stringify(backup) === JSON.stringify(merge.backup);
  const words = strings.merge;
  const count = (kind: RecordChange["kind"]) =>
    changes.filter((change) => change.kind === kind).length;
  const nothingNew = merge.ledger === merge.base || (changes.length === 0 && plan.log.length === 0);
  return (
    <Section title={words.title}>
      <div className={styles.counts} role="status">
        <Text weight="semibold">{words.changes(count("add"), count("update"))}</Text>
        {outcomeCounts(plan.files).map(([outcome, files]) => (
          <Text key={outcome}>
            {applied ? strings.outcomes[outcome] : strings.prospects[outcome]} {files}
          </Text>
        ))}
      </div>
      {applied && (
        <Message intent="success" title={words.applied}>
          {/* Whatever was written since, such as a report, is what would be undone. */}
          {undoable && words.appliedHint}
        </Message>
      )}
      {!applied && nothingNew && <Text>{words.noChanges}</Text>}
      <Actions>
        {applied ? (
          <Button appearance="primary" onClick={() => goTo("report")}>
            {strings.next.report}
          </Button>
        ) : (
          <WorkButton
            appearance="primary"
            ready={!nothingNew}
            onClick={() => void session.applyMerge()}
          >
            {words.apply}
          </WorkButton>
        )}
        {plan.sentBack.length > 0 && (
          <WorkButton onClick={() => void session.sendBack()}>
            {words.sendBack(plan.sentBack.length)}
          </WorkButton>
        )}
        <WorkButton onClick={() => session.dropMerge()}>{words.again}</WorkButton>
      </Actions>
      {applied && <Undo />}
    </Section>
  );
}

function Files({ merge: { plan, applied } }: { merge: Preview }) {
  const { strings } = useApp();
  const [all, setAll] = useState(true);
  const words = strings.merge;
  const prospects = applied ? strings.outcomes : strings.prospects;
  // How bad it is stands in words, not in the colour alone.
  const wordOf = ({ outcome, counts }: FileReport) => {
    const findings =
      outcome === "merged-with-warnings"
        ? strings.check.findings(counts.errors, counts.warnings)
        : "";
    return findings === "" ? prospects[outcome] : words.found(prospects.merged, findings);
  };
  const files = all ? plan.files : plan.files.filter((file) => !isClean(file));
  return (
    <Fold title={`${words.files} ${plan.files.length}`} open>
      <Checkbox
        label={words.filter}
        checked={!all}
        onChange={(_event, data) => setAll(data.checked !== true)}
      />
      <FileReports files={files} wordOf={wordOf} acceptable />
    </Fold>
  );
}
