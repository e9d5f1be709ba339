import { makeStyles, Text, tokens } from "@fluentui/react-components";
import type { Conflict } from "../../../core/model/submission";
import { useApp } from "../../app-context";
import { useListStyles } from "../../components/list-styles";
import { WorkButton } from "../../components/work-button";
import { headerOf } from "../../field-words";

const useStyles = makeStyles({
  conflict: {
    display: "flex",
    flexDirection: "column",
    rowGap: "12px",
    padding: "12px",
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    overflowWrap: "anywhere",
  },
  part: { display: "flex", flexDirection: "column", rowGap: "4px", alignItems: "flex-start" },
  difference: {
    display: "flex",
    flexDirection: "column",
    rowGap: "2px",
    padding: "4px 0",
    width: "100%",
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
});

/** Cells in which files differ that are shown of one conflict. */
const SHOWN = 12;

/** ① for the first of the files to choose from. */
function markOf(index: number): string {
  return String.fromCodePoint("①".charCodeAt(0) + index);
}

/** Something that only a person can decide: the files, and cell by cell how they differ. */
export function ConflictChoice({ conflict }: { conflict: Conflict }) {
  const styles = useStyles();
  const list = useListStyles();
  const { session, strings } = useApp();
  const { kind, files, candidates, sides, issue } = conflict;
  const words = strings.merge;
  const take = (file: string) =>
    candidates.map((unit) => {
      const label = kind === "identity" ? words.takeAs(unit) : words.take;
      return (
        <WorkButton
          key={unit}
          size="small"
          appearance="outline"
          aria-label={`${label}：${file}`}
          onClick={() => void session.choose({ file, unit })}
        >
          {label}
        </WorkButton>
      );
    });
  return (
    <div className={styles.conflict}>
      <div className={styles.part}>
        <Text weight="semibold">{issue.message}</Text>
        <Text size={200} className={list.quiet}>
          {issue.fix}
        </Text>
      </div>
      {files.map((file, index) => {
        // Marks of identity stand in the sentence above.
        const says = sides.find(({ label }) => label === file)?.says;
        return (
          <div key={file} className={styles.part}>
            <Text>{files.length > 1 ? `${markOf(index)} ${file}` : file}</Text>
            {says !== undefined && (
              <Text size={200} className={list.quiet}>
                {says}
              </Text>
            )}
            {take(file)}
          </div>
        );
      })}
      <Differences conflict={conflict} />
    </div>
  );
}

function Differences({ conflict: { differences } }: { conflict: Conflict }) {
  const styles = useStyles();
  const list = useListStyles();
  const { strings } = useApp();
  const words = strings.merge;
  if (differences.length === 0) return null;
  return (
    <div className={styles.part}>
      <Text weight="semibold">{words.differences(differences.length)}</Text>
      {differences.slice(0, SHOWN).map(({ taskId, field, values }) => (
        <div key={`${taskId} ${field}`} className={styles.difference}>
          <Text size={200} className={list.quiet}>
            {taskId} {headerOf(field)}
          </Text>
          {values.map((value, index) => (
            <Text key={index} size={200}>
              {markOf(index)} {value ?? words.notFilled}
            </Text>
          ))}
        </div>
      ))}
      {differences.length > SHOWN && (
        <Text size={200} className={list.quiet}>
          {words.moreDifferences(differences.length - SHOWN)}
        </Text>
      )}
    </div>
  );
}
