import { useSearchParams } from "@remix-run/react";
import { BlockStack, Button, Card, InlineStack, Select, Text } from "@shopify/polaris";
import { useMay } from "../permission-gate";

export interface ListedPreset {
  readonly id: string;
  readonly sentence: string;
  readonly statute: string;
  readonly effective: string;
  readonly lastReviewed: string;
  /** A rule in force says the same. */
  readonly known: boolean;
}

/** Where to begin: rules for a country, each with where its figure comes from. */
export function PresetsCard({
  presets,
  country,
  countries,
}: {
  readonly presets: readonly ListedPreset[];
  readonly country: string;
  readonly countries: readonly string[];
}) {
  const [params, setParams] = useSearchParams();
  const mayChange = useMay("change-retention");
  const choose = (chosen: string) => {
    const wanted = new URLSearchParams(params);
    wanted.set("country", chosen);
    setParams(wanted, { preventScrollReset: true });
  };
  const known = countries.includes(country) ? countries : [country, ...countries];
  return (
    <Card>
      <BlockStack gap="400">
        <Text as="h2" variant="headingMd">
          Starting points
        </Text>
        <Text as="p">
          Rules that fit the law of a country. Starting points, no legal advice: look at each,
          change it, or leave it.
        </Text>
        <Select
          label="Established in"
          options={known.map((value) => ({ value, label: countryName(value) }))}
          value={country}
          onChange={choose}
        />
        {presets.map((preset) => (
          <BlockStack key={preset.id} gap="100">
            <InlineStack gap="300" align="space-between" blockAlign="start" wrap={false}>
              <Text as="p">{preset.sentence}</Text>
              {mayChange ? (
                <Button
                  url={`/app/retention/rules/new?preset=${preset.id}&country=${country}`}
                  disabled={preset.known}
                  accessibilityLabel={`Use: ${preset.sentence}`}
                >
                  {preset.known ? "In force" : "Use"}
                </Button>
              ) : null}
            </InlineStack>
            <Text as="p" tone="subdued" variant="bodySm">
              {`${preset.statute}; in force since ${preset.effective}, last reviewed ${preset.lastReviewed}`}
            </Text>
          </BlockStack>
        ))}
      </BlockStack>
    </Card>
  );
}

function countryName(code: string): string {
  if (!/^[A-Z]{2}$/.test(code)) return "Unknown: the longest minimums";
  return new Intl.DisplayNames("en", { type: "region" }).of(code) ?? code;
}
