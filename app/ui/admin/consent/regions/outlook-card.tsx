import {
  Badge,
  BlockStack,
  Card,
  Checkbox,
  InlineGrid,
  InlineStack,
  List,
  Select,
  Text,
} from "@shopify/polaris";
import { useState } from "react";
import {
  previewMessage,
  visitOutlook,
  type BannerConfig,
  type VisitOutlook,
} from "~/domain/consent/model";
import { languageName } from "~/lib/language";
import { FactList } from "../../fact-list";
import { BannerPreview } from "../banner/banner-preview";
import { countryName } from "./country-names";
import { countries, placeTitle, usStates } from "./place-names";
import { regimeWords } from "./regime-words";

/** "What will a visitor in … see", with the storefront's own rules and its own runtime. */
export function OutlookCard({
  config,
  country: home,
}: {
  readonly config: BannerConfig;
  readonly country: string;
}) {
  const [country, setCountry] = useState(countries.includes(home) ? home : "DE");
  const [state, setState] = useState("");
  const [language, setLanguage] = useState(config.languages[0] ?? "en");
  const [gpc, setGpc] = useState(false);
  const [returning, setReturning] = useState(false);
  const place = country === "US" && state ? `US-${state}` : country;
  const outlook = visitOutlook(config, { place, gpc, returning, language });
  const { regime } = outlook;
  const message = previewMessage(config, {
    ...{ language, regime, country, gpc, returning },
    open: false,
  });
  return (
    <Card>
      <BlockStack gap="400">
        <Text as="h2" variant="headingMd">
          What will a visitor in … see?
        </Text>
        <InlineGrid columns={{ xs: 1, sm: 3 }} gap="300">
          <Select
            label="Country"
            options={countries.map((value) => ({ value, label: countryName(value) }))}
            value={country}
            onChange={setCountry}
          />
          <Select
            label="State"
            disabled={country !== "US"}
            options={[
              { value: "", label: country === "US" ? "Not known yet" : "–" },
              ...usStates.map(({ code, name }) => ({ value: code, label: name })),
            ]}
            value={country === "US" ? state : ""}
            onChange={setState}
          />
          <Select
            label="Language"
            options={config.languages.map((value) => ({ value, label: languageName(value) }))}
            value={language}
            onChange={setLanguage}
          />
        </InlineGrid>
        <InlineStack gap="400">
          <Checkbox
            label="The browser sends Global Privacy Control"
            checked={gpc}
            onChange={setGpc}
          />
          <Checkbox label="Has refused before" checked={returning} onChange={setReturning} />
        </InlineStack>
        <Answer outlook={outlook} place={placeTitle(place)} />
        <BannerPreview message={message} height={420} />
      </BlockStack>
    </Card>
  );
}

function Answer({ outlook, place }: { readonly outlook: VisitOutlook; readonly place: string }) {
  const { regime, shows, buttons, allowed, why, signalHonoured } = outlook;
  const facts = [
    { label: "Buttons", value: buttons.length > 0 ? buttons.join(" · ") : "only the way back" },
    { label: "Allowed before an answer", value: allowed.join(", ") || "only what is necessary" },
    { label: "Asked again after", value: renewal(outlook) },
    { label: "Statute", value: outlook.statute },
    { label: "In force since", value: outlook.effective ?? "–" },
    { label: "Last reviewed", value: outlook.lastReviewed },
  ];
  return (
    <BlockStack gap="300">
      <InlineStack gap="200" blockAlign="center">
        <Text as="h3" variant="headingSm">
          {place}: {shows === "banner" ? "the banner" : "no banner"}
        </Text>
        <Badge>{regimeWords[regime].short}</Badge>
        {signalHonoured ? <Badge tone="success">Signal honoured</Badge> : null}
        {outlook.own ? <Badge tone="info">Your own rule</Badge> : null}
      </InlineStack>
      <List>
        {why.map((reason) => (
          <List.Item key={reason}>{reason}</List.Item>
        ))}
      </List>
      <FactList facts={facts} />
    </BlockStack>
  );
}

function renewal({ renewDays, renewSource }: VisitOutlook): string {
  return renewSource ? `${renewDays} days (${renewSource})` : `${renewDays} days`;
}
