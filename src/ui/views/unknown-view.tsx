import { useApp, useSessionState } from "../app-context";
import { Actions, Section } from "../components/section";
import { WorkButton } from "../components/work-button";

/** The workbook could not be read yet: nothing may be written before it is known. */
export function UnknownView() {
  const { session, strings } = useApp();
  const { work, trouble } = useSessionState();
  // At the start it takes a moment only.
  if (work || !trouble) return null;
  return (
    <Section title={strings.unread.title} intro={strings.unread.hint}>
      <Actions>
        <WorkButton appearance="primary" onClick={() => void session.start()}>
          {strings.readAgain}
        </WorkButton>
      </Actions>
    </Section>
  );
}
