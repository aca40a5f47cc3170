import { Form, useNavigation } from "@remix-run/react";
import {
  BlockStack,
  Button,
  Card,
  FormLayout,
  InlineStack,
  Select,
  Text,
  TextField,
} from "@shopify/polaris";
import { useEffect, useState } from "react";
import { holdGrounds, type HoldProblem } from "~/domain/retention/model";

const scopes = [
  { value: "order", label: "One order" },
  { value: "customer", label: "A customer and all their orders" },
  { value: "range", label: "All orders placed on certain days" },
  { value: "all", label: "Everything, your own records included" },
];

const empty = {
  ...{ scope: "order", order: "", customer: "", from: "", to: "" },
  ...{ ground: "claim", reason: "", until: "" },
};
type Values = typeof empty;

/** The form for a new hold. What is wrong is said beside the field. */
export function PlaceHoldCard({
  problems,
  done,
}: {
  readonly problems: readonly HoldProblem[];
  /** Nothing went wrong the last time: the form begins anew. */
  readonly done: boolean;
}) {
  const [values, setValues] = useState<Values>(empty);
  const navigation = useNavigation();
  const busy = navigation.formData?.get("intent") === "place";
  useEffect(() => {
    if (navigation.state === "idle" && done) setValues(empty);
  }, [navigation.state, done]);
  const field = (name: keyof Values) => ({
    name,
    value: values[name],
    onChange: (value: string) => setValues((before) => ({ ...before, [name]: value })),
    error: problems.find(({ on }) => on === name)?.message ?? false,
    autoComplete: "off",
  });
  return (
    <Card>
      <Form method="post" noValidate>
        <input type="hidden" name="intent" value="place" />
        <BlockStack gap="400">
          <Text as="h2" variant="headingMd">
            Place a hold
          </Text>
          <FormLayout>
            <Select label="What is held" options={scopes} {...field("scope")} />
            <ScopeFields scope={values.scope} field={field} />
            <Select
              label="Reason in law"
              options={Object.entries(holdGrounds).map(([value, label]) => ({ value, label }))}
              {...field("ground")}
            />
            <TextField
              label="Why, in your words"
              multiline={2}
              maxLength={1000}
              requiredIndicator
              helpText="Stored encrypted. Name people only where it is needed."
              {...field("reason")}
            />
            <TextField
              label="Until"
              type="date"
              helpText="Up to and including this day. Leave it empty to hold until somebody releases it."
              {...field("until")}
            />
          </FormLayout>
          <InlineStack>
            <Button submit variant="primary" loading={busy}>
              Place the hold
            </Button>
          </InlineStack>
        </BlockStack>
      </Form>
    </Card>
  );
}

type FieldOf = (name: keyof Values) => {
  readonly name: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly error: string | boolean;
  readonly autoComplete: string;
};

function ScopeFields({ scope, field }: { readonly scope: string; readonly field: FieldOf }) {
  if (scope === "order")
    return <TextField label="Order number" placeholder="#1001" {...field("order")} />;
  if (scope === "customer") {
    return (
      <TextField
        label="E-mail address, or the number at the end of the customer’s page address"
        {...field("customer")}
      />
    );
  }
  if (scope === "range") {
    return (
      <FormLayout.Group>
        <TextField label="First day" type="date" {...field("from")} />
        <TextField label="Last day" type="date" {...field("to")} />
      </FormLayout.Group>
    );
  }
  return null;
}
