import {
  Autocomplete,
  Badge,
  BlockStack,
  Button,
  Card,
  FormLayout,
  InlineStack,
  Select,
  Text,
  TextField,
} from "@shopify/polaris";
import { useState } from "react";
import { vendorPurposes, type ToolToAdd, type VendorPurpose } from "~/domain/consent/model";
import { PermissionGate } from "../../permission-gate";
import type { ActionOutcome } from "../../use-outcome-toast";
import { useOwnOutcome } from "../../use-own-outcome";
import type { SendVendor } from "./send-vendor";
import { purposeLabels } from "./vendor-words";

const SHOWN = 8;

/** For who knows what their shop uses: nobody has to wait until a page has reported it. */
export function AddToolCard({
  tools,
  outcome,
  busyId,
  send,
}: {
  readonly tools: readonly ToolToAdd[];
  readonly outcome: ActionOutcome | undefined;
  readonly busyId: FormDataEntryValue | null | undefined;
  readonly send: SendVendor;
}) {
  const [name, setName] = useState("");
  const wanted = name.trim().toLowerCase();
  const tool = tools.find((each) => each.name.toLowerCase() === wanted);
  const { problems, sending } = useOwnOutcome(outcome, () => setName(""));
  const add: SendVendor = (fields) => {
    sending();
    send(fields);
  };
  return (
    <Card>
      <BlockStack gap="300">
        <BlockStack gap="100">
          <Text as="h2" variant="headingMd">
            Add a tool you use
          </Text>
          <Text as="p" tone="subdued">
            No need to wait until a page has reported it. It is held back by its addresses from the
            next publication on.
          </Text>
        </BlockStack>
        <PermissionGate permission="manage-banner">
          <FormLayout>
            <Autocomplete
              options={tools
                .filter((each) => fits(each, wanted))
                .slice(0, SHOWN)
                .map(asOption)}
              selected={tool ? [tool.id] : []}
              onSelect={([id]) => setName(tools.find((each) => each.id === id)?.name ?? "")}
              textField={
                <Autocomplete.TextField
                  label="Name of the tool"
                  value={name}
                  onChange={setName}
                  maxLength={80}
                  autoComplete="off"
                  placeholder="For example Google Analytics"
                />
              }
            />
            {tool ? <KnownTool tool={tool} isBusy={busyId === tool.id} send={add} /> : null}
            {wanted && !tool ? (
              <OwnTool
                name={name}
                problem={problems?.["addresses"]}
                isBusy={busyId === name}
                send={add}
              />
            ) : null}
          </FormLayout>
        </PermissionGate>
      </BlockStack>
    </Card>
  );
}

function fits({ name, company }: ToolToAdd, wanted: string): boolean {
  return `${name} ${company}`.toLowerCase().includes(wanted);
}

function asOption({ id, name, company }: ToolToAdd): { value: string; label: string } {
  return { value: id, label: name.includes(company) ? name : `${name} (${company})` };
}

function KnownTool({
  tool: { id, name, company, category },
  isBusy,
  send,
}: {
  readonly tool: ToolToAdd;
  readonly isBusy: boolean;
  readonly send: SendVendor;
}) {
  return (
    <InlineStack align="space-between" blockAlign="center" gap="200">
      <InlineStack gap="200" blockAlign="center">
        <Text as="span">By {company}. Its cookies and addresses are known.</Text>
        <Badge>{purposeLabels[category]}</Badge>
      </InlineStack>
      <Button
        loading={isBusy}
        accessibilityLabel={`Add ${name} to the banner`}
        onClick={() => send({ intent: "add", id })}
      >
        Add to the banner
      </Button>
    </InlineStack>
  );
}

function OwnTool({
  name,
  problem,
  isBusy,
  send,
}: {
  readonly name: string;
  /** With the addresses. */
  readonly problem: string | undefined;
  readonly isBusy: boolean;
  readonly send: SendVendor;
}) {
  const [purpose, setPurpose] = useState<VendorPurpose>("marketing");
  const [addresses, setAddresses] = useState("");
  return (
    <FormLayout>
      <Text as="p">
        Not among the tools we know. Say what it is for and where its scripts come from; what it
        stores is found once it runs.
      </Text>
      <Select
        label="What it is for"
        options={vendorPurposes.map((value) => ({ value, label: purposeLabels[value] }))}
        value={purpose}
        onChange={(value) => setPurpose(value as VendorPurpose)}
      />
      <TextField
        label="Its addresses, one a line"
        value={addresses}
        onChange={setAddresses}
        multiline={2}
        autoComplete="off"
        error={problem ?? false}
        helpText="For example stats.example.com. Without one, nothing can be held back unless your theme tags it."
      />
      <Button
        loading={isBusy}
        onClick={() => send({ intent: "own", vendor: name, name, purpose, addresses })}
      >
        Add to the banner
      </Button>
    </FormLayout>
  );
}
