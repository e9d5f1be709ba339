import { makeStyles, Text } from "@fluentui/react-components";
import type { OutputFile } from "../../ports";
import type { Delivered } from "../../ports/delivery";
import { useApp } from "../app-context";
import { Fold } from "./fold";
import { useListStyles } from "./list-styles";
import { LongList } from "./long-list";
import { Message } from "./message";
import { PageLink } from "./page-link";
import { WorkButton } from "./work-button";

const useStyles = makeStyles({ out: { display: "flex", flexDirection: "column", rowGap: "8px" } });

interface Props {
  title: string;
  /** What to do with the files. */
  hint: string;
  files: readonly OutputFile[];
  archive: string;
  delivered: Delivered;
  onAgain: () => void;
}

/**
 * Files that were made. A download can fail without a word, so there is always another way: each
 * file by itself, which Excel opens in a window of its own.
 */
export function FilesOut({ title, hint, files, archive, delivered, onAgain }: Props) {
  const styles = useStyles();
  const list = useListStyles();
  const { session, services, strings } = useApp();
  const words = strings.files;
  const stuck = delivered.way === "none";
  const inExcel = services.host.kind === "excel";
  return (
    <div className={styles.out}>
      <Message
        intent={stuck ? "warning" : "success"}
        title={title}
        actions={
          <WorkButton size="small" onClick={onAgain}>
            {words.again}
          </WorkButton>
        }
      >
        {stuck ? null : (
          <>
            <Text block>{archive}</Text>
            {delivered.way === "new-workbook" ? words.opened : hint}
          </>
        )}
      </Message>
      <Fold key={String(stuck)} title={words.notThere} open={stuck}>
        <Text className={list.quiet}>
          {inExcel ? words.inExcel : words.inPage} <PageLink />
        </Text>
        <LongList items={files} label={words.notThere}>
          {(file) => (
            <div className={list.line}>
              <Text className={list.grow}>{file.name}</Text>
              <WorkButton size="small" onClick={() => void session.handOverOne(file)}>
                {inExcel && file.name.endsWith(".xlsx") ? words.open : words.download}
              </WorkButton>
            </div>
          )}
        </LongList>
      </Fold>
    </div>
  );
}
