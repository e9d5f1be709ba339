import { ProgressBar, Text } from "@fluentui/react-components";
import type { Tidying, WorkbookCheck } from "../../app/check-workbook";
import { parsePeriod } from "../../core/model/period";
import type { CellValue } from "../../core/workbook/workbook-plan";
import { useApp, useSessionState } from "../app-context";
import { IssueList } from "../components/issue-list";
import { useListStyles } from "../components/list-styles";
import { LongList } from "../components/long-list";
import { Actions, Section } from "../components/section";
import { WorkButton } from "../components/work-button";
import { useRecheck } from "../use-recheck";

/** The unit's side: what is missing or wrong in the form that is open, checked again as it is filled. */
export function UnitView() {
  const { session, services, strings } = useApp();
  const { opened, workbookCheck: check } = useSessionState();
  useRecheck();
  if (opened.kind !== "unit") return null;
  const period = parsePeriod(opened.period);
  const words = strings.unit;
  const inExcel = services.host.kind === "excel";
  return (
    <>
      <Section
        title={words.title(opened.unit, period ? strings.periodName(period) : opened.period)}
        {...(inExcel && { intro: words.intro })}
      >
        {check ? <Progress check={check} /> : <Text>{words.reading}</Text>}
        <Actions>
          <WorkButton onClick={() => void session.recheck()}>{words.recheck}</WorkButton>
        </Actions>
      </Section>
      {check && check.tidying.length > 0 && services.host.setCells && (
        <TidyList cells={check.tidying} />
      )}
      {check && (
        <Section title={check.issues.length === 0 ? words.clean : words.issues} level={3}>
          <IssueList
            issues={check.issues}
            label={words.issues}
            onShow={inExcel ? session.selectCell : null}
          />
        </Section>
      )}
    </>
  );
}

function Progress({ check: { ready, rows } }: { check: WorkbookCheck }) {
  const { strings } = useApp();
  const text = strings.unit.progress(ready, rows);
  return (
    <>
      <Text role="status">{text}</Text>
      <ProgressBar max={Math.max(1, rows)} value={ready} aria-label={text} />
    </>
  );
}

function TidyList({ cells }: { cells: readonly Tidying[] }) {
  const styles = useListStyles();
  const { session, strings } = useApp();
  const words = strings.unit;
  return (
    <Section title={words.tidyHint(cells.length)} level={3}>
      <Actions>
        <WorkButton appearance="primary" onClick={() => void session.tidy(cells)}>
          {words.tidy}
        </WorkButton>
      </Actions>
      <LongList items={cells} label={words.tidy}>
        {(cell) => (
          <div className={styles.line}>
            <Text className={styles.grow}>
              {cell.cell} {cell.column}：{words.tidyOne(cell.found, textOf(cell.value))}
            </Text>
            <WorkButton
              size="small"
              aria-label={`${strings.show} ${cell.cell}`}
              onClick={() => void session.selectCell(cell.sheet, cell.cell)}
            >
              {strings.show}
            </WorkButton>
          </div>
        )}
      </LongList>
    </Section>
  );
}

function textOf(value: CellValue): string {
  return typeof value === "object" ? (value?.date ?? "") : String(value);
}
