import { makeStyles, mergeClasses, Text, tokens } from "@fluentui/react-components";
import { DocumentAddRegular } from "@fluentui/react-icons/svg/document-add";
import { FolderAddRegular } from "@fluentui/react-icons/svg/folder-add";
import { useRef, useState, type ComponentProps } from "react";
import { createIssue } from "../../core/model/issue";
import { ONE_AT_A_TIME } from "../../core/wording/session-issues";
import type { SourceFile } from "../../ports";
import { useApp, useSessionState } from "../app-context";
import { later } from "./later";
import { WorkButton } from "./work-button";

const LoadingBar = later(
  async () => (await import(/* webpackChunkName: "views" */ "./loading-bar")).LoadingBar,
);

const useStyles = makeStyles({
  drop: {
    display: "flex",
    flexDirection: "column",
    alignItems: "center",
    rowGap: "8px",
    padding: "20px 12px",
    textAlign: "center",
    border: `1px dashed ${tokens.colorNeutralStrokeAccessible}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  over: { backgroundColor: tokens.colorBrandBackground2 },
  buttons: { display: "flex", flexWrap: "wrap", justifyContent: "center", gap: "8px" },
  hint: { color: tokens.colorNeutralForeground2 },
});

interface Props {
  label: string;
  accept?: string;
  /** Several files, folders and archives, or one file; whoever drops more is told. */
  many: boolean;
  onFiles: (files: SourceFile[]) => void;
}

/** A place to drop files; a button does the same, since not everyone drags. */
export function FileDrop({ label, accept, many, onFiles }: Props) {
  const styles = useStyles();
  const { session, services, strings } = useApp();
  const { work } = useSessionState();
  const [over, setOver] = useState(false);
  const [loading, setLoading] = useState(false);
  const busy = loading || work !== null;
  const files = useRef<HTMLInputElement>(null);
  const folder = useRef<HTMLInputElement | null>(null);
  const take = async (picked: Promise<SourceFile[]>) => {
    setLoading(true);
    try {
      const found = await picked;
      if (many || found.length === 1) onFiles(found);
      else session.tell(createIssue(ONE_AT_A_TIME, {}, { count: found.length }));
    } finally {
      setLoading(false);
    }
  };
  const input: ComponentProps<"input"> = {
    type: "file",
    hidden: true,
    onChange: (event) => {
      // The list empties with the value, so it is copied before.
      const list = [...(event.currentTarget.files ?? [])];
      event.currentTarget.value = "";
      if (list.length > 0) void take(services.files.fromList(list));
    },
  };
  return (
    <div
      className={mergeClasses(styles.drop, over && styles.over)}
      onDragOver={(event) => {
        event.preventDefault();
        if (busy) event.dataTransfer.dropEffect = "none";
        else setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        if (!busy) void take(services.files.fromDrop(event.dataTransfer));
      }}
    >
      <div className={styles.buttons}>
        <input
          {...input}
          ref={files}
          multiple={many}
          accept={accept}
          aria-label={label}
          data-testid="files"
        />
        <WorkButton
          appearance="primary"
          icon={<DocumentAddRegular />}
          ready={!loading}
          onClick={() => files.current?.click()}
        >
          {label}
        </WorkButton>
        {many && (
          <>
            <input
              {...input}
              ref={(element) => {
                folder.current = element;
                element?.setAttribute("webkitdirectory", "");
              }}
              aria-label={strings.chooseFolder}
              data-testid="folder"
            />
            <WorkButton
              icon={<FolderAddRegular />}
              ready={!loading}
              onClick={() => folder.current?.click()}
            >
              {strings.chooseFolder}
            </WorkButton>
          </>
        )}
      </div>
      {loading ? (
        <LoadingBar label={strings.works.opening} />
      ) : (
        <Text size={200} className={styles.hint}>
          {many ? strings.dropHere : strings.dropOne}
        </Text>
      )}
    </div>
  );
}
