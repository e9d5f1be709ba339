import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
} from "@fluentui/react-components";
import { DismissRegular } from "@fluentui/react-icons/svg/dismiss";
import { useEffect, useRef, type ReactNode } from "react";
import { useApp } from "../app-context";

const useStyles = makeStyles({
  bar: { scrollMarginTop: "112px", overflowWrap: "anywhere" },
  title: { display: "block" },
});

interface Props {
  intent: "success" | "info" | "warning" | "error";
  title: string;
  children?: ReactNode;
  /** Buttons. */
  actions?: ReactNode;
  onDismiss?: () => void;
  /** A question: who presses Enter once more, or keeps it down, answers nothing by that. */
  takesFocus?: boolean;
}

/** What happened, in a bar that is read out and comes into view. */
export function Message({
  intent,
  title,
  children,
  actions,
  onDismiss,
  takesFocus = false,
}: Props) {
  const styles = useStyles();
  const { strings } = useApp();
  const bar = useRef<HTMLDivElement>(null);
  useEffect(() => {
    void bar.current?.scrollIntoView({ block: "nearest" });
    if (takesFocus && document.hasFocus()) bar.current?.focus();
  }, [title, takesFocus]);
  const grave = intent === "error" || intent === "warning";
  return (
    <div ref={bar} className={styles.bar} tabIndex={takesFocus ? -1 : undefined}>
      <MessageBar intent={intent} layout="multiline" politeness={grave ? "assertive" : "polite"}>
        <MessageBarBody>
          <MessageBarTitle className={styles.title}>{title}</MessageBarTitle>
          {children}
        </MessageBarBody>
        {(actions !== undefined || onDismiss) && (
          <MessageBarActions
            {...(onDismiss && {
              containerAction: (
                <Button
                  appearance="transparent"
                  icon={<DismissRegular />}
                  aria-label={strings.close}
                  onClick={onDismiss}
                />
              ),
            })}
          >
            {actions}
          </MessageBarActions>
        )}
      </MessageBar>
    </div>
  );
}
