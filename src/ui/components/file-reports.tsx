import {
  Accordion,
  AccordionHeader,
  AccordionItem,
  AccordionPanel,
  Badge,
  makeStyles,
  mergeClasses,
  Text,
  tokens,
} from "@fluentui/react-components";
import type { Outcome } from "../../core/model/ledger";
import type { FileReport } from "../../core/model/submission";
import { useApp } from "../app-context";
import { byAttention } from "../file-order";
import { IssueList } from "./issue-list";
import { useListStyles } from "./list-styles";
import { LongList } from "./long-list";

type Color = "success" | "warning" | "danger" | "informative" | "important";

const COLORS: Record<Outcome, Color> = {
  merged: "success",
  "merged-with-warnings": "warning",
  rejected: "danger",
  conflict: "important",
  duplicate: "informative",
  ignored: "informative",
};

const useStyles = makeStyles({
  file: { borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  head: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "baseline",
    gap: "4px 8px",
    padding: "8px 0",
    textAlign: "start",
    overflowWrap: "anywhere",
  },
  whole: { flexBasis: "100%" },
  button: { padding: 0 },
  panel: { margin: 0, paddingInlineStart: "12px" },
});

interface Props {
  files: readonly FileReport[];
  /** What is said of a file, by default its outcome. */
  wordOf?: (file: FileReport) => string;
  acceptable?: boolean;
}

/** Red where something is wrong, whether or not the rest of the file is taken. */
function colorOf({ outcome, counts }: FileReport): Color {
  return outcome === "merged-with-warnings" && counts.errors > 0 ? "danger" : COLORS[outcome];
}

/** One line a file, those to look at first: outcome and reason; its issues open beneath. */
export function FileReports({ files, wordOf, acceptable = false }: Props) {
  const styles = useStyles();
  const list = useListStyles();
  const { strings } = useApp();
  return (
    <LongList items={byAttention(files)} label={strings.merge.files}>
      {(file) => {
        const head = (
          <span className={styles.head}>
            <Badge color={colorOf(file)} appearance="tint">
              {wordOf?.(file) ?? strings.outcomes[file.outcome]}
            </Badge>
            <Text>{file.unit ?? file.file}</Text>
            {file.unit !== null && (
              <Text size={200} className={mergeClasses(list.quiet, styles.whole)}>
                {file.file}
              </Text>
            )}
            {file.reason !== null && (
              <Text size={200} className={mergeClasses(list.quiet, styles.whole)}>
                {file.reason.message}
              </Text>
            )}
          </span>
        );
        if (file.issues.length === 0 && file.reason === null) {
          return <div className={styles.file}>{head}</div>;
        }
        return (
          <Accordion collapsible className={styles.file}>
            <AccordionItem value={file.file}>
              <AccordionHeader expandIconPosition="end" button={{ className: styles.button }}>
                {head}
              </AccordionHeader>
              <AccordionPanel className={styles.panel}>
                {file.reason && <Text block>{file.reason.remedy}</Text>}
                <IssueList
                  issues={file.issues}
                  label={file.file}
                  acceptable={acceptable}
                  fileNamed
                />
              </AccordionPanel>
            </AccordionItem>
          </Accordion>
        );
      }}
    </LongList>
  );
}
