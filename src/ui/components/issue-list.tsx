import { Badge, makeStyles, mergeClasses, Text, tokens } from "@fluentui/react-components";
import type { Issue, Severity } from "../../core/model/issue";
import { useApp } from "../app-context";
import { AcceptForm } from "./accept-form";
import { useListStyles } from "./list-styles";
import { LongList } from "./long-list";
import { WorkButton } from "./work-button";

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
  badge: { marginTop: "1px" },
});

interface Props {
  issues: readonly Issue[];
  label: string;
  /** Shows a cell, where the issues' cells stand in the open workbook. */
  onShow?: ((sheet: string, cell: string) => Promise<boolean>) | null;
  /** Whether staff may accept an issue here. */
  acceptable?: boolean;
  /** Whether what stands above names the file already. */
  fileNamed?: boolean;
}

/** Issues, the worst first; each says what is wrong, where, and what to do. */
export function IssueList({
  issues,
  label,
  onShow = null,
  acceptable = false,
  fileNamed = onShow !== null,
}: Props) {
  const styles = useStyles();
  const list = useListStyles();
  const { strings } = useApp();
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
          <Text size={200} className={mergeClasses(styles.rest, list.quiet)}>
            {issue.fix}
          </Text>
          <Where
            issue={issue}
            fileNamed={fileNamed}
            className={mergeClasses(styles.rest, list.quiet)}
          />
          {onShow && <ShowCell issue={issue} onShow={onShow} />}
          {acceptable && issue.severity !== "info" && (
            <div className={styles.rest}>
              <AcceptForm key={identity(issue)} issue={issue} />
            </div>
          )}
        </div>
      )}
    </LongList>
  );
}

/** Tells an issue from the others of a list, so that a form opened at one never stays for the next. */
function identity({ code, file, sheet, cell, taskId, unit, field, found }: Issue): string {
  return JSON.stringify([code, file, sheet, cell, taskId, unit, field, found]);
}

function ShowCell({ issue, onShow }: { issue: Issue; onShow: NonNullable<Props["onShow"]> }) {
  const styles = useStyles();
  const { strings } = useApp();
  const { sheet, cell } = issue;
  if (sheet === null || cell === null) return null;
  return (
    <div className={styles.rest}>
      <WorkButton size="small" appearance="outline" onClick={() => void onShow(sheet, cell)}>
        {strings.show} {cell}
      </WorkButton>
    </div>
  );
}

function Where({
  issue,
  fileNamed,
  className,
}: {
  issue: Issue;
  fileNamed: boolean;
  className: string;
}) {
  const place = [fileNamed ? null : issue.file, issue.sheet, issue.cell]
    .filter((part) => part !== null)
    .join(" › ");
  return place === "" ? null : (
    <Text size={200} className={className}>
      {place}
    </Text>
  );
}
