import {
  BlockStack,
  Card,
  Checkbox,
  ChoiceList,
  InlineError,
  Select,
  Text,
  TextField,
} from "@shopify/polaris";
import { actionsOf, clearableFields, fieldNames, type ActionKind } from "~/domain/retention/model";
import type { DraftFields, RuleDraft } from "./rule-draft";

/** What is done when the limit has passed: only what the platform allows for this kind of thing. */
export function ActionFields({ draft, change, problemOf }: DraftFields) {
  const allows = (action: ActionKind) =>
    actionsOf[draft.scope].some((allowed: ActionKind) => allowed === action);
  const fields = draft.scope === "customers" ? (["note", "phone"] as const) : clearableFields;
  const wrong = problemOf("actions");
  return (
    <Card>
      <BlockStack gap="300">
        <Text as="h2" variant="headingMd">
          What is done then
        </Text>
        {allows("warn") ? (
          <TextField
            label="Tell the customer first, and wait so many days"
            type="number"
            min={7}
            max={365}
            value={draft.warnDays}
            onChange={(warnDays) => change({ warnDays })}
            autoComplete="off"
            helpText="Seven days at least. Empty: nobody is told."
          />
        ) : null}
        {allows("clear") ? (
          <ChoiceList
            title="Remove"
            allowMultiple
            choices={fields.map((value) => ({ value, label: capital(fieldNames[value]) }))}
            selected={[...draft.clear]}
            onChange={(clear) => change({ clear })}
          />
        ) : null}
        {allows("coarsen") ? <CoarsenFields draft={draft} change={change} /> : null}
        {draft.scope === "draft-orders" ? (
          <AddressSelect
            label="Billing address"
            value={draft.billing}
            onChange={(billing) => change({ billing })}
          />
        ) : null}
        {allows("detach-customer") ? (
          <Checkbox
            label="Detach the customer from the order"
            checked={draft.detach}
            onChange={(detach) => change({ detach })}
          />
        ) : null}
        {allows("request-erasure") ? (
          <Checkbox
            label="Ask Shopify to erase the customer’s data"
            helpText="The only way to billing and IP address. Asked once all of the customer’s orders allow it, and followed until it is done."
            checked={draft.erase}
            onChange={(erase) => change({ erase })}
          />
        ) : null}
        {allows("delete") ? (
          <Checkbox
            label={
              draft.scope === "orders"
                ? "Delete the whole order, where Shopify allows it"
                : "Delete it"
            }
            checked={draft.deleteWhole}
            onChange={(deleteWhole) => change({ deleteWhole })}
          />
        ) : null}
        {allows("tag") ? (
          <TextField
            label="Add a tag"
            value={draft.tag}
            onChange={(tag) => change({ tag })}
            autoComplete="off"
          />
        ) : null}
        {allows("report") ? (
          <Checkbox
            label="Only report what is past the limit"
            checked={draft.report}
            onChange={(report) => change({ report })}
          />
        ) : null}
        {wrong ? <InlineError message={wrong} fieldID="actions" /> : null}
      </BlockStack>
    </Card>
  );
}

function CoarsenFields({ draft, change }: Omit<DraftFields, "problemOf">) {
  return (
    <>
      <Checkbox
        label="Replace its e-mail address by a placeholder"
        helpText="Shopify does not let an app empty it."
        checked={draft.email}
        onChange={(email) => change({ email })}
      />
      <AddressSelect
        label="Delivery address"
        value={draft.address}
        onChange={(address) => change({ address })}
      />
    </>
  );
}

function AddressSelect({
  label,
  value,
  onChange,
}: {
  readonly label: string;
  readonly value: RuleDraft["address"];
  readonly onChange: (value: RuleDraft["address"]) => void;
}) {
  return (
    <Select
      label={label}
      options={[
        { value: "keep", label: "Leave it" },
        { value: "generalise", label: "Keep country, region and the start of the postcode" },
        { value: "placeholder", label: "Replace it by a placeholder" },
      ]}
      value={value}
      onChange={(text) => onChange(text === "generalise" || text === "placeholder" ? text : "keep")}
    />
  );
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
