import { Form, useNavigation } from "@remix-run/react";
import {
  BlockStack,
  Button,
  Card,
  FormLayout,
  InlineStack,
  Text,
  TextField,
} from "@shopify/polaris";
import { useState } from "react";
import { PermissionGate } from "../permission-gate";
import type { MerchantFactName, MerchantFacts } from "~/domain/policy/model";

interface FieldWords {
  readonly name: MerchantFactName;
  readonly label: string;
  readonly help: string;
  readonly autoComplete: string;
  readonly lines?: number;
}

const fields: readonly FieldWords[] = [
  {
    name: "legalName",
    label: "Name of the business",
    help: "With its legal form. Left empty, the store’s name is used.",
    autoComplete: "organization",
  },
  {
    name: "address",
    label: "Postal address",
    help: "Shown to everybody in the policy.",
    autoComplete: "street-address",
    lines: 3,
  },
  {
    name: "contactEmail",
    label: "E-mail for questions about data",
    help: "Left empty, the store’s contact address is used.",
    autoComplete: "email",
  },
  {
    name: "officer",
    label: "Data protection officer (if you have one)",
    help: "Name or role, and how to reach them.",
    autoComplete: "off",
    lines: 2,
  },
  {
    name: "authority",
    label: "Responsible authority (optional)",
    help: "For example the supervisory authority of your state.",
    autoComplete: "off",
    lines: 2,
  },
];

/** The facts that only the merchant knows. */
export function PolicyFactsCard({
  facts,
  problems,
}: {
  readonly facts: MerchantFacts;
  readonly problems: Readonly<Record<string, string>>;
}) {
  const [values, setValues] = useState(facts);
  const saving = useNavigation().formData?.get("intent") === "facts";
  return (
    <Card>
      <Form method="post">
        <input type="hidden" name="intent" value="facts" />
        <BlockStack gap="400">
          <Text as="h2" variant="headingMd">
            Your details
          </Text>
          <FormLayout>
            {fields.map(({ name, label, help, autoComplete, lines }) => (
              <TextField
                key={name}
                name={name}
                label={label}
                helpText={help}
                autoComplete={autoComplete}
                multiline={lines ?? false}
                value={values[name] ?? ""}
                onChange={(value) => setValues({ ...values, [name]: value })}
                error={problems[name] ?? false}
              />
            ))}
          </FormLayout>
          <InlineStack align="end">
            <PermissionGate permission="publish-policy">
              <Button submit loading={saving}>
                Save
              </Button>
            </PermissionGate>
          </InlineStack>
        </BlockStack>
      </Form>
    </Card>
  );
}
