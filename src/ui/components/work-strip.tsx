import { Button, makeStyles, ProgressBar, Text, tokens } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import { useApp, useSessionState } from "../app-context";

const useStyles = makeStyles({
  strip: { display: "flex", flexDirection: "column", rowGap: "4px" },
  line: { display: "flex", alignItems: "center", columnGap: "8px" },
  text: {
    flexGrow: 1,
    minWidth: 0,
    overflow: "hidden",
    textOverflow: "ellipsis",
    whiteSpace: "nowrap",
  },
  quiet: { color: tokens.colorNeutralForeground3 },
});

/** What is under way: how far, for how long, and a way to stop it. */
export function WorkStrip() {
  const styles = useStyles();
  const { session, strings } = useApp();
  const { work } = useSessionState();
  const seconds = useSeconds(work !== null);
  if (!work) return null;
  const count = work.total > 0 ? ` ${work.done}/${work.total}` : "";
  return (
    <div className={styles.strip} role="status">
      <div className={styles.line}>
        <Text className={styles.text}>
          {strings.works[work.kind]}
          {count} {work.label}
        </Text>
        {seconds > 0 && (
          <Text size={200} className={styles.quiet}>
            {strings.seconds(seconds)}
          </Text>
        )}
        <Button size="small" disabled={work.cancelling} onClick={session.cancel}>
          {work.cancelling ? strings.cancelling : strings.cancel}
        </Button>
      </div>
      {work.total > 0 ? (
        <ProgressBar max={work.total} value={work.done} aria-label={strings.works[work.kind]} />
      ) : (
        <ProgressBar aria-label={strings.works[work.kind]} />
      )}
    </div>
  );
}

/** Whole seconds since `running` became true. */
function useSeconds(running: boolean): number {
  const [seconds, setSeconds] = useState(0);
  useEffect(() => {
    setSeconds(0);
    if (!running) return;
    const timer = setInterval(() => setSeconds((count) => count + 1), 1000);
    return () => clearInterval(timer);
  }, [running]);
  return seconds;
}
