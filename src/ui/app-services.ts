/** What the views need from the place they run in; each entry point (pane, page) wires it once. */

import type { Jobs } from "../app/job-table";
import type { SessionServices, Step } from "../app/session/session";
import type { SourceFile } from "../ports";

export interface AppServices extends SessionServices {
  jobs: Jobs;
  files: FileIntake;
  appearance: Appearance;
  /** The step that a ribbon button or link asked for; null for the step that comes next. */
  startStep: Step | null;
  /** Where the offline page stands, for those whom the pane cannot serve; absent in the page itself. */
  pageAddress?: string;
  /** Calls back when nothing more urgent is left, such as drawing the first screen. */
  whenIdle(work: () => void): void;
  /** The browser's history, where its back button is to go to the step before; absent in the pane. */
  stepHistory?: StepHistory;
  /** Puts text on the clipboard; false where the browser does not allow it. */
  copyText(text: string): Promise<boolean>;
}

/** Files that a person picked or dropped, as bytes with names; folders are walked. */
export interface FileIntake {
  fromList(files: FileList | readonly File[]): Promise<SourceFile[]>;
  fromDrop(data: DataTransfer): Promise<SourceFile[]>;
}

export interface StepHistory {
  visit(step: Step): void;
  /** Hears where the back button leads, null for the start; gives a function that stops listening. */
  watch(listener: (step: string | null) => void): () => void;
}

export type ThemeName = "light" | "dark" | "contrast";
export type Language = "zh-CN" | "en-US";

export interface Appearance {
  language(): Language;
  theme(): ThemeName;
  /** Hears of a change of either; gives a function that stops listening. */
  watch(listener: () => void): () => void;
}
