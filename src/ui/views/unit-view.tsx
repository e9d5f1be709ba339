import { Button, makeStyles, ProgressBar, Text, tokens } from "@fluentui/react-components";
import { useEffect } from "react";
import { parsePeriod, periodName } from "../../core/model/period";
import { useApp, useSessionState } from "../app-context";
import { IssueList } from "../components/issue-list";
import { LongList } from "../components/long-list";
import { Actions, Section } from "../components/section";

/** Quiet time after a keystroke before checking again, in milliseconds. */
const PAUSE = 800;

const useStyles = makeStyles({
  row: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    gap: "8px",
    padding: "6px 0",
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  text: { flexGrow: 1 },
});

/** The unit's side: what is missing or wrong in the form that is open, checked again as it is filled. */
export function UnitView() {
  const styles = useStyles();
  const { session, services, strings } = useApp();
  const { opened, workbookCheck: check, work } = useSessionState();
  const words = strings.unit;
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let stop: (() => void) | null = null;
    let gone = false;
    void session.checkOpenWorkbook();
    void services.host
      .watch(() => {
        clearTimeout(timer);
        timer = setTimeout(() => void session.checkOpenWorkbook(), PAUSE);
      })
      .then((unsubscribe) => {
        if (gone) unsubscribe();
        else stop = unsubscribe;
      });
    return () => {
      gone = true;
      clearTimeout(timer);
      stop?.();
    };
  }, [session, services.host]);
  if (opened.kind !== "unit") return null;
  const period = parsePeriod(opened.period);
  return (
    <>
      <Section title={words.title(opened.unit, period ? periodName(period) : opened.period)}>
        {check && (
          <>
            <Text role="status">{words.progress(check.ready, check.rows)}</Text>
            <ProgressBar
              max={Math.max(1, check.rows)}
              value={check.ready}
              aria-label={words.progress(check.ready, check.rows)}
            />
          </>
        )}
        <Actions>
          <Button disabled={work !== null} onClick={() => void session.checkOpenWorkbook()}>
            {words.recheck}
          </Button>
        </Actions>
      </Section>
      {check && check.tidying.length > 0 && (
        <Section title={words.tidyHint(check.tidying.length)} level={3}>
          <Actions>
            <Button
              appearance="primary"
              disabled={work !== null}
              onClick={() => void session.tidy(check.tidying)}
            >
              {words.tidy}
            </Button>
          </Actions>
          <LongList items={check.tidying} label={words.tidy}>
            {(cell) => (
              <div className={styles.row}>
                <Text className={styles.text}>
                  {cell.cell} {cell.column}：{cell.found} {words.tidyOne} {textOf(cell.value)}
                </Text>
                <Button
                  size="small"
                  disabled={work !== null}
                  onClick={() => void session.selectCell(cell.sheet, cell.cell)}
                >
                  {strings.show}
                </Button>
              </div>
            )}
          </LongList>
        </Section>
      )}
      {check && (
        <Section title={check.issues.length === 0 ? words.clean : words.issues} level={3}>
          <IssueList issues={check.issues} label={words.issues} inWorkbook />
        </Section>
      )}
    </>
  );
}

function textOf(value: string | number | boolean | { date: string } | null): string {
  return typeof value === "object" ? (value?.date ?? "") : String(value);
}
