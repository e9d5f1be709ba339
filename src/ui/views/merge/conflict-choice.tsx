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
});

/** Cells in which files differ that are shown of one conflict. */
const SHOWN = 12;

/** Something that only a person can decide, with what each side says and how they differ. */
export function ConflictChoice({ conflict }: { conflict: Conflict }) {
  const styles = useStyles();
  const list = useListStyles();
  const { session, strings } = useApp();
  const { kind, files, candidates, sides, issue, differences } = conflict;
  const words = strings.merge;
  const take = (file: string) =>
    files.includes(file) &&
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
      {sides.map((side, index) => (
        <div key={index} className={styles.part}>
          <Text>{side.label}</Text>
          <Text size={200} className={list.quiet}>
            {side.says}
          </Text>
          {take(side.label)}
        </div>
      ))}
      {/* Where the sides are marks of identity, the files are named by themselves. */}
      {files
        .filter((file) => !sides.some(({ label }) => label === file))
        .map((file) => (
          <div key={file} className={styles.part}>
            <Text>{file}</Text>
            {take(file)}
          </div>
        ))}
      {differences.length > 0 && (
        <div className={styles.part}>
          {differences.slice(0, SHOWN).map(({ taskId, field, values }, index) => (
            <Text key={index} size={200}>
              {taskId} {headerOf(field)}：
              {values.map((value) => value ?? strings.list.none).join(" ／ ")}
            </Text>
          ))}
          {differences.length > SHOWN && (
            <Text size={200} className={list.quiet}>
              {words.moreDifferences(differences.length - SHOWN)}
            </Text>
          )}
        </div>
      )}
    </div>
  );
}
