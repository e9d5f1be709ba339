import { Field, makeStyles, Select, Text } from "@fluentui/react-components";
import type { Reported } from "../../../app/session/session";
import { recordedPeriods } from "../../../app/build-report";
import type { Ledger } from "../../../core/model/ledger";
import type { Period } from "../../../core/model/period";
import { useApp, useSessionState } from "../../app-context";
import { FilesOut } from "../../components/files-out";
import { Message } from "../../components/message";
import { Actions, Section } from "../../components/section";
import { UndoButton } from "../../components/undo";
import { WorkButton } from "../../components/work-button";

const useStyles = makeStyles({
  fields: {
    display: "grid",
    gridTemplateColumns: "repeat(auto-fit, minmax(min(140px, 100%), 1fr))",
    gap: "12px",
  },
});

interface Props {
  ledger: Ledger;
  period: Period;
  paper: "A3" | "A4";
  onPeriod: (id: string) => void;
  onPaper: (paper: "A3" | "A4") => void;
}

/** The report and the circular of a period, as files or as sheets beside the ledger. */
export function BuildReport({ ledger, period, paper, onPeriod, onPaper }: Props) {
  const styles = useStyles();
  const { session, services, strings } = useApp();
  const { report } = useSessionState();
  const words = strings.report;
  const build = (into: "workbook" | "file") => void session.buildReport({ period, paper, into });
  const inExcel = services.host.kind === "excel";
  return (
    <Section title={words.title}>
      {report && <Done report={report} />}
      <div className={styles.fields}>
        <Field label={words.period}>
          <Select value={period.id} onChange={(_event, data) => onPeriod(data.value)}>
            {recordedPeriods(ledger)
              .reverse()
              .map((entry) => (
                <option key={entry.id} value={entry.id}>
                  {strings.periodName(entry)}
                </option>
              ))}
          </Select>
        </Field>
        <Field label={words.paper}>
          <Select
            value={paper}
            onChange={(_event, data) => onPaper(data.value === "A4" ? "A4" : "A3")}
          >
            <option>A3</option>
            <option>A4</option>
          </Select>
        </Field>
      </div>
      <Actions>
        {inExcel && (
          <WorkButton appearance="primary" onClick={() => build("workbook")}>
            {words.intoWorkbook}
          </WorkButton>
        )}
        <WorkButton appearance={inExcel ? "secondary" : "primary"} onClick={() => build("file")}>
          {words.intoFile}
        </WorkButton>
        <WorkButton onClick={() => void session.buildCircular(period)}>{words.circular}</WorkButton>
      </Actions>
      <Text size={200}>{words.circularHint}</Text>
    </Section>
  );
}

function Done({ report }: { report: Reported }) {
  const { session, strings } = useApp();
  const { backup } = useSessionState();
  const words = strings.report;
  const { file, delivered, sheets } = report;
  if (!file || !delivered)
    return (
      <Message
        intent="success"
        title={words.doneSheets(sheets.length)}
        actions={backup ? <UndoButton /> : undefined}
      />
    );
  return (
    <FilesOut
      title={words.done}
      hint=""
      files={[file]}
      archive={file.name}
      delivered={delivered}
      onAgain={() => void session.deliverReport()}
    />
  );
}
