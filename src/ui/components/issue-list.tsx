import { Badge, Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import type { Issue, Severity } from "../../core/model/issue";
import { useApp } from "../app-context";
import { AcceptForm } from "./accept-form";
import { LongList } from "./long-list";

const ORDER: readonly Severity[] = ["error", "warning", "info"];
const COLORS = { error: "danger", warning: "warning", info: "informative" } as const;

const useStyles = makeStyles({
  issue: {
    display: "grid",
    gridTemplateColumns: "auto minmax(0, 1fr)",
    columnGap: "8px",
    rowGap: "2px",
    padding: "8px 0",
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    overflowWrap: "anywhere",
  },
  rest: { gridColumnStart: 2 },
  quiet: { color: tokens.colorNeutralForeground2 },
  badge: { marginTop: "1px" },
});

interface Props {
  issues: readonly Issue[];
  label: string;
  /** Whether the issues' cells stand in the open workbook, so that they can be shown. */
  inWorkbook?: boolean;
  /** Whether staff may accept an issue here. */
  acceptable?: boolean;
}

/** Issues, the worst first; each says what is wrong, where, and what to do. */
export function IssueList({ issues, label, inWorkbook = false, acceptable = false }: Props) {
  const styles = useStyles();
  const { session, strings } = useApp();
  const sorted = [...issues].sort((a, b) => ORDER.indexOf(a.severity) - ORDER.indexOf(b.severity));
  return (
    <LongList items={sorted} label={label}>
      {(issue) => (
        <div className={styles.issue}>
          <Badge
            className={styles.badge}
            color={COLORS[issue.severity]}
            appearance={issue.severity === "error" ? "filled" : "tint"}
          >
            {strings.severities[issue.severity]}
          </Badge>
          <Text>{issue.message}</Text>
          <Text size={200} className={`${styles.rest} ${styles.quiet}`}>
            {issue.fix}
          </Text>
          <Where issue={issue} className={`${styles.rest} ${styles.quiet}`} />
          {inWorkbook && issue.sheet !== null && issue.cell !== null && (
            <div className={styles.rest}>
              <Button
                size="small"
                appearance="outline"
                onClick={() => void session.selectCell(issue.sheet ?? "", issue.cell ?? "")}
              >
                {strings.show} {issue.cell}
              </Button>
            </div>
          )}
          {acceptable && issue.severity !== "info" && (
            <div className={styles.rest}>
              <AcceptForm issue={issue} />
            </div>
          )}
        </div>
      )}
    </LongList>
  );
}

function Where({ issue, className }: { issue: Issue; className: string }) {
  const place = [issue.file, issue.sheet, issue.cell].filter((part) => part !== null).join(" › ");
  return place === "" ? null : (
    <Text size={200} className={className}>
      {place}
    </Text>
  );
}
