/** A job was ended because nothing was heard of one step for too long. */
export class JobStalled extends Error {
  /** @param label the step that did not end, as the job named it in its progress */
  constructor(readonly label: string) {
    super(`no end of “${label}”`);
    this.name = "JobStalled";
  }
}
