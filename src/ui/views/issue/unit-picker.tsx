import { Button, Checkbox, Field, Input, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { useApp } from "../../app-context";
import { Actions, Section } from "../../components/section";

const useStyles = makeStyles({
  units: {
    display: "grid",
    gridTemplateColumns: "repeat(auto-fill, minmax(150px, 1fr))",
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

/** Who gets a workbook: everyone, until somebody is left out. */
export function UnitPicker({ all, chosen, onChoose }: Props) {
  const styles = useStyles();
  const { strings } = useApp();
  const [wanted, setWanted] = useState("");
  const words = strings.issue;
  const title = words.units(chosen.size, all.length);
  const choose = (unit: string, take: boolean) =>
    onChoose(new Set(all.filter((name) => (name === unit ? take : chosen.has(name)))));
  return (
    <Section title={title} level={3}>
      <Field label={words.search}>
        <Input type="search" value={wanted} onChange={(_event, data) => setWanted(data.value)} />
      </Field>
      <Actions>
        <Button size="small" onClick={() => onChoose(new Set(all))}>
          {words.all}
        </Button>
        <Button size="small" onClick={() => onChoose(new Set())}>
          {words.nobody}
        </Button>
      </Actions>
      <div className={styles.units} role="group" tabIndex={0} aria-label={title}>
        {all
          .filter((unit) => unit.includes(wanted.trim()))
          .map((unit) => (
            <Checkbox
              key={unit}
              label={unit}
              checked={chosen.has(unit)}
              onChange={(_event, data) => choose(unit, data.checked === true)}
            />
          ))}
      </div>
    </Section>
  );
}
