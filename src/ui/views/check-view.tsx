import { Button, Text } from "@fluentui/react-components";
import { OUTCOME_WORDS } from "../../core/schema/vocabulary";
import { useApp, useSessionState } from "../app-context";
import { FileDrop } from "../components/file-drop";
import { FileReports } from "../components/file-reports";
import { IssueList } from "../components/issue-list";
import { Actions, Section } from "../components/section";

const TAKEN = new Set(["merged", "merged-with-warnings"]);

/** 校验: what is wrong in returned files; nothing is written. */
export function CheckView() {
  const { session, strings } = useApp();
  const { checked } = useSessionState();
  const words = strings.check;
  if (!checked) {
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
  const { files, issues } = checked.document;
  const total = (count: "errors" | "warnings") =>
    files.reduce((sum, file) => sum + file.counts[count], 0);
  return (
    <Section
      title={words.title}
      intro={words.summary(files.length, total("errors"), total("warnings"))}
    >
      <Actions>
        <Button onClick={session.dropCheck}>{words.again}</Button>
      </Actions>
      <FileReports
        files={files}
        outcomeOf={(file) => {
          const { errors, warnings } = file.counts;
          if (!TAKEN.has(file.outcome)) return OUTCOME_WORDS[file.outcome];
          if (errors + warnings === 0) return words.clean;
          return `${strings.severities.error}${errors} ${strings.severities.warning}${warnings}`;
        }}
      />
      {issues.length > 0 && (
        <Section title={strings.merge.across} level={3}>
          <IssueList issues={issues} label={strings.merge.across} />
        </Section>
      )}
      {files.length === 0 && issues.length === 0 && <Text>{words.clean}</Text>}
    </Section>
  );
}
