import { makeStyles, Text, tokens } from "@fluentui/react-components";
import { FolderOpenRegular } from "@fluentui/react-icons/svg/folder-open";
import { SaveRegular } from "@fluentui/react-icons/svg/save";
import { useRef } from "react";
import { useApp, useSessionState } from "../app-context";
import { nextStep } from "../next-step";
import { later } from "./later";
import { WorkButton } from "./work-button";

const Message = later(
  async () => (await import(/* webpackChunkName: "views" */ "./message")).Message,
);

const useStyles = makeStyles({
  bar: {
    display: "flex",
    alignItems: "center",
    flexWrap: "wrap",
    gap: "8px",
    padding: "8px 12px",
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground3,
  },
  name: { flexGrow: 1, minWidth: "min(140px, 100%)", overflowWrap: "anywhere" },
  quiet: { color: tokens.colorNeutralForeground2 },
});

/** The page's open ledger as a file; in Excel the workbook itself says what is open. */
export function LedgerBar() {
  const styles = useStyles();
  const { session, services, strings, goTo } = useApp();
  const { opened, unsaved, leftOver } = useSessionState();
  const input = useRef<HTMLInputElement>(null);
  if (!services.workbookFile) return null;
  const open = async (files: FileList | null) => {
    const [file] = files ? await services.files.fromList(files) : [];
    if (file && (await session.openFile(file))) goTo(nextStep(session.state().opened));
  };
  const recover = async () => {
    if (await session.recover()) goTo(nextStep(session.state().opened));
  };
  return (
    <>
      <div className={styles.bar}>
        <div className={styles.name}>
          {opened.kind === "ledger" ? (
            <>
              <Text size={200} className={styles.quiet}>
                {strings.opened}
              </Text>
              <br />
              <Text weight="semibold">{opened.name}</Text>
              {unsaved && <Text size={200}> · {strings.unsaved}</Text>}
            </>
          ) : (
            <Text className={styles.quiet}>{strings.noLedger}</Text>
          )}
        </div>
        <input
          ref={input}
          type="file"
          accept=".xlsx"
          hidden
          aria-label={strings.openLedger}
          data-testid="open-ledger"
          onChange={(event) => {
            void open(event.currentTarget.files);
            event.currentTarget.value = "";
          }}
        />
        <WorkButton
          size="small"
          icon={<FolderOpenRegular />}
          onClick={() => input.current?.click()}
        >
          {strings.openLedger}
        </WorkButton>
        {opened.kind === "ledger" && (
          <WorkButton
            size="small"
            icon={<SaveRegular />}
            appearance={unsaved ? "primary" : "secondary"}
            onClick={() => void session.save()}
          >
            {strings.saveLedger}
          </WorkButton>
        )}
      </div>
      {leftOver && (
        <Message
          intent="info"
          title={strings.recover(leftOver.name, leftOver.keptAt.replace("T", " "))}
          actions={
            <>
              <WorkButton onClick={() => void recover()}>{strings.recoverYes}</WorkButton>
              <WorkButton onClick={() => void session.forget()}>{strings.recoverNo}</WorkButton>
            </>
          }
        />
      )}
    </>
  );
}
