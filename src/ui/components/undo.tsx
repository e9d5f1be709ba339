import { makeStyles, Text } from "@fluentui/react-components";
import { useApp, useSessionState } from "../app-context";
import { useListStyles } from "./list-styles";
import { WorkButton } from "./work-button";

const useStyles = makeStyles({
  line: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: "4px 8px" },
});

/** Goes back to what stood before the last merge, update or report, and says when that was. */
export function Undo() {
  const styles = useStyles();
  const list = useListStyles();
  const { strings } = useApp();
  const { backup } = useSessionState();
  if (!backup) return null;
  return (
    <div className={styles.line}>
      <UndoButton />
      <Text size={200} className={list.quiet}>
        {strings.backupTaken(backup.takenAt.replace("T", " "))}
      </Text>
    </div>
  );
}

export function UndoButton() {
  const { session, strings } = useApp();
  const { backup } = useSessionState();
  if (!backup) return null;
  return <WorkButton onClick={() => void session.undo()}>{strings.undo(backup.label)}</WorkButton>;
}
