import {
  Button,
  Field,
  makeStyles,
  MessageBar,
  MessageBarBody,
  MessageBarTitle,
  Text,
  Textarea,
  tokens,
} from "@fluentui/react-components";
import { useState } from "react";
import type { NoticePreview } from "../../app/session/session";
import { filingUnits } from "../../core/ledger/filing-rows";
import { useApp, useSessionState } from "../app-context";
import { FileDrop } from "../components/file-drop";
import { IssueList } from "../components/issue-list";
import { LongList } from "../components/long-list";
import { Actions, Section } from "../components/section";

const useStyles = makeStyles({
  row: {
    padding: "8px 0",
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    display: "flex",
    flexDirection: "column",
    rowGap: "2px",
  },
  quiet: { color: tokens.colorNeutralForeground2 },
});

/** 清单: from a notice to the ledger. */
export function ListView() {
  const { notice, opened } = useSessionState();
  const [replacing, setReplacing] = useState(false);
  if (notice) return <Preview notice={notice} />;
  if (opened.kind === "ledger" && !replacing) {
    return <Ready onReplace={() => setReplacing(true)} />;
  }
  return <Choose />;
}

function Choose() {
  const { session, services, strings } = useApp();
  const { work } = useSessionState();
  const [pasting, setPasting] = useState(false);
  const [text, setText] = useState("");
  const words = strings.list;
  const usePasted = () =>
    session.loadNotice({
      name: words.pastedName,
      bytes: new TextEncoder().encode(text),
      modified: services.clock.now(),
    });
  return (
    <Section title={words.title} intro={words.intro}>
      <FileDrop
        label={words.choose}
        accept=".txt,.docx,.xlsx,.xls,.csv"
        many={false}
        onFiles={([file]) => {
          if (file) void session.loadNotice(file);
        }}
      />
      <Actions>
        <Button onClick={() => setPasting(!pasting)} aria-expanded={pasting}>
          {words.paste}
        </Button>
        <Button
          appearance="subtle"
          disabled={work !== null}
          onClick={() => void session.loadNotice("built-in")}
        >
          {words.sample}
        </Button>
      </Actions>
      {pasting && (
        <>
          <Field label={words.pasteLabel}>
            <Textarea
              rows={8}
              resize="vertical"
              value={text}
              onChange={(_event, data) => setText(data.value)}
            />
          </Field>
          <Actions>
            <Button
              appearance="primary"
              disabled={text.trim() === "" || work !== null}
              onClick={() => void usePasted()}
            >
              {words.pasteUse}
            </Button>
          </Actions>
        </>
      )}
    </Section>
  );
}

function Preview({ notice }: { notice: NoticePreview }) {
  const styles = useStyles();
  const { session, strings } = useApp();
  const { work } = useSessionState();
  const { list, ledger, changes, issues } = notice;
  const words = strings.list;
  const collective = list.units.filter((unit) => unit.collective);
  const members = new Map(ledger.directory.units.map((unit) => [unit.name, unit.members]));
  return (
    <>
      <Section title={list.notice.title ?? notice.source} intro={words.preview}>
        <Text>{words.counts(list.tasks.length, list.units.length, collective.length)}</Text>
        {changes && (
          <MessageBar layout="multiline">
            <MessageBarBody>
              <MessageBarTitle>
                {words.changes(
                  changes.added.length,
                  changes.changed.length,
                  changes.renumbered.length,
                  changes.removed.length,
                )}
              </MessageBarTitle>
              {words.recordsStay}
            </MessageBarBody>
          </MessageBar>
        )}
        <Actions>
          <Button
            appearance="primary"
            disabled={work !== null || list.tasks.length === 0}
            onClick={() => void session.createLedger()}
          >
            {changes ? words.update : words.write}
          </Button>
          <Button disabled={work !== null} onClick={session.dropNotice}>
            {words.drop}
          </Button>
        </Actions>
      </Section>
      <Section title={words.findings} level={3}>
        {issues.length === 0 ? (
          <Text>{words.noFindings}</Text>
        ) : (
          <IssueList issues={issues} label={words.findings} />
        )}
      </Section>
      <Section title={words.tasks} level={3}>
        <LongList items={list.tasks} label={words.tasks}>
          {(task) => (
            <div className={styles.row}>
              <Text>
                {task.label !== "" && `${task.label}. `}
                {task.text}
              </Text>
              <Text size={200} className={styles.quiet}>
                {words.lead}：{task.lead.join("、") || words.none}；{words.responsible}：
                {task.responsible.join("、") || words.none}
              </Text>
            </div>
          )}
        </LongList>
      </Section>
      <Section title={words.units} level={3}>
        <LongList items={list.units} label={words.units}>
          {(unit) => {
            const known = members.get(unit.name) ?? [];
            return (
              <div className={styles.row}>
                <Text>{unit.name}</Text>
                {unit.collective && (
                  <Text size={200} className={styles.quiet}>
                    {known.length > 0 ? words.members(known.join("、")) : words.unknownMembers}
                  </Text>
                )}
              </div>
            );
          }}
        </LongList>
      </Section>
    </>
  );
}

function Ready({ onReplace }: { onReplace: () => void }) {
  const { strings, goTo } = useApp();
  const { opened } = useSessionState();
  if (opened.kind !== "ledger") return null;
  const { ledger, issues } = opened;
  const words = strings.list;
  return (
    <>
      <Section
        title={ledger.notice.title ?? words.ready}
        intro={words.readyText(ledger.tasks.length, filingUnits(ledger).length)}
      >
        <Actions>
          <Button appearance="primary" onClick={() => goTo("issue")}>
            {words.next}
          </Button>
          <Button onClick={onReplace}>{words.replace}</Button>
        </Actions>
      </Section>
      {issues.length > 0 && (
        <Section title={strings.ledgerIssues} level={3}>
          <IssueList issues={issues} label={strings.ledgerIssues} inWorkbook />
        </Section>
      )}
    </>
  );
}
