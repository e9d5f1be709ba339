import { Field, Textarea } from "@fluentui/react-components";
import { useApp } from "../../app-context";
import { Actions } from "../../components/section";
import { WorkButton } from "../../components/work-button";
import { useDraft } from "../../use-draft";

/** A notice as text that somebody pastes. */
export function PasteNotice() {
  const { session, services, strings } = useApp();
  const text = useDraft("pasted notice", () => "");
  const words = strings.list;
  const read = () =>
    session.loadNotice({
      name: words.pastedName,
      bytes: new TextEncoder().encode(text.value),
      modified: services.clock.now(),
    });
  return (
    <>
      <Field label={words.pasteLabel}>
        <Textarea
          rows={8}
          resize="vertical"
          value={text.value}
          onChange={(_event, data) => text.set(data.value)}
        />
      </Field>
      <Actions>
        <WorkButton
          appearance="primary"
          ready={text.value.trim() !== ""}
          onClick={() => void read()}
        >
          {words.pasteUse}
        </WorkButton>
      </Actions>
    </>
  );
}
