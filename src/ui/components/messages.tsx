import { Button } from "@fluentui/react-components";
import type { News } from "../../app/session/session";
import { useApp, useSessionState } from "../app-context";
import type { Strings } from "../strings/zh-CN";
import { useEscape } from "../use-escape";
import { later } from "./later";

const Message = later(
  async () => (await import(/* webpackChunkName: "views" */ "./message")).Message,
);
const UndoButton = later(
  async () => (await import(/* webpackChunkName: "views" */ "./undo")).UndoButton,
);

/** What every view tells above itself: trouble, a question, news. */
export function Messages() {
  const { session, strings } = useApp();
  const { trouble, confirmation, news, backup, work } = useSessionState();
  useEscape(confirmation !== null && work === null, session.dismissConfirmation);
  return (
    <>
      {trouble && (
        <Message
          intent={trouble.severity === "error" ? "error" : "info"}
          title={trouble.message}
          onDismiss={session.dismissTrouble}
          // What is half done is mended by going back.
          actions={backup?.halfDone ? <UndoButton /> : undefined}
        >
          {trouble.fix}
        </Message>
      )}
      {confirmation && (
        <Message
          intent="warning"
          takesFocus
          title={strings.confirm[confirmation.by].title}
          actions={
            <>
              {confirmation.keep && (
                <Button appearance="primary" onClick={() => void session.confirmKeeping()}>
                  {strings.confirm.keep[confirmation.by === "opening" ? "opening" : "writing"]}
                </Button>
              )}
              <Button onClick={() => void session.confirm()}>
                {strings.confirm[confirmation.by].yes}
              </Button>
              <Button onClick={session.dismissConfirmation}>
                {strings.confirm[confirmation.by].no}
              </Button>
            </>
          }
        >
          {strings.confirm[confirmation.by].text(confirmation.sheets.join("、"))}
        </Message>
      )}
      {news && (
        <Message intent="success" title={newsText(news, strings)} onDismiss={session.dismissNews} />
      )}
    </>
  );
}

function newsText(news: News, { news: words }: Strings): string {
  switch (news.kind) {
    case "saved":
      return words.saved(news.fileName);
    case "sent-back":
      return words.sentBack(news.fileName);
    case "undone":
      return words.undone(news.label);
    case "accepted":
      return words.accepted;
    case "main-text":
      return words.mainText;
    case "updated":
      return words.updated;
    case "edits-kept":
      return words.editsKept(news.words);
    case "tidied":
      return words.tidied(news.cells);
  }
}
