import { Button, Text } from "@fluentui/react-components";
import type { CheckDocument } from "../../core/merge/merge-json";
import type { Outcome } from "../../core/model/ledger";
import type { FileReport } from "../../core/model/submission";
import { useApp, useSessionState } from "../app-context";
import { FileDrop } from "../components/file-drop";
import { FileReports } from "../components/file-reports";
import { Fold } from "../components/fold";
import { IssueList } from "../components/issue-list";
import { Actions, Section } from "../components/section";
import { totalCounts } from "../file-order";

/** 校验: what is wrong in returned files; nothing is written. */
export function CheckView() {
  const { session, strings } = useApp();
  const { checked } = useSessionState();
  const words = strings.check;
  if (checked) return <Checked checked={checked} />;
  return (
    <Section title={words.title} intro={words.intro}>
      <FileDrop
        label={strings.chooseFiles}
        many
        onFiles={(files) => void session.checkFiles(files)}
      />
    </Section>
  );
}

function Checked({ checked: { files, issues } }: { checked: CheckDocument }) {
  const { session, strings } = useApp();
  const words = strings.check;
  const { errors, warnings } = totalCounts(files);
  const count = (sought: Outcome) => files.filter(({ outcome }) => outcome === sought).length;
  const [undecided, notTaken] = [count("conflict"), count("rejected")];
  const wordOf = ({ outcome, counts }: FileReport) => {
    if (outcome !== "merged" && outcome !== "merged-with-warnings")
      return strings.outcomes[outcome];
    return words.findings(counts.errors, counts.warnings) || words.clean;
  };
  return (
    <>
      <Section title={words.title}>
        <Text role="status">
          {words.summary(files.length, undecided, notTaken, errors, warnings)}
        </Text>
        <Actions>
          <Button onClick={session.dropCheck}>{words.again}</Button>
        </Actions>
        <FileReports files={files} wordOf={wordOf} />
      </Section>
      {issues.length > 0 && (
        <Fold title={`${strings.merge.across} ${issues.length}`}>
          <IssueList issues={issues} label={strings.merge.across} />
        </Fold>
      )}
    </>
  );
}
