import {
  Accordion,
  AccordionHeader,
  AccordionItem,
  AccordionPanel,
  makeStyles,
  Text,
  tokens,
} from "@fluentui/react-components";
import type { ReactNode } from "react";

const useStyles = makeStyles({
  header: { borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  button: { padding: 0, minHeight: "40px" },
  panel: { margin: "0 0 8px", display: "flex", flexDirection: "column", rowGap: "8px" },
});

/** A part of a view that opens and closes; closed, it costs nothing to show. */
export function Fold({
  title,
  open = false,
  children,
}: {
  title: string;
  open?: boolean;
  children: ReactNode;
}) {
  const styles = useStyles();
  return (
    <Accordion collapsible defaultOpenItems={open ? "part" : []}>
      <AccordionItem value="part">
        <AccordionHeader
          as="h3"
          expandIconPosition="end"
          className={styles.header}
          button={{ className: styles.button }}
        >
          <Text weight="semibold">{title}</Text>
        </AccordionHeader>
        <AccordionPanel className={styles.panel}>{children}</AccordionPanel>
      </AccordionItem>
    </Accordion>
  );
}
