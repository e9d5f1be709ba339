import { useApp, useSessionState } from "../app-context";
import { PageLink } from "../components/page-link";
import { Actions, Section } from "../components/section";
import { WorkButton } from "../components/work-button";
import { useLasting } from "../use-lasting";

/** Milliseconds after which Excel is not just slow. */
const NO_ANSWER = 8000;

/** The workbook could not be read yet: nothing may be written before it is known. */
export function UnknownView() {
  const { session, services, strings } = useApp();
  const { work, trouble } = useSessionState();
  const unanswered = useLasting(work !== null, NO_ANSWER);
  // At the start it takes a moment only.
  if (work) return unanswered && services.host.kind === "excel" ? <NoAnswer /> : null;
  if (!trouble) return null;
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

function NoAnswer() {
  const { title, hint } = useApp().strings.noAnswer;
  return (
    <Section title={title} intro={hint}>
      <PageLink />
    </Section>
  );
}
