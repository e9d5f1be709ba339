import { Text } from "@fluentui/react-components";
import type { RecordChange } from "../../../core/model/submission";
import { useApp } from "../../app-context";
import { useListStyles } from "../../components/list-styles";
import { changedFields, sourceText } from "../../field-words";

/** One record that a merge adds or replaces: what it says now, what stood before, where it is from. */
export function RecordChangeRow({ change }: { change: RecordChange }) {
  const styles = useListStyles();
  const { strings } = useApp();
  const { record, previous, kind } = change;
  const words = strings.merge;
  return (
    <div className={styles.row}>
      <Text weight="semibold">
        {kind === "add" ? words.added : words.updated} {record.taskId} {record.unit}
      </Text>
      {changedFields(record, previous).map(({ header, now, before }) => (
        <Text key={header} size={200}>
          {header}：{now}
          {before !== null && <span className={styles.quiet}>{words.was(before)}</span>}
        </Text>
      ))}
      <Text size={200} className={styles.quiet}>
        {sourceText(record)}
      </Text>
    </div>
  );
}
