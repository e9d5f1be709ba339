import { useState } from "react";
import { useSessionState } from "../app-context";
import { ChooseNotice } from "./list/choose-notice";
import { LedgerReady } from "./list/ledger-ready";
import { NoticePreview } from "./list/notice-preview";

/** 清单: from a notice to the ledger. */
export function ListView() {
  const { notice, opened } = useSessionState();
  const [replacing, setReplacing] = useState(false);
  if (notice) return <NoticePreview notice={notice} />;
  if (opened.kind === "ledger" && !replacing) {
    return <LedgerReady opened={opened} onReplace={() => setReplacing(true)} />;
  }
  return <ChooseNotice onBack={opened.kind === "ledger" ? () => setReplacing(false) : null} />;
}
