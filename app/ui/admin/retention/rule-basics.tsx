import { Card, FormLayout, Select, Text, TextField, BlockStack } from "@shopify/polaris";
import {
  basisNames,
  roundings,
  ruleScopes,
  triggerPhrase,
  triggersOf,
  type RuleScope,
} from "~/domain/retention/model";
import type { DraftFields, RuleDraft } from "./rule-draft";

const scopeNames = {
  orders: "Orders",
  "draft-orders": "Draft orders",
  customers: "Customers without activity",
  "consent-records": "Kept: consent records",
  cases: "Kept: finished cases",
  packages: "Kept: packages with a person’s data",
  "webhook-payloads": "Kept: messages from the platform",
  "audit-details": "Kept: details in the audit log",
  mail: "Kept: sent mail",
} as const satisfies Record<RuleScope, string>;

const roundingNames = {
  day: "at the end of that day",
  "calendar-year": "at the end of that calendar year",
  "financial-year": "at the end of your financial year",
} as const satisfies Record<(typeof roundings)[number], string>;

/** What the rule is about, when its limit ends, and why there is one. */
export function RuleBasics({ draft, change, problemOf }: DraftFields) {
  const changeScope = (text: string) => {
    const scope = ruleScopes.find((each) => each === text) ?? "orders";
    const [from] = triggersOf[scope];
    const known = triggersOf[scope].some((trigger) => trigger === draft.from);
    change({ scope, ...(known ? {} : { from }) });
  };
  return (
    <Card>
      <BlockStack gap="300">
        <Text as="h2" variant="headingMd">
          What and when
        </Text>
        <FormLayout>
          <TextField
            label="Name"
            value={draft.name}
            onChange={(name) => change({ name })}
            error={problemOf("name")}
            autoComplete="off"
          />
          <Select
            label="What the rule is about"
            options={ruleScopes.map((value) => ({ value, label: scopeNames[value] }))}
            value={draft.scope}
            onChange={changeScope}
          />
          <FormLayout.Group condensed>
            {(["years", "months", "days"] as const).map((unit) => (
              <TextField
                key={unit}
                label={unit.charAt(0).toUpperCase() + unit.slice(1)}
                type="number"
                min={0}
                value={draft[unit]}
                onChange={(text) => change({ [unit]: text })}
                error={problemOf(`when.age.${unit}`) || (unit === "years" && ageProblem(problemOf))}
                autoComplete="off"
              />
            ))}
          </FormLayout.Group>
          <FormLayout.Group>
            <Select
              label="after it"
              options={triggersOf[draft.scope].map((value) => ({
                value,
                label: triggerPhrase(draft.scope, value),
              }))}
              value={draft.from}
              onChange={(text) => {
                const from = triggersOf[draft.scope].find((each) => each === text);
                if (from) change({ from });
              }}
              error={problemOf("when.from")}
            />
            <Select
              label="Ends"
              options={roundings.map((value) => ({ value, label: roundingNames[value] }))}
              value={draft.roundTo}
              onChange={(text) => {
                const roundTo = roundings.find((each) => each === text);
                if (roundTo) change({ roundTo });
              }}
            />
          </FormLayout.Group>
          <WhyFields draft={draft} change={change} problemOf={problemOf} />
        </FormLayout>
      </BlockStack>
    </Card>
  );
}

function ageProblem(problemOf: DraftFields["problemOf"]): string | false {
  return problemOf("when.age");
}

function WhyFields({ draft, change, problemOf }: DraftFields) {
  return (
    <>
      <FormLayout.Group>
        <TextField
          label="Purpose"
          value={draft.purpose}
          onChange={(purpose) => change({ purpose })}
          error={problemOf("why.purpose")}
          autoComplete="off"
          helpText="What the data was kept for; it appears in your policy."
        />
        <Select
          label="Legal basis"
          options={Object.entries(basisNames).map(([value, label]) => ({ value, label }))}
          value={draft.basis}
          onChange={(text) => {
            const basis = Object.keys(basisNames).find((each) => each === text);
            if (basis) change({ basis: basis as RuleDraft["basis"] });
          }}
        />
      </FormLayout.Group>
      <FormLayout.Group>
        <TextField
          label="In force from"
          type="date"
          value={draft.effectiveFrom}
          onChange={(effectiveFrom) => change({ effectiveFrom })}
          error={problemOf("effectiveFrom")}
          autoComplete="off"
          helpText="Empty: at once."
        />
        <TextField
          label="Rank"
          type="number"
          min={0}
          max={9}
          value={draft.rank}
          onChange={(rank) => change({ rank })}
          error={problemOf("rank")}
          autoComplete="off"
          helpText="Of the rules an order meets, only those of the highest rank apply. Usually 0."
        />
      </FormLayout.Group>
    </>
  );
}
