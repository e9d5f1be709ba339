import type { SourceFile } from "../ports";
import { JobStalled } from "../ports/job-stalled";
import type { Jobs } from "./job-table";

/**
 * Jobs that go on without a file whose reading does not end. The runner killed its worker over that
 * file, so the job is run again, and the reader names the file instead of reading it.
 */
export function patientJobs(jobs: Jobs): Jobs {
  /** Contents that are not tried again, whichever job they come with. */
  const endless = new WeakSet<Uint8Array>();
  const marked = <T>(input: T): T => {
    if (!hasFiles(input)) return input;
    const files = input.files.map((file) =>
      endless.has(file.bytes) ? { ...file, unread: "endless" as const } : file,
    );
    return { ...input, files };
  };
  return {
    async run(kind, input, monitor) {
      for (;;) {
        try {
          return await jobs.run(kind, marked(input), monitor);
        } catch (error) {
          const stalled = error instanceof JobStalled ? filesNamed(input, error.label) : [];
          const fresh = stalled.filter(({ bytes }) => !endless.has(bytes));
          if (fresh.length === 0) throw error;
          for (const { bytes } of fresh) endless.add(bytes);
        }
      }
    },
  };
}

function filesNamed(input: unknown, name: string): SourceFile[] {
  return hasFiles(input) ? input.files.filter((file) => file.name === name) : [];
}

function hasFiles(input: unknown): input is { files: SourceFile[] } {
  return typeof input === "object" && input !== null && "files" in input;
}
