import { CounterBadge, makeStyles, mergeClasses, Text, tokens } from "@fluentui/react-components";
import type { KeyboardEvent } from "react";
import { STEPS, type Step } from "../app/session/session";
import { useApp, useSessionState } from "./app-context";

/** Along the edge of the chosen step, in the system's colour where colours are forced. */
const MARK = {
  content: '""',
  position: "absolute",
  borderRadius: tokens.borderRadiusCircular,
  backgroundColor: tokens.colorCompoundBrandStroke,
  "@media (forced-colors: active)": { backgroundColor: "Highlight" },
} as const;

const useStyles = makeStyles({
  // In two rows where the pane is very narrow, or its text enlarged.
  row: { display: "flex", flexWrap: "wrap", padding: "0 8px" },
  column: { display: "flex", flexDirection: "column", rowGap: "2px" },
  tab: {
    position: "relative",
    minWidth: 0,
    margin: 0,
    border: "none",
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: "transparent",
    color: tokens.colorNeutralForeground2,
    fontFamily: tokens.fontFamilyBase,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    cursor: "pointer",
    ":hover": { color: tokens.colorNeutralForeground2Hover },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" },
  },
  // All as wide as each other where there is room: none moves when another is chosen.
  narrow: { flex: "1 1 0", minWidth: "max-content", padding: "10px 2px", textAlign: "center" },
  wide: { padding: "8px 12px", textAlign: "start" },
  chosen: { color: tokens.colorNeutralForeground1, fontWeight: tokens.fontWeightSemibold },
  chosenNarrow: { "::after": { ...MARK, height: "3px", left: "10px", right: "10px", bottom: 0 } },
  chosenWide: { "::after": { ...MARK, width: "3px", left: 0, top: "10px", bottom: "10px" } },
  name: {
    display: "inline-flex",
    alignItems: "center",
    columnGap: "4px",
    whiteSpace: "nowrap",
  },
  hint: { display: "block", color: tokens.colorNeutralForeground2 },
});

/**
 * The five steps: beneath the name in a pane, at the side with a hint each in a wide window.
 * Arrow keys move among them, as in the tabs of the ARIA Authoring Practices; Enter chooses.
 * Fluent's own TabList brings a focus manager along that is a sixth of the first screen's script.
 */
export function StepList({ step, wide }: { step: Step; wide: boolean }) {
  const styles = useStyles();
  const { strings, goTo } = useApp();
  const { filing } = useSessionState();
  const missing = filing?.lines.filter(({ state }) => state === "missing").length ?? 0;
  return (
    <div
      role="tablist"
      aria-label={strings.stepList}
      aria-orientation={wide ? "vertical" : "horizontal"}
      className={wide ? styles.column : styles.row}
      onKeyDown={moveFocus}
    >
      {STEPS.map((name, index) => {
        const chosen = name === step;
        return (
          <button
            key={name}
            type="button"
            role="tab"
            aria-selected={chosen}
            tabIndex={chosen ? 0 : -1}
            onClick={() => goTo(name)}
            className={mergeClasses(
              styles.tab,
              wide ? styles.wide : styles.narrow,
              chosen && styles.chosen,
              chosen && (wide ? styles.chosenWide : styles.chosenNarrow),
            )}
          >
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
          </button>
        );
      })}
    </div>
  );
}

/** From a step to another: how far, or to which end. */
const MOVES: Record<string, (at: number, count: number) => number> = {
  ArrowLeft: (at, count) => (at + count - 1) % count,
  ArrowUp: (at, count) => (at + count - 1) % count,
  ArrowRight: (at, count) => (at + 1) % count,
  ArrowDown: (at, count) => (at + 1) % count,
  Home: () => 0,
  End: (_at, count) => count - 1,
};

function moveFocus(event: KeyboardEvent<HTMLElement>): void {
  const move = MOVES[event.key];
  const tabs = [...event.currentTarget.querySelectorAll<HTMLElement>('[role="tab"]')];
  const at = tabs.findIndex((tab) => tab === document.activeElement);
  if (!move || at < 0) return;
  event.preventDefault();
  tabs[move(at, tabs.length)]?.focus();
}
