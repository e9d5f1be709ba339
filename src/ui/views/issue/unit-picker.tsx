import {
  Button,
  Checkbox,
  Field,
  Input,
  makeStyles,
  Text,
  tokens,
} from "@fluentui/react-components";
import { useState } from "react";
import { useApp } from "../../app-context";
import { Actions, Section } from "../../components/section";

const useStyles = makeStyles({
  search: { minWidth: 0, width: "100%" },
  units: {
    display: "grid",
    gridTemplateColumns: "repeat(auto-fill, minmax(min(150px, 100%), 1fr))",
    alignItems: "start",
    maxHeight: "320px",
    overflowY: "auto",
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    padding: "4px",
  },
});

interface Props {
  /** Names of all who file. */
  all: readonly string[];
  chosen: ReadonlySet<string>;
  onChoose: (chosen: ReadonlySet<string>) => void;
}

/** Who gets a workbook: everyone, until somebody is left out. Both buttons are for who is shown. */
export function UnitPicker({ all, chosen, onChoose }: Props) {
  const styles = useStyles();
  const { strings } = useApp();
  const [wanted, setWanted] = useState("");
  const words = strings.issue;
  const title = words.units(chosen.size, all.length);
  const shown = all.filter((unit) => unit.includes(wanted.trim()));
  const choose = (units: readonly string[], take: boolean) =>
    onChoose(new Set(all.filter((name) => (units.includes(name) ? take : chosen.has(name)))));
  return (
    <Section title={title} level={3}>
      <Field label={words.search}>
        <Input
          className={styles.search}
          type="search"
          value={wanted}
          onChange={(_event, data) => setWanted(data.value)}
        />
      </Field>
      <Actions>
        <Button size="small" onClick={() => choose(shown, true)}>
          {words.all}
        </Button>
        <Button size="small" onClick={() => choose(shown, false)}>
          {words.nobody}
        </Button>
      </Actions>
      <div className={styles.units} role="group" tabIndex={0} aria-label={title}>
        {shown.map((unit) => (
          <Checkbox
            key={unit}
            label={unit}
            checked={chosen.has(unit)}
            onChange={(_event, data) => choose([unit], data.checked === true)}
          />
        ))}
        {shown.length === 0 && <Text>{words.notFound}</Text>}
      </div>
    </Section>
  );
}
