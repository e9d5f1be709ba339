import { Button } from "@fluentui/react-components";
import { recordedPeriods } from "../../app/build-report";
import type { Ledger } from "../../core/model/ledger";
import { parsePeriod } from "../../core/model/period";
import { useApp, useSessionState } from "../app-context";
import { NeedLedger } from "../components/need-ledger";
import { Actions, Section } from "../components/section";
import { useDraft } from "../use-draft";
import { BuildReport } from "./report/build-report";
import { Filing } from "./report/filing";
import { MainTexts } from "./report/main-texts";

/** 汇总: the city report, whose words stand in it, and who has not filed. */
export function ReportView() {
  const { opened, filing } = useSessionState();
  if (opened.kind !== "ledger") return <NeedLedger />;
  return (
    <>
      <Report ledger={opened.ledger} />
      {filing && <Filing filing={filing} />}
    </>
  );
}

function Report({ ledger }: { ledger: Ledger }) {
  const { session, strings, goTo } = useApp();
  const chosen = useDraft<string | null>("report period", () => null);
  const paper = useDraft("report paper", () => ledger.settings.paper);
  const period = parsePeriod(chosen.value ?? recordedPeriods(ledger).at(-1)?.id ?? "");
  if (!period) {
    return (
      <Section title={strings.report.noRecords} intro={strings.report.noRecordsHint}>
        <Actions>
          <Button appearance="primary" onClick={() => goTo("merge")}>
            {strings.merge.title}
          </Button>
        </Actions>
      </Section>
    );
  }
  const show = (id: string) => {
    chosen.set(id);
    void session.showFiling(id);
  };
  return (
    <>
      <BuildReport
        ledger={ledger}
        period={period}
        paper={paper.value}
        onPeriod={show}
        onPaper={paper.set}
      />
      <MainTexts ledger={ledger} period={period} />
    </>
  );
}
