import { Button } from "@fluentui/react-components";
import { useState } from "react";
import { useApp } from "../../app-context";
import { FileDrop } from "../../components/file-drop";
import { later } from "../../components/later";
import { Actions, Section } from "../../components/section";
import { WorkButton } from "../../components/work-button";

const PasteNotice = later(
  async () => (await import(/* webpackChunkName: "views" */ "./paste-notice")).PasteNotice,
);

/** A notice as a file, as pasted text, or the sample. `onBack` leaves an open ledger as it is. */
export function ChooseNotice({ onBack }: { onBack: (() => void) | null }) {
  const { session, strings } = useApp();
  const [pasting, setPasting] = useState(false);
  const words = strings.list;
  return (
    <Section title={onBack ? words.replace : words.title} intro={words.intro}>
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
        {onBack ? (
          <Button onClick={onBack}>{words.back}</Button>
        ) : (
          <WorkButton onClick={() => void session.loadNotice("built-in")}>
            {words.sample}
          </WorkButton>
        )}
      </Actions>
      {pasting && <PasteNotice />}
    </Section>
  );
}
