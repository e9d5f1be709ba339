/** What stands around the workbook in desktop Excel: the ribbon's commands and dialog windows. */

/** Numbers of the host interface. */
export const DIALOG = 10;
export const RIBBON_COMMAND = 39;
export const COMMAND_COMPLETED = 94;

/** Error of the host where a dialog is open already. */
const DIALOG_OPEN = 12007;
/** Error of the host where no window may be opened. */
const DIALOG_BARRED = 12009;

type Send = (event: number, payload: readonly unknown[]) => void;

export class Surroundings {
  /** Addresses of the windows that were opened, in order. */
  readonly dialogs: string[] = [];
  /** No window may be opened. */
  dialogsBarred = false;
  /** Commands that said that they were done: without it Excel waits, and at last gives up. */
  readonly completed: string[] = [];
  private dialogOpen = false;
  private commands = 0;
  private readonly running = new Map<string, string>();
  /** Set by the transport. */
  send: Send = () => {};

  /** The user presses a button of the ribbon that runs a function. */
  press(functionName: string): void {
    const id = `command${++this.commands}`;
    this.running.set(id, functionName);
    this.send(RIBBON_COMMAND, [id, functionName, JSON.stringify({ source: { id: functionName } })]);
  }

  complete([id]: readonly unknown[]): void {
    const name = this.running.get(String(id));
    if (name !== undefined) this.completed.push(name);
  }

  /** @returns the host's status: 0, or why no window opens. */
  openDialog(options: string): number {
    if (this.dialogsBarred) return DIALOG_BARRED;
    if (this.dialogOpen) return DIALOG_OPEN;
    const { url } = JSON.parse(options) as { url: string };
    this.dialogs.push(url);
    this.dialogOpen = true;
    return 0;
  }

  closeDialog(): void {
    this.dialogOpen = false;
  }
}
