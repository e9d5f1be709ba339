import { Button, Field, Input, makeStyles } from "@fluentui/react-components";
import { useMemo, useState } from "react";
import { filingUnits } from "../../core/ledger/filing-rows";
import type { Ledger } from "../../core/model/ledger";
import { parsePeriod } from "../../core/model/period";
import { useApp, useSessionState } from "../app-context";
import { FilesOut } from "../components/files-out";
import { NeedLedger } from "../components/need-ledger";
import { Actions, Section } from "../components/section";
import { WorkButton } from "../components/work-button";
import { UnitPicker } from "./issue/unit-picker";

const useStyles = makeStyles({
  fields: {
    display: "grid",
    gridTemplateColumns: "repeat(auto-fit, minmax(140px, 1fr))",
    gap: "12px",
    alignItems: "start",
    maxWidth: "480px",
  },
  input: { minWidth: 0, width: "100%" },
});

/** 下发: period, deadline, units. */
export function IssueView() {
  const { opened } = useSessionState();
  return opened.kind === "ledger" ? <Issuing ledger={opened.ledger} /> : <NeedLedger />;
}

function Issuing({ ledger }: { ledger: Ledger }) {
  const styles = useStyles();
  const { session, services, strings, goTo } = useApp();
  const { issued } = useSessionState();
  const words = strings.issue;
  const all = useMemo(() => filingUnits(ledger), [ledger]);
  const [text, setText] = useState(() => services.clock.now().slice(0, 7));
  const [deadline, setDeadline] = useState("");
  const [chosen, setChosen] = useState<ReadonlySet<string>>(() => new Set(all));
  const period = parsePeriod(text.trim());
  const go = () => {
    if (!period) return;
    const units = chosen.size === all.length ? [] : [...chosen];
    void session.issue({ period, deadline: deadline === "" ? null : deadline, units });
  };
  return (
    <>
      <Section title={words.title}>
        <div className={styles.fields}>
          <Field
            label={words.period}
            hint={period && strings.periodName(period)}
            validationState={period ? "none" : "error"}
            validationMessage={period ? null : words.badPeriod}
          >
            <Input
              className={styles.input}
              value={text}
              onChange={(_event, data) => setText(data.value)}
            />
          </Field>
          <Field label={words.deadline} hint={words.deadlineHint}>
            <Input
              className={styles.input}
              type="date"
              value={deadline}
              onChange={(_event, data) => setDeadline(data.value)}
            />
          </Field>
        </div>
        <Actions>
          <WorkButton
            appearance={issued ? "secondary" : "primary"}
            ready={period !== null && chosen.size > 0}
            onClick={go}
          >
            {words.go(chosen.size)}
          </WorkButton>
          {issued && (
            <Button appearance="primary" onClick={() => goTo("merge")}>
              {strings.next.merge}
            </Button>
          )}
        </Actions>
        {issued && (
          <FilesOut
            title={words.done(issued.files.length)}
            hint={words.doneHint}
            files={issued.files}
            archive={issued.archive}
            delivered={issued.delivered}
            onAgain={() => void session.deliverAgain()}
          />
        )}
      </Section>
      <UnitPicker all={all} chosen={chosen} onChoose={setChosen} />
    </>
  );
}
