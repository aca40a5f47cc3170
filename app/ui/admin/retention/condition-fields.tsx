import {
  BlockStack,
  Button,
  Card,
  ChoiceList,
  Collapsible,
  FormLayout,
  InlineStack,
  Select,
  Text,
  TextField,
} from "@shopify/polaris";
import { useState } from "react";
import { stateNames, statesOf } from "~/domain/retention/model";
import type { DraftFields, RuleDraft } from "./rule-draft";

type TextName =
  | "countriesOnly"
  | "countriesExcept"
  | "channels"
  | "currency"
  | "amountFrom"
  | "amountBelow"
  | "tagsAny"
  | "tagsNone";

const helpTexts: Readonly<Partial<Record<TextName, string>>> = {
  countriesOnly: "Two letters each: DE, AT",
  channels: "As Shopify names them: web, pos",
  currency: "EUR",
  tagsAny: "Several with commas",
};

/** To which orders the rule is limited. Nothing chosen: to none. */
export function ConditionFields({ draft, change, problemOf }: DraftFields) {
  const [open, setOpen] = useState(hasConditions(draft));
  if (draft.scope === "customers") return <WhoseAccounts draft={draft} change={change} />;
  if (draft.scope !== "orders" && draft.scope !== "draft-orders") return null;
  const text = (name: TextName, label: string, place: string) => (
    <TextField
      label={label}
      value={draft[name]}
      onChange={(value) => change({ [name]: value })}
      error={problemOf(place)}
      autoComplete="off"
      helpText={helpTexts[name]}
    />
  );
  return (
    <Card>
      <BlockStack gap="300">
        <InlineStack align="space-between" blockAlign="center">
          <Text as="h2" variant="headingMd">
            {draft.scope === "orders" ? "Only certain orders" : "Only certain draft orders"}
          </Text>
          <Button
            variant="plain"
            ariaExpanded={open}
            ariaControls="conditions"
            onClick={() => setOpen(!open)}
          >
            {open ? "Hide conditions" : "Show conditions"}
          </Button>
        </InlineStack>
        <Collapsible id="conditions" open={open}>
          <FormLayout>
            <FormLayout.Group>
              {text("countriesOnly", "Only to these countries", "only.countries")}
              {text("countriesExcept", "Not to these countries", "only.countries.except")}
            </FormLayout.Group>
            <ChoiceList
              title="State"
              allowMultiple
              choices={statesOf[draft.scope].map((value) => ({
                value,
                label: stateNames[value],
              }))}
              selected={[...draft.states]}
              onChange={(states) => change({ states })}
            />
            <FormLayout.Group>
              {draft.scope === "orders" ? text("channels", "Channels", "only.channels") : null}
              <Select
                label="Who bought"
                options={[
                  { value: "any", label: "Anybody" },
                  { value: "false", label: "People, not companies" },
                  { value: "true", label: "Companies" },
                ]}
                value={draft.business}
                onChange={(value) =>
                  change({ business: value === "true" || value === "false" ? value : "any" })
                }
              />
            </FormLayout.Group>
            <FormLayout.Group condensed>
              {text("currency", "Currency", "only.amount.currency")}
              {text("amountFrom", "Amount from", "only.amount.from")}
              {text("amountBelow", "Amount below", "only.amount.below")}
            </FormLayout.Group>
            <FormLayout.Group>
              {text("tagsAny", "With any of these tags", "only.tags")}
              {text("tagsNone", "Without these tags", "only.tags.none")}
            </FormLayout.Group>
          </FormLayout>
        </Collapsible>
      </BlockStack>
    </Card>
  );
}

/** People who order for a company are no consumers: a rule is about the ones or the others. */
function WhoseAccounts({ draft, change }: Pick<DraftFields, "draft" | "change">) {
  return (
    <Card>
      <Select
        label="Whose accounts"
        options={[
          { value: "any", label: "Customers" },
          { value: "true", label: "People who order for a company" },
        ]}
        value={draft.business === "true" ? "true" : "any"}
        onChange={(value) => change({ business: value === "true" ? "true" : "any" })}
        helpText="The main contact of a company is always left alone."
      />
    </Card>
  );
}

function hasConditions(draft: RuleDraft): boolean {
  const { countriesOnly, countriesExcept, channels, currency, tagsAny, tagsNone } = draft;
  const texts = countriesOnly + countriesExcept + channels + currency + tagsAny + tagsNone;
  return texts !== "" || draft.states.length > 0 || draft.business !== "any";
}
