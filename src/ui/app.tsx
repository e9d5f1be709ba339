import { AriaLiveAnnouncer, FluentProvider } from "@fluentui/react-components";
import { useCallback, useEffect, useMemo, useState } from "react";
import type { Session, Step } from "../app/session/session";
import { AppContext } from "./app-context";
import type { AppServices, Language, ThemeName } from "./app-services";
import { nextStep } from "./next-step";
import { Shell } from "./shell";
import { stepNamed } from "./step-name";
import { enUS } from "./strings/en-US";
import { zhCN } from "./strings/zh-CN";
import { themeNamed } from "./theme";

interface AppProps {
  services: AppServices;
  session: Session;
  /** Settles when the session knows what is open. */
  started: Promise<unknown>;
}

export function App({ services, session, started }: AppProps) {
  const { appearance, startStep } = services;
  const [language, setLanguage] = useState<Language>(() => appearance.language());
  const [theme, setTheme] = useState<ThemeName>(() => appearance.theme());
  const [chosen, choose] = useState<Step | null>(startStep);
  const [next, setNext] = useState<Step>("list");
  useEffect(() => {
    const look = () => {
      setLanguage(appearance.language());
      setTheme(appearance.theme());
    };
    return appearance.watch(look);
  }, [appearance]);
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  useEffect(() => {
    void started.then(() => setNext(nextStep(session.state().opened)));
  }, [session, started]);
  const { stepHistory } = services;
  const goTo = useCallback(
    (step: Step) => {
      choose(step);
      stepHistory?.visit(step);
    },
    [stepHistory],
  );
  useEffect(
    () => stepHistory?.watch((step) => choose(stepNamed(step) ?? startStep)),
    [stepHistory, startStep],
  );
  const colours = useMemo(() => themeNamed(theme), [theme]);
  const strings = language === "zh-CN" ? zhCN : enUS;
  const [drafts] = useState(() => new Map<string, unknown>());
  const value = useMemo(
    () => ({ session, services, strings, drafts, goTo }),
    [session, services, strings, drafts, goTo],
  );
  return (
    <FluentProvider theme={colours} style={{ minHeight: "100vh" }}>
      <AppContext.Provider value={value}>
        {/* Reads out what message bars say. */}
        <AriaLiveAnnouncer>
          {/* Whoever chose a step meanwhile stays there. */}
          <Shell step={chosen ?? next} />
        </AriaLiveAnnouncer>
      </AppContext.Provider>
    </FluentProvider>
  );
}
