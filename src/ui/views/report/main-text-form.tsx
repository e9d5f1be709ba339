import {
  Field,
  makeStyles,
  MessageBar,
  MessageBarBody,
  Radio,
  RadioGroup,
  Text,
  Textarea,
} from "@fluentui/react-components";
import {
  type MainTextOptions,
  type MainWords,
  standingWords,
} from "../../../app/main-text-options";
import { MAIN_FIELDS } from "../../../core/main-text/staff-words";
import { ROLE_WORDS } from "../../../core/schema/vocabulary";
import { useApp } from "../../app-context";
import { Actions } from "../../components/section";
import { WorkButton } from "../../components/work-button";
import { headerOf } from "../../field-words";
import { useDraft } from "../../use-draft";

const useStyles = makeStyles({
  form: { display: "flex", flexDirection: "column", rowGap: "8px" },
});

interface Props {
  /** Names what is typed here. */
  name: string;
  period: string;
  taskId: string;
  options: MainTextOptions;
}

/** Chooses a unit's words for a task, or changes them. */
export function MainTextForm({ name, period, taskId, options }: Props) {
  const styles = useStyles();
  const { session, strings } = useApp();
  const words = strings.mainText;
  const { answers, choice, state } = options;
  const usual = answers.find((answer) => answer.usual)?.unit ?? null;
  const draft = useDraft<{ unit: string | null; texts: MainWords }>(name, () => {
    const standing = choice?.unit ?? usual;
    return { unit: standing, texts: standingWords(options, standing) };
  });
  const { unit, texts } = draft.value;
  const take = (chosen: string) =>
    draft.set({ unit: chosen, texts: standingWords(options, chosen) });
  const send = async (sent: Promise<boolean>) => {
    if (await sent) draft.forget();
  };
  return (
    <div className={styles.form}>
      {state !== null && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>{words.look(state)}</MessageBarBody>
        </MessageBar>
      )}
      {answers.length === 0 ? (
        <Text>{words.nobody}</Text>
      ) : (
        <Field label={words.unit}>
          <RadioGroup value={unit ?? ""} onChange={(_event, data) => take(data.value)}>
            {answers.map((answer) => (
              <Radio
                key={answer.unit}
                value={answer.unit}
                label={words.role(answer.unit, ROLE_WORDS[answer.role])}
              />
            ))}
          </RadioGroup>
        </Field>
      )}
      {MAIN_FIELDS.map((field) => (
        <Field key={field} label={headerOf(field)}>
          <Textarea
            resize="vertical"
            rows={field === "progress" ? 5 : 2}
            value={texts[field]}
            onChange={(_event, data) =>
              draft.set({ unit, texts: { ...texts, [field]: data.value } })
            }
          />
        </Field>
      ))}
      <Text size={200}>{words.blank}</Text>
      <Actions>
        <WorkButton
          appearance="primary"
          onClick={() => void send(session.chooseMainText({ period, taskId, unit, ...texts }))}
        >
          {words.save}
        </WorkButton>
        {choice && (
          <WorkButton onClick={() => void send(session.dropMainText(period, taskId))}>
            {words.drop}
          </WorkButton>
        )}
      </Actions>
    </div>
  );
}
