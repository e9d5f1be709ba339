import { Button, Text } from "@fluentui/react-components";
import { useState } from "react";
import { useApp } from "../../app-context";

/** Puts a text on the clipboard and says whether it worked. */
export function CopyButton({ text, label }: { text: string; label: string }) {
  const { services, strings } = useApp();
  const [said, setSaid] = useState<string | null>(null);
  const copy = async () => {
    setSaid((await services.copyText(text)) ? strings.copied : strings.notCopied);
  };
  return (
    <>
      <Button size="small" onClick={() => void copy()}>
        {label}
      </Button>
      <Text size={200} role="status">
        {said}
      </Text>
    </>
  );
}
