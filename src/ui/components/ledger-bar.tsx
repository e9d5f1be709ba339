import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  Text,
  tokens,
} from "@fluentui/react-components";
import { FolderOpenRegular, SaveRegular } from "@fluentui/react-icons";
import { useRef } from "react";
import { useApp, useSessionState } from "../app-context";

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
  name: { flexGrow: 1, minWidth: "140px", overflowWrap: "anywhere" },
  quiet: { color: tokens.colorNeutralForeground2 },
});

/** The page's open ledger as a file; in Excel the workbook itself says what is open. */
export function LedgerBar() {
  const styles = useStyles();
  const { session, services, strings } = useApp();
  const { opened, unsaved, leftOver, work } = useSessionState();
  const input = useRef<HTMLInputElement>(null);
  if (!services.workbookFile) return null;
  const open = async (files: FileList | null) => {
    const [file] = files ? await services.files.fromList(files) : [];
    if (file) await session.openFile(file);
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
        <Button
          size="small"
          icon={<FolderOpenRegular />}
          disabled={work !== null}
          onClick={() => input.current?.click()}
        >
          {strings.openLedger}
        </Button>
        {opened.kind === "ledger" && (
          <Button
            size="small"
            icon={<SaveRegular />}
            appearance={unsaved ? "primary" : "secondary"}
            disabled={work !== null}
            onClick={() => void session.save()}
          >
            {strings.saveLedger}
          </Button>
        )}
      </div>
      {leftOver && (
        <MessageBar layout="multiline">
          <MessageBarBody>
            {strings.recover(leftOver.name, leftOver.keptAt.replace("T", " "))}
          </MessageBarBody>
          <MessageBarActions>
            <Button onClick={() => void session.recover()}>{strings.recoverYes}</Button>
            <Button onClick={() => void session.forget()}>{strings.recoverNo}</Button>
          </MessageBarActions>
        </MessageBar>
      )}
    </>
  );
}
