import {
  Accordion,
  AccordionHeader,
  AccordionItem,
  AccordionPanel,
  Badge,
  makeStyles,
  Text,
  tokens,
} from "@fluentui/react-components";
import type { Outcome } from "../../core/model/ledger";
import type { FileReport } from "../../core/model/submission";
import { OUTCOME_WORDS } from "../../core/schema/vocabulary";
import { useApp } from "../app-context";
import { IssueList } from "./issue-list";
import { LongList } from "./long-list";

const COLORS: Record<Outcome, "success" | "warning" | "danger" | "informative" | "important"> = {
  merged: "success",
  "merged-with-warnings": "warning",
  rejected: "danger",
  conflict: "important",
  duplicate: "informative",
  ignored: "informative",
};

const useStyles = makeStyles({
  head: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "baseline",
    gap: "4px 8px",
    padding: "8px 0",
  },
  name: { overflowWrap: "anywhere" },
  quiet: { color: tokens.colorNeutralForeground2, flexBasis: "100%" },
});

/** One line a file: outcome and reason; its issues open beneath. */
export function FileReports({
  files,
  outcomeOf = (file) => OUTCOME_WORDS[file.outcome],
  acceptable = false,
}: {
  files: readonly FileReport[];
  outcomeOf?: (file: FileReport) => string;
  acceptable?: boolean;
}) {
  const styles = useStyles();
  const { strings } = useApp();
  return (
    <LongList items={files} label={strings.merge.files}>
      {(file) => {
        const head = (
          <span className={styles.head}>
            <Badge color={COLORS[file.outcome]} appearance="tint">
              {outcomeOf(file)}
            </Badge>
            <Text className={styles.name}>{file.unit ?? file.file}</Text>
            <Text size={200} className={styles.quiet}>
              {file.reason ? file.reason.message : file.file}
            </Text>
          </span>
        );
        if (file.issues.length === 0) return head;
        return (
          <Accordion collapsible>
            <AccordionItem value={file.file}>
              <AccordionHeader expandIconPosition="end">{head}</AccordionHeader>
              <AccordionPanel>
                {file.reason && <Text block>{file.reason.remedy}</Text>}
                <IssueList issues={file.issues} label={file.file} acceptable={acceptable} />
              </AccordionPanel>
            </AccordionItem>
          </Accordion>
        );
      }}
    </LongList>
  );
}
