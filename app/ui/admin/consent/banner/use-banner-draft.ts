/** The banner as it is being edited in the browser, and how it differs from what was loaded. */
import { useMemo, useState } from "react";
import type { BannerConfig, BannerTexts, Look } from "~/domain/consent/model";

export interface DraftEditing {
  readonly config: BannerConfig;
  readonly isDirty: boolean;
  readonly change: (over: Partial<BannerConfig>) => void;
  readonly changeLook: (over: Partial<Look>) => void;
  readonly changeText: (language: string, key: keyof BannerTexts, text: string) => void;
  readonly reset: () => void;
}

export function useBannerDraft(loaded: BannerConfig): DraftEditing {
  const [config, setConfig] = useState(loaded);
  const isDirty = useMemo(
    () => JSON.stringify(config) !== JSON.stringify(loaded),
    [config, loaded],
  );
  return {
    config,
    isDirty,
    change: (over) => setConfig((now) => ({ ...now, ...over })),
    changeLook: (over) => setConfig((now) => ({ ...now, look: { ...now.look, ...over } })),
    changeText: (language, key, text) =>
      setConfig((now) => {
        const texts = now.texts[language];
        if (!texts) return now;
        return { ...now, texts: { ...now.texts, [language]: { ...texts, [key]: text } } };
      }),
    reset: () => setConfig(loaded),
  };
}
