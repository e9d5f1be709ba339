import { Text } from "@fluentui/react-components";
import type { NoticePreview as Preview } from "../../../app/session/session";
import { changesNothing, type NoticeChanges } from "../../../core/notice/compare/notice-changes";
import { gatherAlike } from "../../../core/wording/gather-issues";
import { NOTICE_TASK_MOVED } from "../../../core/wording/notice-change-issues";
import { useApp } from "../../app-context";
import { Fold } from "../../components/fold";
import { IssueList } from "../../components/issue-list";
import { useListStyles } from "../../components/list-styles";
import { LongList } from "../../components/long-list";
import { Message } from "../../components/message";
import { Actions, Section } from "../../components/section";
import { WorkButton } from "../../components/work-button";

/** What was read from a notice and what the ledger would become of it; nothing is written yet. */
export function NoticePreview({ notice }: { notice: Preview }) {
  const { session, strings } = useApp();
  const { list, changes } = notice;
  const issues = gatherAlike(notice.issues);
  const words = strings.list;
  const found = list.tasks.length > 0;
  const same = changes !== null && changesNothing(changes);
  const collective = list.units.filter((unit) => unit.collective).length;
  return (
    <>
      <Section
        title={list.notice.title ?? notice.source}
        {...(!same && { intro: found ? words.preview : words.nothing })}
      >
        {found && <Text>{words.counts(list.tasks.length, list.units.length, collective)}</Text>}
        {changes && <Changes changes={changes} />}
        <Actions>
          {found && !same && (
            <WorkButton appearance="primary" onClick={() => void session.createLedger()}>
              {changes ? words.update : words.write}
            </WorkButton>
          )}
          <WorkButton
            appearance={found && !same ? "secondary" : "primary"}
            onClick={() => session.dropNotice()}
          >
            {words.drop}
          </WorkButton>
        </Actions>
      </Section>
      <div>
        {changes && !same && <ChangeList changes={changes} />}
        <Fold title={`${words.findings} ${issues.length}`} open>
          {issues.length === 0 ? (
            <Text>{words.noFindings}</Text>
          ) : (
            <IssueList issues={issues} label={words.findings} />
          )}
        </Fold>
        {found && <Tasks notice={notice} />}
        {found && <Units notice={notice} />}
      </div>
    </>
  );
}

function Changes({ changes }: { changes: NoticeChanges }) {
  const { strings } = useApp();
  const words = strings.list;
  const { added, changed, renumbered, removed } = changes;
  if (changesNothing(changes)) return <Message intent="info" title={words.noChanges} />;
  return (
    <Message
      intent="info"
      title={words.changes(added.length, changed.length, renumbered.length, removed.length)}
    >
      {words.recordsStay}
    </Message>
  );
}

/** Every change by itself; only what moved without a change is said once for all. */
function ChangeList({ changes }: { changes: NoticeChanges }) {
  const { strings } = useApp();
  const words = strings.list;
  const issues = gatherAlike(changes.issues, ({ code }) => code !== NOTICE_TASK_MOVED.code);
  return (
    <Fold title={`${words.changesTitle} ${issues.length}`} open>
      <IssueList issues={issues} label={words.changesTitle} />
    </Fold>
  );
}

/** With the codes that the issues name them by; those of the ledger where it is updated. */
function Tasks({ notice: { list, changes } }: { notice: Preview }) {
  const styles = useListStyles();
  const { strings } = useApp();
  const words = strings.list;
  const names = (units: readonly string[]) => units.join("、") || words.none;
  return (
    <Fold title={`${words.tasks} ${list.tasks.length}`}>
      <LongList items={changes?.tasks ?? list.tasks} label={words.tasks}>
        {(task) => (
          <div className={styles.row}>
            <Text>
              {task.label !== "" && `${task.label}. `}
              {task.text}
            </Text>
            <Text size={200} className={styles.quiet}>
              {task.id} {words.roles(names(task.lead), names(task.responsible))}
            </Text>
          </div>
        )}
      </LongList>
    </Fold>
  );
}

function Units({ notice: { list, ledger } }: { notice: Preview }) {
  const styles = useListStyles();
  const { strings } = useApp();
  const words = strings.list;
  const { units } = ledger.directory;
  const members = new Map(units.map((unit) => [unit.name, unit.members]));
  const canonical = new Map(
    units.flatMap(({ name, aliases }) => aliases.map((alias) => [alias, name] as const)),
  );
  return (
    <Fold title={`${words.units} ${list.units.length}`}>
      <LongList items={list.units} label={words.units}>
        {(unit) => {
          const known = members.get(unit.name) ?? [];
          return (
            <div className={styles.row}>
              <Text>{unit.name}</Text>
              {!members.has(unit.name) && canonical.has(unit.name) && (
                <Text size={200} className={styles.quiet}>
                  {words.sameAs(canonical.get(unit.name) ?? "")}
                </Text>
              )}
              {unit.collective && (
                <Text size={200} className={styles.quiet}>
                  {known.length > 0 ? words.members(known.join("、")) : words.unknownMembers}
                </Text>
              )}
            </div>
          );
        }}
      </LongList>
    </Fold>
  );
}
