import {
  Button,
  Field,
  makeStyles,
  MessageBar,
  MessageBarBody,
  MessageBarTitle,
  Select,
  Text,
  tokens,
} from "@fluentui/react-components";
import { useState } from "react";
import type { FilingStatus } from "../../app/filing-status";
import { recordedPeriods } from "../../app/build-report";
import type { Ledger } from "../../core/model/ledger";
import { parsePeriod, periodName } from "../../core/model/period";
import { useApp, useSessionState } from "../app-context";
import { LongList } from "../components/long-list";
import { NeedLedger } from "../components/need-ledger";
import { Actions, Section } from "../components/section";

const useStyles = makeStyles({
  fields: {
    display: "grid",
    gridTemplateColumns: "repeat(auto-fit, minmax(140px, 1fr))",
    gap: "12px",
  },
  row: {
    display: "flex",
    alignItems: "center",
    gap: "8px",
    padding: "6px 0",
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  name: { flexGrow: 1, minWidth: 0, overflowWrap: "anywhere" },
});

/** 汇总: the city report, and who has not filed. */
export function ReportView() {
  const { opened, filing } = useSessionState();
  if (opened.kind !== "ledger") return <NeedLedger />;
  return (
    <>
      <Build ledger={opened.ledger} />
      {filing && <Filing filing={filing} />}
    </>
  );
}

function Build({ ledger }: { ledger: Ledger }) {
  const styles = useStyles();
  const { session, services, strings, goTo } = useApp();
  const { report, work } = useSessionState();
  const words = strings.report;
  const periods = recordedPeriods(ledger).reverse();
  const [chosen, setChosen] = useState<string | null>(null);
  const [paper, setPaper] = useState<"A3" | "A4">(ledger.settings.paper);
  const period = parsePeriod(chosen ?? periods[0]?.id ?? "");
  if (!period) {
    return (
      <Section title={words.noRecords} intro={words.noRecordsHint}>
        <Actions>
          <Button appearance="primary" onClick={() => goTo("merge")}>
            {strings.merge.title}
          </Button>
        </Actions>
      </Section>
    );
  }
  const build = (into: "workbook" | "file") => void session.buildReport({ period, paper, into });
  const inExcel = services.host.kind === "excel";
  return (
    <Section title={words.title}>
      {report && (
        <MessageBar intent="success" layout="multiline">
          <MessageBarBody>
            <MessageBarTitle>
              {report.file
                ? words.doneFile(report.file.name)
                : words.doneSheets(report.sheets.length)}
            </MessageBarTitle>
          </MessageBarBody>
          {report.file && (
            <Button size="small" onClick={() => void session.deliverReport()}>
              {words.again}
            </Button>
          )}
        </MessageBar>
      )}
      <div className={styles.fields}>
        <Field label={words.period}>
          <Select
            value={period.id}
            onChange={(_event, data) => {
              setChosen(data.value);
              void session.showFiling(data.value);
            }}
          >
            {periods.map((entry) => (
              <option key={entry.id} value={entry.id}>
                {periodName(entry)}
              </option>
            ))}
          </Select>
        </Field>
        <Field label={words.paper}>
          <Select
            value={paper}
            onChange={(_event, data) => setPaper(data.value === "A4" ? "A4" : "A3")}
          >
            <option>A3</option>
            <option>A4</option>
          </Select>
        </Field>
      </div>
      <Actions>
        {inExcel && (
          <Button appearance="primary" disabled={work !== null} onClick={() => build("workbook")}>
            {words.intoWorkbook}
          </Button>
        )}
        <Button
          appearance={inExcel ? "secondary" : "primary"}
          disabled={work !== null}
          onClick={() => build("file")}
        >
          {words.intoFile}
        </Button>
      </Actions>
    </Section>
  );
}

function Filing({ filing }: { filing: FilingStatus }) {
  const styles = useStyles();
  const { strings } = useApp();
  const words = strings.report;
  const due = filing.lines.filter((line) => line.state !== "filed");
  return (
    <Section
      title={`${periodName(filing.period)}：${words.filing(filing.returned, filing.expected)}`}
      level={3}
    >
      {filing.reminder !== "" && (
        <Actions>
          <CopyButton text={filing.reminder} label={words.copyAll} />
        </Actions>
      )}
      <LongList items={due} label={words.reminder}>
        {(line) => (
          <div className={styles.row}>
            <Text className={styles.name}>{line.unit}</Text>
            <Text>{words.states[line.state] ?? ""}</Text>
            {line.reminder !== "" && (
              <CopyButton text={line.reminder} label={`${strings.copy}${words.reminder}`} />
            )}
          </div>
        )}
      </LongList>
    </Section>
  );
}

function CopyButton({ text, label }: { text: string; label: string }) {
  const { services, strings } = useApp();
  const [said, setSaid] = useState<string | null>(null);
  const copy = async () => {
    setSaid((await services.copyText(text)) ? strings.copied : strings.notCopied);
  };
  return (
    <>
      <Button size="small" onClick={() => void copy()}>
        {label}
      </Button>
      <Text size={200} role="status">
        {said}
      </Text>
    </>
  );
}
