import { useNavigation, useSubmit } from "@remix-run/react";
import { BlockStack, Button, Card, FormLayout, InlineStack, Select, Text } from "@shopify/polaris";
import { useState } from "react";
import { regimes, type BannerConfig } from "~/domain/consent/model";
import { PermissionGate } from "../../permission-gate";
import { countryName } from "./country-names";
import { countries, placeTitle, usStates } from "./place-names";
import { regimeWords } from "./regime-words";

/** Rules of the merchant's own: stricter freely, weaker blocked, with the reason. */
export function OwnRulesCard({
  config,
  problem,
}: {
  readonly config: BannerConfig;
  readonly problem: string | undefined;
}) {
  const [country, setCountry] = useState("US");
  const [state, setState] = useState("");
  const [regime, setRegime] = useState("opt-in");
  const submit = useSubmit();
  const isSaving = useNavigation().formData?.get("intent") === "rule";
  const place = country === "US" && state ? `US-${state}` : country;
  const save = (of: string, chosen: string) =>
    submit({ intent: "rule", place: of, regime: chosen }, { method: "post" });
  return (
    <Card>
      <BlockStack gap="400">
        <BlockStack gap="100">
          <Text as="h2" variant="headingMd">
            Rules of your own
          </Text>
          <Text as="p" tone="subdued">
            You can ask for consent where the law would let visitors opt out. A rule that is weaker
            than the law’s data is not saved, and the reason is said.
          </Text>
        </BlockStack>
        {Object.entries(config.regions).map(([own, { regime: chosen }]) => (
          <InlineStack key={own} align="space-between" blockAlign="center" gap="200">
            <Text as="span">
              {placeTitle(own)}: {regimeWords[chosen].long}
            </Text>
            <PermissionGate permission="manage-banner">
              <Button
                size="slim"
                onClick={() => save(own, "law")}
                accessibilityLabel={`Follow the law’s data in ${placeTitle(own)}`}
              >
                Follow the law’s data
              </Button>
            </PermissionGate>
          </InlineStack>
        ))}
        <PermissionGate permission="manage-banner">
          <FormLayout>
            <FormLayout.Group condensed>
              <Select
                label="Country of the rule"
                options={countries.map((value) => ({ value, label: countryName(value) }))}
                value={country}
                onChange={setCountry}
              />
              <Select
                label="State of the rule"
                disabled={country !== "US"}
                options={[
                  { value: "", label: "All of it" },
                  ...usStates.map(({ code, name }) => ({ value: code, label: name })),
                ]}
                value={country === "US" ? state : ""}
                onChange={setState}
              />
              <Select
                label="Rule"
                options={regimes.map((value) => ({ value, label: regimeWords[value].long }))}
                value={regime}
                onChange={setRegime}
                {...(problem ? { error: problem } : {})}
              />
            </FormLayout.Group>
            <Button loading={isSaving} onClick={() => save(place, regime)}>
              Save the rule
            </Button>
          </FormLayout>
        </PermissionGate>
      </BlockStack>
    </Card>
  );
}
