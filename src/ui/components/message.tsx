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
}

/** What happened, in a bar that is read out and comes into view. */
export function Message({ intent, title, children, actions, onDismiss }: Props) {
  const styles = useStyles();
  const { strings } = useApp();
  const bar = useRef<HTMLDivElement>(null);
  useEffect(() => {
    void bar.current?.scrollIntoView({ block: "nearest" });
  }, [title]);
  const grave = intent === "error" || intent === "warning";
  return (
    <div ref={bar} className={styles.bar}>
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
