import { CounterBadge, makeStyles, Tab, TabList, Text, tokens } from "@fluentui/react-components";
import { STEPS, type Step } from "../app/session/session";
import { useApp, useSessionState } from "./app-context";

const useStyles = makeStyles({
  row: { justifyContent: "space-between", padding: "0 8px" },
  tab: { minWidth: 0, padding: "10px 5px" },
  name: { display: "inline-flex", alignItems: "center", columnGap: "4px" },
  hint: { display: "block", color: tokens.colorNeutralForeground2 },
  hinted: { display: "block", textAlign: "start" },
});

/** The five steps: beneath the name in a pane, at the side with a hint each in a wide window. */
export function StepList({ step, wide }: { step: Step; wide: boolean }) {
  const styles = useStyles();
  const { strings, goTo } = useApp();
  const { filing } = useSessionState();
  const missing = filing?.lines.filter(({ state }) => state === "missing").length ?? 0;
  return (
    <TabList
      vertical={wide}
      selectedValue={step}
      onTabSelect={(_event, { value }) => {
        const chosen = STEPS.find((name) => name === value);
        if (chosen) goTo(chosen);
      }}
      className={wide ? undefined : styles.row}
      aria-label={strings.stepList}
    >
      {STEPS.map((name, index) => (
        <Tab key={name} value={name} className={wide ? undefined : styles.tab}>
          <span className={styles.hinted}>
            <span className={styles.name}>
              {wide ? `${index + 1}. ${strings.steps[name]}` : strings.steps[name]}
              {name === "report" && missing > 0 && (
                <CounterBadge
                  count={missing}
                  size="small"
                  color="danger"
                  aria-label={strings.missing(missing)}
                  title={strings.missing(missing)}
                />
              )}
            </span>
            {wide && (
              <Text size={200} className={styles.hint}>
                {strings.stepHints[name]}
              </Text>
            )}
          </span>
        </Tab>
      ))}
    </TabList>
  );
}
