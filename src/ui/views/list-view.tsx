import { useEffect, useState } from "react";
import { useSessionState } from "../app-context";
import { later } from "../components/later";
import { ChooseNotice } from "./list/choose-notice";

const LedgerReady = later(
  async () => (await import(/* webpackChunkName: "views" */ "./list/ledger-ready")).LedgerReady,
);
const NoticePreview = later(
  async () => (await import(/* webpackChunkName: "views" */ "./list/notice-preview")).NoticePreview,
);

/** 清单: from a notice to the ledger. */
export function ListView() {
  const { notice, opened, news } = useSessionState();
  const [replacing, setReplacing] = useState(false);
  useEffect(() => {
    if (news?.kind === "updated") setReplacing(false);
  }, [news]);
  if (notice) return <NoticePreview notice={notice} />;
  if (opened.kind === "ledger" && !replacing) {
    return <LedgerReady opened={opened} onReplace={() => setReplacing(true)} />;
  }
  return <ChooseNotice onBack={opened.kind === "ledger" ? () => setReplacing(false) : null} />;
}
