import { Field, makeStyles, Select, Text } from "@fluentui/react-components";
import { useMemo } from "react";
import { mainTextOptions, mainTextTasks } from "../../../app/main-text-options";
import type { Ledger } from "../../../core/model/ledger";
import type { Period } from "../../../core/model/period";
import { useApp, useSessionState } from "../../app-context";
import { FileDrop } from "../../components/file-drop";
import { Fold } from "../../components/fold";
import { useListStyles } from "../../components/list-styles";
import { Message } from "../../components/message";
import { WorkButton } from "../../components/work-button";
import { useDraft } from "../../use-draft";
import { MainTextForm } from "./main-text-form";

const useStyles = makeStyles({
  // A list is as wide as its longest entry unless it may shrink.
  tasks: { minWidth: 0, "& select": { width: "100%", textOverflow: "ellipsis" } },
});

/** Whose words stand for a task, and what people changed in a report. */
export function MainTexts({ ledger, period }: { ledger: Ledger; period: Period }) {
  const styles = useStyles();
  const list = useListStyles();
  const { session, strings } = useApp();
  const { opened } = useSessionState();
  const task = useDraft(`main text ${period.id}`, () => "");
  const taskId = task.value;
  const words = strings.mainText;
  const tasks = useMemo(() => mainTextTasks(ledger, period.id), [ledger, period.id]);
  const options = useMemo(
    () => (taskId === "" ? null : mainTextOptions(ledger, period.id, taskId)),
    [ledger, period.id, taskId],
  );
  const chosen = tasks.filter((task) => task.chosen).length;
  const edits = opened.kind === "ledger" ? opened.edits : null;
  return (
    <>
      {edits && (
        <Message
          intent="info"
          title={words.edited(edits.edits.length)}
          actions={
            <WorkButton size="small" onClick={() => void session.keepEdits()}>
              {words.keep}
            </WorkButton>
          }
        >
          {words.editedHint}
        </Message>
      )}
      <Fold title={words.title(chosen)} open={taskId !== ""}>
        <Text className={list.quiet}>{words.intro}</Text>
        <Field label={words.task}>
          <Select
            className={styles.tasks}
            value={taskId}
            onChange={(_event, data) => task.set(data.value)}
          >
            <option value="">{words.pick}</option>
            {tasks.map((task) => (
              <option key={task.taskId} value={task.taskId}>
                {task.chosen ? words.marked(task.title) : task.title}
              </option>
            ))}
          </Select>
        </Field>
        {options && (
          <MainTextForm
            // What was typed belongs to this task, and to the choice that stands.
            key={JSON.stringify([period.id, taskId, options.choice])}
            name={JSON.stringify([period.id, taskId, options.choice])}
            period={period.id}
            taskId={taskId}
            options={options}
          />
        )}
        <Text className={list.quiet}>{words.fileHint}</Text>
        <FileDrop
          label={words.file}
          accept=".xlsx,.xlsm"
          many={false}
          onFiles={([file]) => file && void session.keepReport(file)}
        />
      </Fold>
    </>
  );
}
