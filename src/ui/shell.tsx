import {
  Badge,
  makeStyles,
  mergeClasses,
  Tab,
  TabList,
  Text,
  tokens,
} from "@fluentui/react-components";
import { useEffect, useRef, useState, type ReactElement } from "react";
import { STEPS, type Step } from "../app/session/session";
import { useApp, useSessionState } from "./app-context";
import { ConfirmBar } from "./components/confirm-bar";
import { LedgerBar } from "./components/ledger-bar";
import { TroubleBar } from "./components/trouble-bar";
import { WorkStrip } from "./components/work-strip";
import { CheckView } from "./views/check-view";
import { IssueView } from "./views/issue-view";
import { ListView } from "./views/list-view";
import { MergeView } from "./views/merge-view";
import { OtherView } from "./views/other-view";
import { ReportView } from "./views/report-view";
import { UnitView } from "./views/unit-view";

const VIEWS: Record<Step, () => ReactElement> = {
  list: ListView,
  issue: IssueView,
  check: CheckView,
  merge: MergeView,
  report: ReportView,
};

/** From this width on the steps stand beside the view. */
const WIDE = 720;

const useStyles = makeStyles({
  shell: { minHeight: "100vh", display: "flex", flexDirection: "column" },
  wide: { display: "grid", gridTemplateColumns: "208px minmax(0, 960px)", columnGap: "24px" },
  top: {
    position: "sticky",
    top: 0,
    zIndex: 2,
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  brand: { padding: "12px 20px 4px", display: "block", color: tokens.colorBrandForeground1 },
  side: { padding: "16px 8px", position: "sticky", top: 0, alignSelf: "start" },
  tabs: { justifyContent: "space-between", padding: "0 8px" },
  tab: { minWidth: 0, padding: "10px 8px" },
  body: { padding: "12px 20px 32px", display: "flex", flexDirection: "column", rowGap: "12px" },
});

export function Shell({ step }: { step: Step }) {
  const styles = useStyles();
  const { strings, goTo } = useApp();
  const { opened, filing } = useSessionState();
  const [frame, wide] = useWide();
  const missing = filing ? filing.lines.filter((line) => line.state === "missing").length : 0;
  const View = VIEWS[step];
  const unitSide = opened.kind === "unit";
  const body = (
    <main className={styles.body}>
      {!unitSide && <LedgerBar />}
      <WorkStrip />
      <TroubleBar />
      <ConfirmBar />
      {unitSide ? (
        <UnitView />
      ) : opened.kind === "other" && step !== "check" ? (
        <OtherView />
      ) : (
        <View />
      )}
    </main>
  );
  const steps = (
    <TabList
      vertical={wide}
      selectedValue={step}
      onTabSelect={(_event, { value }) => {
        const chosen = STEPS.find((name) => name === value);
        if (chosen) goTo(chosen);
      }}
      className={wide ? undefined : styles.tabs}
      aria-label={strings.appName}
    >
      {STEPS.map((name, index) => (
        <Tab key={name} value={name} className={wide ? undefined : styles.tab}>
          {wide ? `${index + 1}. ${strings.steps[name]}` : strings.steps[name]}
          {name === "report" && missing > 0 && (
            <Badge
              size="small"
              color="danger"
              style={{ marginLeft: 4 }}
              aria-label={`${strings.report.states["missing"] ?? ""} ${missing}`}
            >
              {missing}
            </Badge>
          )}
        </Tab>
      ))}
    </TabList>
  );
  const brand = (
    <Text as="h1" weight="semibold" size={400} className={styles.brand}>
      {strings.appName}
    </Text>
  );
  if (unitSide) {
    return (
      <div ref={frame} className={styles.shell}>
        <header className={styles.top}>{brand}</header>
        {body}
      </div>
    );
  }
  return wide ? (
    <div ref={frame} className={mergeClasses(styles.shell, styles.wide)}>
      <header className={styles.side}>
        {brand}
        {steps}
      </header>
      {body}
    </div>
  ) : (
    <div ref={frame} className={styles.shell}>
      <header className={styles.top}>
        {brand}
        {steps}
      </header>
      {body}
    </div>
  );
}

/** Whether the frame is wide enough for the steps at its side. */
function useWide() {
  const frame = useRef<HTMLDivElement>(null);
  const [wide, setWide] = useState(() => window.innerWidth >= WIDE);
  useEffect(() => {
    const measure = () => setWide(window.innerWidth >= WIDE);
    window.addEventListener("resize", measure);
    return () => window.removeEventListener("resize", measure);
  }, []);
  return [frame, wide] as const;
}
