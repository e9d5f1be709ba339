/** The views, shown in whatever place an entry point names. */

import { createRoot } from "react-dom/client";
import { createSession } from "../app/session/session";
import { App } from "./app";
import { loadLater } from "./components/later";
import type { AppServices } from "./app-services";
import { dropStraySecondClicks } from "./second-click";

export type { AppServices } from "./app-services";

/** Shows the app in `root`; the services say where it runs. Gives a function that takes it away. */
export function mountApp(root: HTMLElement, services: AppServices): () => void {
  const stopDropping = dropStraySecondClicks();
  const session = createSession(services);
  // The workbook is looked at while the first screen is drawn.
  const started = session.start();
  const drawn = createRoot(root);
  drawn.render(<App services={services} session={session} started={started} />);
  loadLater(services.whenIdle, session.parts);
  return () => {
    stopDropping();
    drawn.unmount();
  };
}
