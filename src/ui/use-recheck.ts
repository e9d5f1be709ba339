import { useEffect } from "react";
import { useApp } from "./app-context";

/** Quiet time after an edit before checking again, in milliseconds. */
const PAUSE = 800;
/** Before trying again where the workbook could not be read, as while a cell is being edited. */
const PATIENCE = 2000;

/** Checks the open unit workbook at once, after each of the user's edits, and when they come back. */
export function useRecheck(): void {
  const { session, services } = useApp();
  const { host } = services;
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let stop: (() => void) | null = null;
    let gone = false;
    const checkIn = (pause: number) => {
      clearTimeout(timer);
      timer = setTimeout(() => {
        void session.recheck().then((read) => {
          if (!read && !gone) checkIn(PATIENCE);
        });
      }, pause);
    };
    const returned = () => checkIn(PAUSE);
    checkIn(0);
    void host
      .watch(() => checkIn(PAUSE))
      .then((unsubscribe) => {
        if (gone) unsubscribe();
        else stop = unsubscribe;
      });
    window.addEventListener("focus", returned);
    return () => {
      gone = true;
      clearTimeout(timer);
      window.removeEventListener("focus", returned);
      stop?.();
    };
  }, [session, host]);
}
