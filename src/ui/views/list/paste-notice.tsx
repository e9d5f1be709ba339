import { Field, Textarea } from "@fluentui/react-components";
import { useState } from "react";
import { useApp } from "../../app-context";
import { Actions } from "../../components/section";
import { WorkButton } from "../../components/work-button";

/** A notice as text that somebody pastes. */
export function PasteNotice() {
  const { session, services, strings } = useApp();
  const [text, setText] = useState("");
  const words = strings.list;
  const read = () =>
    session.loadNotice({
      name: words.pastedName,
      bytes: new TextEncoder().encode(text),
      modified: services.clock.now(),
    });
  return (
    <>
      <Field label={words.pasteLabel}>
        <Textarea
          rows={8}
          resize="vertical"
          value={text}
          onChange={(_event, data) => setText(data.value)}
        />
      </Field>
      <Actions>
        <WorkButton appearance="primary" ready={text.trim() !== ""} onClick={() => void read()}>
          {words.pasteUse}
        </WorkButton>
      </Actions>
    </>
  );
}
