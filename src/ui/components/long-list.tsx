import { Button } from "@fluentui/react-components";
import { startTransition, useEffect, useState, type ReactNode } from "react";
import { useApp } from "../app-context";

/** Items shown at first, and added at each request. */
const PAGE = 20;
/** Items drawn in one go with what stands around them; the others follow bit by bit. */
const AT_ONCE = 6;

/**
 * A list that shows a page at a time, so that thousands of rows never block the screen; nor does a
 * page, which React draws in slices.
 */
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
  const [drawn, setDrawn] = useState(AT_ONCE);
  useEffect(() => startTransition(() => setDrawn(shown)), [shown]);
  const rest = items.length - shown;
  return (
    <>
      <ul aria-label={label} style={{ listStyle: "none", margin: 0, padding: 0 }}>
        {items.slice(0, drawn).map((item, index) => (
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
