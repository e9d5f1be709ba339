import { Button, Input, makeStyles } from "@fluentui/react-components";
import { useState } from "react";
import type { Issue } from "../../core/model/issue";
import { useApp } from "../app-context";
import { WorkButton } from "./work-button";

const useStyles = makeStyles({
  form: { display: "flex", flexWrap: "wrap", gap: "8px" },
  note: { flexGrow: 1, minWidth: "min(160px, 100%)" },
});

/** Accepts an issue as it is, with the reason that the ledger keeps. */
export function AcceptForm({ issue }: { issue: Issue }) {
  const styles = useStyles();
  const { session, strings } = useApp();
  const [open, setOpen] = useState(false);
  const [note, setNote] = useState("");
  const words = strings.accept;
  if (!open) {
    return (
      <Button size="small" appearance="subtle" onClick={() => setOpen(true)}>
        {words.open}
      </Button>
    );
  }
  return (
    <div className={styles.form}>
      <Input
        size="small"
        className={styles.note}
        aria-label={words.note}
        autoFocus
        placeholder={words.note}
        value={note}
        onChange={(_event, data) => setNote(data.value)}
      />
      <WorkButton
        size="small"
        ready={note.trim() !== ""}
        onClick={() => void session.accept(issue, note.trim())}
      >
        {words.confirm}
      </WorkButton>
      <Button size="small" appearance="subtle" onClick={() => setOpen(false)}>
        {words.leave}
      </Button>
    </div>
  );
}
