import { Button, Field, Input, makeStyles } from "@fluentui/react-components";
import { useMemo } from "react";
import { filingUnits } from "../../core/ledger/filing-rows";
import type { Ledger } from "../../core/model/ledger";
import { parsePeriod } from "../../core/model/period";
import { useApp, useSessionState } from "../app-context";
import { FilesOut } from "../components/files-out";
import { NeedLedger } from "../components/need-ledger";
import { Actions, Section } from "../components/section";
import { WorkButton } from "../components/work-button";
import { useDraft } from "../use-draft";
import { UnitPicker } from "./issue/unit-picker";

const useStyles = makeStyles({
  fields: {
    display: "grid",
    gridTemplateColumns: "repeat(auto-fit, minmax(min(140px, 100%), 1fr))",
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
  const text = useDraft("issue period", () => services.clock.now().slice(0, 7));
  const deadline = useDraft("issue deadline", () => "");
  // Who joins the ledger meanwhile is not left out.
  const leftOut = useDraft<ReadonlySet<string>>("issue left out", () => new Set());
  const chosen = useMemo(
    () => new Set(all.filter((unit) => !leftOut.value.has(unit))),
    [all, leftOut.value],
  );
  const period = parsePeriod(text.value.trim());
  const go = () => {
    if (!period) return;
    const units = chosen.size === all.length ? [] : [...chosen];
    void session.issue({ period, deadline: deadline.value === "" ? null : deadline.value, units });
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
              value={text.value}
              onChange={(_event, data) => text.set(data.value)}
            />
          </Field>
          <Field label={words.deadline} hint={words.deadlineHint}>
            <Input
              className={styles.input}
              type="date"
              value={deadline.value}
              onChange={(_event, data) => deadline.set(data.value)}
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
      <UnitPicker
        all={all}
        chosen={chosen}
        onChoose={(taken) => leftOut.set(new Set(all.filter((unit) => !taken.has(unit))))}
      />
    </>
  );
}
