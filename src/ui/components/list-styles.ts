import { makeStyles, tokens } from "@fluentui/react-components";

/** Rows of lists in all views. */
export const useListStyles = makeStyles({
  row: {
    display: "flex",
    flexDirection: "column",
    rowGap: "4px",
    padding: "8px 0",
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    overflowWrap: "anywhere",
  },
  /** Text with a button at its end. */
  line: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    columnGap: "8px",
    rowGap: "4px",
    padding: "6px 0",
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    overflowWrap: "anywhere",
    "& button": { flexShrink: 0, whiteSpace: "nowrap" },
  },
  /** A word or two that never break. */
  short: { flexShrink: 0, whiteSpace: "nowrap" },
  grow: { flex: "1 1 112px", minWidth: 0 },
  quiet: { color: tokens.colorNeutralForeground2 },
});
