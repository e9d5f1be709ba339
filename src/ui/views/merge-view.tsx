import {
  Button,
  Checkbox,
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
import type { MergePreview } from "../../app/session/session";
import type { ProgressRecord, RecordValues, ValueField } from "../../core/model/record";
import type { Conflict, RecordChange } from "../../core/model/submission";
import { formColumn } from "../../core/schema/columns";
import { STATUS_WORDS, UNMEASURED } from "../../core/schema/vocabulary";
import { useApp, useSessionState } from "../app-context";
import { FileDrop } from "../components/file-drop";
import { FileReports } from "../components/file-reports";
import { IssueList } from "../components/issue-list";
import { LongList } from "../components/long-list";
import { NeedLedger } from "../components/need-ledger";
import { Actions, Section } from "../components/section";

const useStyles = makeStyles({
  row: {
    padding: "8px 0",
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    overflowWrap: "anywhere",
    display: "flex",
    flexDirection: "column",
    rowGap: "2px",
  },
  quiet: { color: tokens.colorNeutralForeground2 },
});

/** 合并: preview, choose, write, undo. */
export function MergeView() {
  const { opened, merge } = useSessionState();
  if (opened.kind !== "ledger") return <NeedLedger />;
  return merge ? <Preview merge={merge} /> : <Choose />;
}

function Choose() {
  const { session, strings } = useApp();
  const { opened, backup } = useSessionState();
  const [period, setPeriod] = useState("");
  const words = strings.merge;
  const periods = opened.kind === "ledger" ? opened.ledger.settings.periods : [];
  return (
    <Section title={words.title} intro={words.intro}>
      {periods.length > 0 && (
        <Field label={words.period}>
          <Select value={period} onChange={(_event, data) => setPeriod(data.value)}>
            <option value="">{words.periodAuto}</option>
            {periods.map((entry) => (
              <option key={entry.period} value={entry.period}>
                {entry.period}
              </option>
            ))}
          </Select>
        </Field>
      )}
      <FileDrop
        label={strings.chooseFiles}
        many
        onFiles={(files) => void session.previewMerge(files, period === "" ? null : period)}
      />
      {backup && <Undo />}
    </Section>
  );
}

function Undo() {
  const { session, strings } = useApp();
  const { backup, work } = useSessionState();
  if (!backup) return null;
  return (
    <Actions>
      <Button disabled={work !== null} onClick={() => void session.undo()}>
        {strings.merge.undo}
      </Button>
      <Text size={200}>{strings.merge.backup(backup.label, backup.takenAt.replace("T", " "))}</Text>
    </Actions>
  );
}

function Preview({ merge }: { merge: MergePreview }) {
  const { session, strings, goTo } = useApp();
  const { work } = useSessionState();
  const [onlyTrouble, setOnlyTrouble] = useState(false);
  const { plan, unopened, applied } = merge;
  const words = strings.merge;
  const changes = plan.changes.filter(({ kind }) => kind !== "unchanged");
  const count = (kind: RecordChange["kind"]) =>
    changes.filter((change) => change.kind === kind).length;
  const files = onlyTrouble ? plan.files.filter((file) => file.outcome !== "merged") : plan.files;
  const nothingNew = merge.ledger === merge.base || (changes.length === 0 && plan.log.length === 0);
  const across = [...unopened, ...plan.issues];
  return (
    <>
      <Section title={words.title} intro={words.changes(count("add"), count("update"))}>
        {applied ? (
          <MessageBar intent="success" layout="multiline">
            <MessageBarBody>
              <MessageBarTitle>{words.applied}</MessageBarTitle>
              {words.appliedHint}
            </MessageBarBody>
          </MessageBar>
        ) : (
          nothingNew && <Text>{words.noChanges}</Text>
        )}
        <Actions>
          {applied ? (
            <Button appearance="primary" onClick={() => goTo("report")}>
              {words.next}
            </Button>
          ) : (
            <Button
              appearance="primary"
              disabled={work !== null || nothingNew}
              onClick={() => void session.applyMerge()}
            >
              {words.apply}
            </Button>
          )}
          {plan.sentBack.length > 0 && (
            <Button disabled={work !== null} onClick={() => void session.sendBack()}>
              {words.sendBack(plan.sentBack.length)}
            </Button>
          )}
          <Button disabled={work !== null} onClick={session.dropMerge}>
            {words.again}
          </Button>
        </Actions>
        {applied && <Undo />}
      </Section>
      {plan.conflicts.length > 0 && !applied && (
        <Section title={words.conflicts} level={3}>
          {plan.conflicts.map((conflict, index) => (
            <ConflictChoice key={index} conflict={conflict} />
          ))}
        </Section>
      )}
      <Section title={words.files} level={3}>
        <Checkbox
          label={words.filter}
          checked={onlyTrouble}
          onChange={(_event, data) => setOnlyTrouble(data.checked === true)}
        />
        <FileReports files={files} acceptable />
      </Section>
      {across.length > 0 && (
        <Section title={words.across} level={3}>
          <IssueList issues={across} label={words.across} acceptable />
        </Section>
      )}
      {changes.length > 0 && (
        <Section title={words.changesTitle} level={3}>
          <LongList items={changes} label={words.changesTitle}>
            {(change) => <Change change={change} />}
          </LongList>
        </Section>
      )}
    </>
  );
}

function ConflictChoice({ conflict }: { conflict: Conflict }) {
  const styles = useStyles();
  const { session, strings } = useApp();
  const { work, merge } = useSessionState();
  const { unit, files, sides, issue, differences } = conflict;
  const chosen = (file: string) => merge?.choices.some((choice) => choice.file === file) === true;
  return (
    <div className={styles.row}>
      <Text weight="semibold">{issue.message}</Text>
      <Text size={200} className={styles.quiet}>
        {issue.fix}
      </Text>
      {sides.map((side, index) => (
        <Text key={index} size={200}>
          {side.label}：{side.says}
        </Text>
      ))}
      {differences.slice(0, 12).map((difference, index) => (
        <Text key={index} size={200} className={styles.quiet}>
          {difference.taskId} {headerOf(difference.field)}：
          {difference.values.map((value) => value ?? strings.list.none).join(" ／ ")}
        </Text>
      ))}
      {unit !== null && (
        <Actions>
          {files.map((file) => (
            <Button
              key={file}
              size="small"
              appearance={chosen(file) ? "primary" : "secondary"}
              disabled={work !== null}
              onClick={() => void session.choose({ file, unit })}
            >
              {strings.merge.take}：{file}
            </Button>
          ))}
        </Actions>
      )}
    </div>
  );
}

const FIELDS: readonly ValueField[] = [
  "status",
  "completionRate",
  "progress",
  "problem",
  "nextStep",
  "expectedDate",
  "contact",
  "phone",
  "remark",
];

function headerOf(field: string): string {
  const known = FIELDS.find((candidate) => candidate === field);
  return known ? formColumn(known).header : field;
}

function Change({ change }: { change: RecordChange }) {
  const styles = useStyles();
  const { strings } = useApp();
  const { record, previous, kind } = change;
  const words = strings.merge;
  const fields = FIELDS.filter(
    (field) => record.values[field] !== null && record.values[field] !== previous?.values[field],
  );
  return (
    <div className={styles.row}>
      <Text weight="semibold">
        {kind === "add" ? words.added : words.updated} {record.taskId} {record.unit}
      </Text>
      {fields.map((field) => (
        <Text key={field} size={200}>
          {formColumn(field).header}：{shown(record.values, field)}
          {previous && previous.values[field] !== null && (
            <span className={styles.quiet}>
              （{words.was}：{shown(previous.values, field)}）
            </span>
          )}
        </Text>
      ))}
      <Text size={200} className={styles.quiet}>
        {sourceOf(record)}
      </Text>
    </div>
  );
}

function shown(values: RecordValues, field: ValueField): string {
  if (field === "status") return values.status === null ? "" : STATUS_WORDS[values.status];
  if (field === "completionRate") {
    return values.completionRate === "unmeasured" ? UNMEASURED : `${values.completionRate ?? ""}%`;
  }
  return values[field] ?? "";
}

function sourceOf({ source }: ProgressRecord): string {
  return `${source.file} › ${source.sheet} › ${source.cells["progress"] ?? source.row}`;
}
