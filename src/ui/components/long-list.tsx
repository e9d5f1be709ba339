import { Button } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import { useApp } from "../app-context";

/** Items shown at first, and added at each request. */
const PAGE = 20;

/** A list that shows a page at a time, so that thousands of rows never block the screen. */
export function LongList<T>({
  items,
  label,
  children,
}: {
  items: readonly T[];
  label: string;
  children: (item: T, index: number) => ReactNode;
}) {
  const { strings } = useApp();
  const [shown, setShown] = useState(PAGE);
  const rest = items.length - shown;
  return (
    <>
      <ul aria-label={label} style={{ listStyle: "none", margin: 0, padding: 0 }}>
        {items.slice(0, shown).map((item, index) => (
          <li key={index}>{children(item, index)}</li>
        ))}
      </ul>
      {rest > 0 && (
        <Button appearance="subtle" onClick={() => setShown(shown + PAGE * 3)}>
          {strings.more(Math.min(rest, PAGE * 3))}
        </Button>
      )}
    </>
  );
}
