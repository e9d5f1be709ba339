import { Text } from "@fluentui/react-components";
import type { FilingStatus } from "../../../app/filing-status";
import { useApp } from "../../app-context";
import { useListStyles } from "../../components/list-styles";
import { LongList } from "../../components/long-list";
import { Actions, Section } from "../../components/section";
import { CopyButton } from "./copy-button";

/** Who has not filed, with the words to remind them. */
export function Filing({ filing }: { filing: FilingStatus }) {
  const list = useListStyles();
  const { strings } = useApp();
  const words = strings.report;
  const due = filing.lines.filter((line) => line.state !== "filed");
  return (
    <Section
      title={words.filing(strings.periodName(filing.period), filing.returned, filing.expected)}
      level={3}
    >
      {filing.reminder !== "" && (
        <Actions>
          <CopyButton text={filing.reminder} label={words.copyAll} />
        </Actions>
      )}
      <LongList items={due} label={words.reminder}>
        {(line) => (
          <div className={list.line}>
            <Text className={list.grow}>{line.unit}</Text>
            <Text className={list.short}>{words.states[line.state] ?? ""}</Text>
            {line.reminder !== "" && <CopyButton text={line.reminder} label={words.copyReminder} />}
          </div>
        )}
      </LongList>
    </Section>
  );
}
