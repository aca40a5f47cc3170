import { Form, useNavigation } from "@remix-run/react";
import {
  Banner,
  BlockStack,
  Button,
  Card,
  ChoiceList,
  FormLayout,
  InlineError,
  InlineStack,
  Page,
  Text,
  TextField,
} from "@shopify/polaris";
import { useState } from "react";
import {
  describeRule,
  fieldNames,
  fromSimple,
  simpleFields,
  YEARS,
  type RuleProblem,
  type SimpleField,
} from "~/domain/retention/model";
import { MinimumsCard } from "./minimums-card";

interface RuleFormProps {
  readonly isNew: boolean;
  readonly years: number;
  readonly fields: readonly SimpleField[];
  readonly timeZone: string;
  readonly problems: readonly RuleProblem[];
}

const helpTexts = {
  note: "What the shopper or your staff wrote on the order.",
  customAttributes: "Gift messages and other key-and-value details of the cart.",
  phone: "The order’s own phone number, not the one in its addresses.",
} as const satisfies Record<SimpleField, string>;

/** Makes or changes a rule; the sentence below the form follows while one types. */
export function RuleFormPage({ isNew, timeZone, problems, ...saved }: RuleFormProps) {
  const [years, setYears] = useState(String(saved.years));
  const [fields, setFields] = useState<readonly SimpleField[]>(saved.fields);
  const saving = useNavigation().state !== "idle";
  const problemOf = (on: RuleProblem["on"]) =>
    problems.find((problem) => problem.on === on)?.message;
  return (
    <Page
      title={isNew ? "New retention rule" : "Change retention rule"}
      backAction={{ content: "Retention", url: "/app/retention" }}
    >
      <BlockStack gap="400">
        <Card>
          <Form method="post" noValidate>
            {fields.map((field) => (
              <input key={field} type="hidden" name="fields" value={field} />
            ))}
            <FormLayout>
              <TextField
                label="Years after an order is completed"
                name="years"
                type="number"
                min={YEARS.least}
                max={YEARS.most}
                value={years}
                onChange={setYears}
                autoComplete="off"
                error={problemOf("years") ?? false}
                helpText="Completed: fulfilled and closed, or cancelled. Days count in your store’s time zone."
              />
              <ChoiceList
                title="Remove"
                allowMultiple
                choices={simpleFields.map((field) => ({
                  label: capital(fieldNames[field]),
                  value: field,
                  helpText: helpTexts[field],
                }))}
                selected={[...fields]}
                onChange={(chosen) =>
                  setFields(simpleFields.filter((field) => chosen.includes(field)))
                }
              />
              {problemOf("fields") ? (
                <InlineError message={problemOf("fields") ?? ""} fieldID="fields" />
              ) : null}
              <Banner tone="info">
                <Text as="p" id="sentence">
                  {sentence(years, fields)}
                </Text>
              </Banner>
              <InlineStack gap="200">
                <Button submit variant="primary" loading={saving}>
                  Save and preview
                </Button>
              </InlineStack>
            </FormLayout>
          </Form>
        </Card>
        <MinimumsCard />
        <Text as="p" tone="subdued" variant="bodySm">
          Days are counted in {timeZone}. Saving changes no order: the next page counts first.
        </Text>
      </BlockStack>
    </Page>
  );
}

function sentence(years: string, fields: readonly SimpleField[]): string {
  const count = Number(years);
  const sound = Number.isInteger(count) && count >= YEARS.least && count <= YEARS.most;
  if (!sound) return `Enter whole years, from ${YEARS.least} to ${YEARS.most}.`;
  if (fields.length === 0) return "Choose what is removed.";
  return describeRule(fromSimple({ years: count, fields, zone: "UTC" }));
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
