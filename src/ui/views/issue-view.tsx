import {
  Button,
  Checkbox,
  Field,
  Input,
  makeStyles,
  MessageBar,
  MessageBarBody,
  MessageBarTitle,
  tokens,
} from "@fluentui/react-components";
import { useMemo, useState } from "react";
import { filingUnits } from "../../core/ledger/filing-rows";
import type { Ledger } from "../../core/model/ledger";
import { parsePeriod } from "../../core/model/period";
import { useApp, useSessionState } from "../app-context";
import { NeedLedger } from "../components/need-ledger";
import { Actions, Section } from "../components/section";

const useStyles = makeStyles({
  fields: {
    display: "grid",
    gridTemplateColumns: "repeat(auto-fit, minmax(140px, 1fr))",
    gap: "12px",
    alignItems: "start",
  },
  input: { minWidth: 0, width: "100%" },
  units: {
    display: "grid",
    gridTemplateColumns: "repeat(auto-fill, minmax(150px, 1fr))",
    maxHeight: "320px",
    overflowY: "auto",
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    padding: "4px",
  },
});

/** 下发: period, deadline, units. */
export function IssueView() {
  const { opened } = useSessionState();
  return opened.kind === "ledger" ? <Issuing ledger={opened.ledger} /> : <NeedLedger />;
}

function Issuing({ ledger }: { ledger: Ledger }) {
  const styles = useStyles();
  const { session, services, strings } = useApp();
  const { issued, work } = useSessionState();
  const words = strings.issue;
  const all = useMemo(() => filingUnits(ledger), [ledger]);
  const [period, setPeriod] = useState(() => services.clock.now().slice(0, 7));
  const [deadline, setDeadline] = useState("");
  const [wanted, setWanted] = useState("");
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const parsed = parsePeriod(period.trim());
  const chosen = all.filter((unit) => !left.has(unit));
  const toggle = (unit: string, take: boolean) => {
    const next = new Set(left);
    if (take) next.delete(unit);
    else next.add(unit);
    setLeft(next);
  };
  const go = () => {
    if (!parsed) return;
    const units = chosen.length === all.length ? [] : chosen;
    void session.issue({ period: parsed, deadline: deadline === "" ? null : deadline, units });
  };
  return (
    <Section title={words.title}>
      {issued && (
        <MessageBar intent="success" layout="multiline">
          <MessageBarBody>
            <MessageBarTitle>{words.done(issued.files.length)}</MessageBarTitle>
            {issued.archive}。{words.doneHint}
          </MessageBarBody>
          <Button size="small" onClick={() => void session.deliverAgain()}>
            {words.again}
          </Button>
        </MessageBar>
      )}
      <div className={styles.fields}>
        <Field
          label={words.period}
          validationState={parsed ? "none" : "error"}
          validationMessage={parsed ? null : words.badPeriod}
        >
          <Input
            className={styles.input}
            value={period}
            onChange={(_event, data) => setPeriod(data.value)}
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
        <Button
          appearance="primary"
          disabled={!parsed || chosen.length === 0 || work !== null}
          onClick={go}
        >
          {words.go(chosen.length)}
        </Button>
      </Actions>
      <Section title={words.units(chosen.length, all.length)} level={3}>
        <Field label={words.search}>
          <Input type="search" value={wanted} onChange={(_event, data) => setWanted(data.value)} />
        </Field>
        <Actions>
          <Button size="small" onClick={() => setLeft(new Set())}>
            {words.all}
          </Button>
          <Button size="small" onClick={() => setLeft(new Set(all))}>
            {words.nobody}
          </Button>
        </Actions>
        <div
          className={styles.units}
          role="group"
          tabIndex={0}
          aria-label={words.units(chosen.length, all.length)}
        >
          {all
            .filter((unit) => unit.includes(wanted.trim()))
            .map((unit) => (
              <Checkbox
                key={unit}
                label={unit}
                checked={!left.has(unit)}
                onChange={(_event, data) => toggle(unit, data.checked === true)}
              />
            ))}
        </div>
      </Section>
    </Section>
  );
}
