import { FluentProvider } from "@fluentui/react-components";
import { useEffect, useMemo, useState } from "react";
import type { Session, Step } from "../app/session/session";
import { AppContext } from "./app-context";
import type { AppServices, ThemeName } from "./app-services";
import { Shell } from "./shell";
import { enUS } from "./strings/en-US";
import { zhCN } from "./strings/zh-CN";
import { themeNamed } from "./theme";

export function App({ services, session }: { services: AppServices; session: Session }) {
  const { appearance, startStep } = services;
  const [theme, setTheme] = useState<ThemeName>(() => appearance.theme());
  const [step, goTo] = useState<Step>(startStep ?? "list");
  useEffect(() => appearance.watchTheme(() => setTheme(appearance.theme())), [appearance]);
  const strings = appearance.language === "zh-CN" ? zhCN : enUS;
  const value = useMemo(() => ({ session, services, strings, goTo }), [session, services, strings]);
  return (
    <FluentProvider theme={themeNamed(theme)} style={{ minHeight: "100vh" }}>
      <AppContext.Provider value={value}>
        <Shell step={step} />
      </AppContext.Provider>
    </FluentProvider>
  );
}
