import { useSessionState } from "../app-context";
import { NeedLedger } from "../components/need-ledger";
import { ChooseReturns } from "./merge/choose-returns";
import { MergePreview } from "./merge/merge-preview";

/** 合并: preview, choose, write, undo. */
export function MergeView() {
  const { opened, merge } = useSessionState();
  if (opened.kind !== "ledger") return <NeedLedger />;
  return merge ? <MergePreview merge={merge} /> : <ChooseReturns ledger={opened.ledger} />;
}
