import { Button, type ButtonProps } from "@fluentui/react-components";
import { useSessionState } from "../app-context";

/** A button that waits while work is under way; it keeps the focus meanwhile. */
export function WorkButton({ ready = true, ...props }: ButtonProps & { ready?: boolean }) {
  const { work } = useSessionState();
  return <Button {...(props as object)} disabledFocusable={!ready || work !== null} />;
}
