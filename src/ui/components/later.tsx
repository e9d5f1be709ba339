/** Parts of the views that are loaded once the first screen is drawn, or when they are asked for. */

import { Button, Text } from "@fluentui/react-components";
import { useEffect, useState, type ComponentType } from "react";
import { useApp } from "../app-context";

type Load = () => Promise<unknown>;

const waiting: Load[] = [];

/** A component whose module is loaded when it is first shown, unless `loadLater` did before. */
export function later<P extends object>(load: () => Promise<ComponentType<P>>): ComponentType<P> {
  let Part: ComponentType<P> | null = null;
  const get = async () => {
    Part = await load();
  };
  waiting.push(get);
  return function Later(props: P) {
    const [state, setState] = useState<"waiting" | "here" | "failed">(Part ? "here" : "waiting");
    useEffect(() => {
      if (state !== "waiting") return;
      get().then(
        () => setState("here"),
        () => setState("failed"),
      );
    }, [state]);
    if (Part) return <Part {...props} />;
    return state === "failed" ? <NotLoaded onAgain={() => setState("waiting")} /> : null;
  };
}

/** Loads these parts one after the other, each when `whenIdle` calls back, and then `more`. */
export function loadLater(whenIdle: (work: () => void) => void, more: readonly Load[]): void {
  const [load, ...rest] = [...waiting.splice(0), ...more];
  if (!load) return;
  whenIdle(() => {
    // What cannot be had now is asked for again when it is needed.
    void load()
      .catch(() => {})
      .then(() => loadLater(whenIdle, rest));
  });
}

function NotLoaded({ onAgain }: { onAgain: () => void }) {
  const { strings } = useApp();
  return (
    <div role="alert">
      <Text block>{strings.notLoaded}</Text>
      <Button onClick={onAgain}>{strings.tryAgain}</Button>
    </div>
  );
}
