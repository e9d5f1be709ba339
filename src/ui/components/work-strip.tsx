import { Button, makeStyles, ProgressBar, Text, tokens } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import { useApp, useSessionState } from "../app-context";

const useStyles = makeStyles({
  // At the foot of the window, so that nothing moves when work begins and ends.
  strip: {
    position: "sticky",
    bottom: 0,
    zIndex: 2,
    marginTop: "auto",
    padding: "8px 20px 12px",
    display: "flex",
    flexDirection: "column",
    rowGap: "8px",
    backgroundColor: tokens.colorNeutralBackground1,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    boxShadow: tokens.shadow8,
  },
  line: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: "8px 12px" },
  texts: { flex: "1 1 112px", minWidth: 0, display: "flex", flexDirection: "column" },
  label: { overflow: "hidden", textOverflow: "ellipsis", whiteSpace: "nowrap", minHeight: "16px" },
  quiet: { color: tokens.colorNeutralForeground2 },
});

/** What is under way: how far, for how long, and a way to stop it (also by Esc, see the shell). */
export function WorkStrip() {
  const styles = useStyles();
  const { session, strings } = useApp();
  const { work } = useSessionState();
  const seconds = useSeconds(work !== null);
  if (!work) return null;
  const name = strings.works[work.kind];
  const known = work.total > 0;
  return (
    <footer className={styles.strip} data-testid="work">
      <div className={styles.line}>
        <div className={styles.texts}>
          <span>
            {/* Only this is read out; the count would be at every file. */}
            <Text weight="semibold" role="status">
              {name}
            </Text>
            <Text size={200} className={styles.quiet}>
              {known && ` ${work.done}/${work.total}`}
              {seconds > 0 && ` · ${strings.seconds(seconds)}`}
            </Text>
          </span>
          <Text size={200} className={`${styles.label} ${styles.quiet}`} title={work.label}>
            {work.label}
          </Text>
        </div>
        <Button disabledFocusable={work.cancelling} onClick={session.cancel}>
          {work.cancelling ? strings.cancelling : strings.cancel}
        </Button>
      </div>
      <ProgressBar aria-label={name} {...(known && { max: work.total, value: work.done })} />
    </footer>
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
