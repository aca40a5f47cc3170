import {
  BlockStack,
  Card,
  Checkbox,
  InlineGrid,
  InlineStack,
  Select,
  Text,
} from "@shopify/polaris";
import { useState } from "react";
import { previewMessage, type BannerConfig, type Regime } from "~/domain/consent/model";
import { languageName } from "~/lib/language";
import { BannerPreview } from "./banner-preview";

const regimeOptions: { readonly label: string; readonly value: Regime }[] = [
  { label: "Consent first (EU, UK, …)", value: "opt-in" },
  { label: "Opt-out (California, …)", value: "opt-out" },
  { label: "Notice (other US states)", value: "notice" },
  { label: "Nothing asked", value: "none" },
];

/** An example of a market for each regime: the page names it. */
const countryOf: Readonly<Record<Regime, string>> = {
  "opt-in": "DE",
  "opt-out": "US",
  notice: "US",
  none: "US",
};

const PHONE_WIDTH = 390;

/** The runtime that stores get, with the banner as it stands in the editor. */
export function PreviewCard({
  config,
  language,
  onLanguage,
}: {
  readonly config: BannerConfig;
  readonly language: string;
  readonly onLanguage: (language: string) => void;
}) {
  const [regime, setRegime] = useState<Regime>("opt-in");
  const [width, setWidth] = useState("desktop");
  const [layer, setLayer] = useState("first");
  const [gpc, setGpc] = useState(false);
  const message = previewMessage(config, {
    ...{ language, regime, gpc, country: countryOf[regime] },
    ...{ returning: false, open: layer === "choices" },
  });
  return (
    <Card>
      <BlockStack gap="300">
        <Text as="h2" variant="headingMd">
          Live preview
        </Text>
        <InlineGrid columns={{ xs: 1, sm: 2, md: 4 }} gap="200">
          <Select
            label="Language"
            options={config.languages.map((value) => ({ value, label: languageName(value) }))}
            value={language}
            onChange={onLanguage}
          />
          <Select
            label="Region"
            options={regimeOptions}
            value={regime}
            onChange={(value) => setRegime(value as Regime)}
          />
          <Select
            label="Width"
            options={[
              { label: "Desktop", value: "desktop" },
              { label: "Phone", value: "phone" },
            ]}
            value={width}
            onChange={setWidth}
          />
          <Select
            label="Shown"
            options={[
              { label: "First layer", value: "first" },
              { label: "Choices", value: "choices" },
            ]}
            value={layer}
            onChange={setLayer}
          />
        </InlineGrid>
        <InlineStack>
          <Checkbox
            label="The browser sends Global Privacy Control"
            checked={gpc}
            onChange={setGpc}
          />
        </InlineStack>
        <BannerPreview
          message={message}
          {...(width === "phone" ? { width: PHONE_WIDTH, height: 700 } : {})}
        />
      </BlockStack>
    </Card>
  );
}
