/** Keeps each request well below Excel's limit (5 MB on the web). */

/** Bytes, by the estimates of those who add to a request. */
const FULL = 1_000_000;
/** What one property or call takes in a request, with the path to its object. */
export const CALL_COST = 300;

export class Batch {
  private cost = 0;

  constructor(readonly context: Excel.RequestContext) {
    this.suspend();
  }

  /** Takes note of what was added to the request, and sends it when it is full. */
  async add(cost: number): Promise<void> {
    this.cost += cost;
    if (this.cost >= FULL) await this.send();
  }

  async send(): Promise<void> {
    this.cost = 0;
    await this.context.sync();
    this.suspend();
  }

  /** Both hold until the next request only. */
  private suspend(): void {
    const { application } = this.context.workbook;
    application.suspendScreenUpdatingUntilNextSync();
    application.suspendApiCalculationUntilNextSync();
  }
}
