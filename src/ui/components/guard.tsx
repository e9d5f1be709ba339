import { Button } from "@fluentui/react-components";
import { Component, type ReactNode } from "react";
import { useApp } from "../app-context";
import { Actions, Section } from "./section";

interface Props {
  children: ReactNode;
}

/** A view that cannot be drawn says so; without this React would leave the whole window blank. */
export class Guard extends Component<Props, { error: unknown; broken: boolean }> {
  override state = { error: null, broken: false };

  static getDerivedStateFromError(error: unknown) {
    return { error, broken: true };
  }

  override render() {
    const { error, broken } = this.state;
    if (!broken) return this.props.children;
    const again = () => this.setState({ error: null, broken: false });
    return <Broken error={error} onAgain={again} />;
  }
}

function Broken({ error, onAgain }: { error: unknown; onAgain: () => void }) {
  const { strings } = useApp();
  const found = error instanceof Error ? error.message : String(error);
  return (
    <Section title={strings.broken.title} intro={strings.broken.hint(found.slice(0, 300))}>
      <Actions>
        <Button appearance="primary" onClick={onAgain}>
          {strings.tryAgain}
        </Button>
      </Actions>
    </Section>
  );
}
