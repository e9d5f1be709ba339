import { makeStyles, Text, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";

const useStyles = makeStyles({
  section: { display: "flex", flexDirection: "column", rowGap: "12px" },
  // Room for the header that stays in view.
  title: { margin: 0, scrollMarginTop: "112px", overflowWrap: "anywhere" },
  intro: { color: tokens.colorNeutralForeground2, marginTop: "-4px" },
  actions: { display: "flex", flexWrap: "wrap", gap: "8px" },
});

/** A titled part of a view. Its title can hold the focus where what held it went away. */
export function Section({
  title,
  intro,
  level = 2,
  children,
}: {
  title: string;
  intro?: string;
  level?: 2 | 3;
  children?: ReactNode;
}) {
  const styles = useStyles();
  return (
    <section className={styles.section}>
      <Text
        as={level === 2 ? "h2" : "h3"}
        weight="semibold"
        size={level === 2 ? 400 : 300}
        className={styles.title}
        tabIndex={-1}
      >
        {title}
      </Text>
      {intro !== undefined && <Text className={styles.intro}>{intro}</Text>}
      {children}
    </section>
  );
}

/** Buttons in a row. */
export function Actions({ children }: { children: ReactNode }) {
  return <div className={useStyles().actions}>{children}</div>;
}
