import { ProgressBar } from "@fluentui/react-components";

/** Something is being loaded; nobody knows for how long. */
export function LoadingBar({ label }: { label: string }) {
  return <ProgressBar aria-label={label} />;
}
