import { Field, makeStyles, Select } from "@fluentui/react-components";
import type { Ledger } from "../../../core/model/ledger";
import { useApp } from "../../app-context";
import { FileDrop } from "../../components/file-drop";
import { Section } from "../../components/section";
import { Undo } from "../../components/undo";
import { useDraft } from "../../use-draft";

const useStyles = makeStyles({ period: { maxWidth: "320px" } });

/** Which files, and of which period where they do not say. */
export function ChooseReturns({ ledger }: { ledger: Ledger }) {
  const styles = useStyles();
  const { session, strings } = useApp();
  const period = useDraft("merge period", () => "");
  const words = strings.merge;
  const { periods } = ledger.settings;
  return (
    <Section title={words.title} intro={words.intro}>
      <FileDrop
        label={strings.chooseFiles}
        many
        onFiles={(files) =>
          void session.previewMerge(files, period.value === "" ? null : period.value)
        }
      />
      {periods.length > 0 && (
        <Field label={words.period} className={styles.period}>
          <Select value={period.value} onChange={(_event, data) => period.set(data.value)}>
            <option value="">{words.periodAuto}</option>
            {periods.map((entry) => (
              <option key={entry.period} value={entry.period}>
                {entry.period}
              </option>
            ))}
          </Select>
        </Field>
      )}
      <Undo />
    </Section>
  );
}
