import { Text } from "@fluentui/react-components";
import type { MergePreview } from "../../../app/session/session";
import { useApp } from "../../app-context";
import { useListStyles } from "../../components/list-styles";
import { Section } from "../../components/section";
import { WorkButton } from "../../components/work-button";
import { ConflictChoice } from "./conflict-choice";

/** What a person must choose before it is written, and what they chose, to be chosen anew. */
export function Conflicts({ merge: { plan, choices } }: { merge: MergePreview }) {
  const list = useListStyles();
  const { session, strings } = useApp();
  const words = strings.merge;
  if (plan.conflicts.length + choices.length === 0) return null;
  const settled = plan.conflicts.length === 0;
  return (
    <Section
      title={settled ? words.settled : words.conflicts}
      intro={settled ? words.settledIntro : words.conflictsIntro}
      level={3}
    >
      {choices.map(({ unit, file }) => (
        <div key={unit} className={list.line}>
          <Text className={list.grow}>{words.chosen(unit, file)}</Text>
          <WorkButton
            size="small"
            aria-label={`${words.chooseAgain}：${unit}`}
            onClick={() => void session.unchoose(unit)}
          >
            {words.chooseAgain}
          </WorkButton>
        </div>
      ))}
      {plan.conflicts.map((conflict, index) => (
        <ConflictChoice key={index} conflict={conflict} />
      ))}
    </Section>
  );
}
