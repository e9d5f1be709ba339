import { makeStyles, mergeClasses, Text, tokens } from "@fluentui/react-components";
import { useRef, type ComponentType } from "react";
import type { Step } from "../app/session/session";
import { useApp, useSessionState } from "./app-context";
import { Guard } from "./components/guard";
import { later } from "./components/later";
import { LedgerBar } from "./components/ledger-bar";
import { Messages } from "./components/messages";
import { StepList } from "./step-list";
import { useEscape } from "./use-escape";
import { useKeptFocus } from "./use-kept-focus";
import { useLasting } from "./use-lasting";
import { useWide } from "./use-wide";
import { ListView } from "./views/list-view";

const WorkStrip = later(
  async () => (await import(/* webpackChunkName: "views" */ "./components/work-strip")).WorkStrip,
);
const OpenedNotes = later(
  async () =>
    (await import(/* webpackChunkName: "views" */ "./components/opened-notes")).OpenedNotes,
);
const CheckView = later(
  async () => (await import(/* webpackChunkName: "views" */ "./views/check-view")).CheckView,
);
const IssueView = later(
  async () => (await import(/* webpackChunkName: "views" */ "./views/issue-view")).IssueView,
);
const MergeView = later(
  async () => (await import(/* webpackChunkName: "views" */ "./views/merge-view")).MergeView,
);
const ReportView = later(
  async () => (await import(/* webpackChunkName: "views" */ "./views/report-view")).ReportView,
);
const UnitView = later(
  async () => (await import(/* webpackChunkName: "views" */ "./views/unit-view")).UnitView,
);
const OtherView = later(
  async () => (await import(/* webpackChunkName: "views" */ "./views/other-view")).OtherView,
);
const UnknownView = later(
  async () => (await import(/* webpackChunkName: "views" */ "./views/unknown-view")).UnknownView,
);

const VIEWS: Record<Step, ComponentType> = {
  list: ListView,
  issue: IssueView,
  check: CheckView,
  merge: MergeView,
  report: ReportView,
};

const useStyles = makeStyles({
  shell: { minHeight: "100vh", display: "flex", flexDirection: "column" },
  wide: { flexDirection: "row", alignItems: "stretch" },
  column: { flexGrow: 1, minWidth: 0, display: "flex", flexDirection: "column" },
  top: {
    position: "sticky",
    top: 0,
    zIndex: 2,
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  side: {
    position: "sticky",
    top: 0,
    height: "100vh",
    width: "216px",
    flexShrink: 0,
    boxSizing: "border-box",
    padding: "12px 8px",
    backgroundColor: tokens.colorNeutralBackground2,
    borderRight: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  // The corner at its right belongs to Office's own menu.
  brand: { margin: 0, padding: "12px 48px 4px 20px", display: "block" },
  brandSide: { padding: "8px 12px 16px" },
  colour: { color: tokens.colorBrandForeground1 },
  body: {
    padding: "16px 20px 32px",
    display: "flex",
    flexDirection: "column",
    rowGap: "16px",
  },
  bodyWide: { maxWidth: "880px", padding: "24px 32px 48px" },
});

/** The frame of all views: name and steps above or beside, what is under way at the foot. */
export function Shell({ step }: { step: Step }) {
  const styles = useStyles();
  const { session, strings } = useApp();
  const { opened, looks, work } = useSessionState();
  const main = useRef<HTMLElement>(null);
  useKeptFocus(main);
  useEscape(work !== null, session.cancel);
  // A blank workbook is known at once.
  const starting = opened.kind === "unknown";
  const startsSlowly = useLasting(starting && work !== null);
  const wide = useWide() && opened.kind !== "unit";
  return (
    <div className={mergeClasses(styles.shell, wide && styles.wide)}>
      <header className={wide ? styles.side : styles.top}>
        <Text
          as="h1"
          weight="semibold"
          size={400}
          className={mergeClasses(styles.brand, styles.colour, wide && styles.brandSide)}
        >
          {strings.appName}
        </Text>
        {opened.kind !== "unit" && <StepList step={step} wide={wide} />}
      </header>
      <div className={styles.column}>
        <main ref={main} className={mergeClasses(styles.body, wide && styles.bodyWide)}>
          {opened.kind !== "unit" && <LedgerBar />}
          <Messages />
          <OpenedNotes step={step} />
          <Guard key={`${step} ${looks}`}>
            <View step={step} />
          </Guard>
        </main>
        {work && (!starting || startsSlowly) && <WorkStrip />}
      </div>
    </div>
  );
}

function View({ step }: { step: Step }) {
  const { opened } = useSessionState();
  // Checking files needs no workbook.
  if (step !== "check" || opened.kind === "unit") {
    if (opened.kind === "unknown") return <UnknownView />;
    if (opened.kind === "unit") return <UnitView />;
    if (opened.kind === "other") return <OtherView />;
  }
  const Chosen = VIEWS[step];
  return <Chosen />;
}
