import { Form, useNavigation } from "@remix-run/react";
import {
  BlockStack,
  Button,
  Card,
  Checkbox,
  FormLayout,
  InlineStack,
  Select,
  Text,
  TextField,
} from "@shopify/polaris";
import { useState } from "react";
import { adminDate } from "../admin-date";
import { PermissionGate } from "../permission-gate";
import { useOutcomeToast, type ActionOutcome } from "../use-outcome-toast";
import { RetentionFrame } from "./retention-frame";

interface SettingsProps {
  readonly schedule: {
    readonly enabled: boolean;
    readonly hour: number;
    readonly orders: number;
    readonly share: number;
    readonly mostOrders: number;
    readonly dueAt: Date | null;
  };
  readonly terms: {
    readonly financialYear: { readonly month: number; readonly day: number };
    readonly oneStopShop: boolean | null;
  };
  readonly country: string | null;
  readonly timeZone: string;
  readonly outcome: ActionOutcome | undefined;
}

/** When rules run by themselves, from when on people have to agree, and what the law depends on. */
export function RetentionSettingsPage(props: SettingsProps) {
  useOutcomeToast(props.outcome);
  return (
    <RetentionFrame title="Retention settings">
      <PermissionGate permission="change-retention">
        <BlockStack gap="400">
          <ScheduleCard {...props} />
          <TermsCard {...props} />
        </BlockStack>
      </PermissionGate>
    </RetentionFrame>
  );
}

const hours = Array.from({ length: 24 }, (_, hour) => ({
  value: String(hour),
  label: `${String(hour).padStart(2, "0")}:00`,
}));

function ScheduleCard({ schedule, timeZone, outcome }: SettingsProps) {
  const [enabled, setEnabled] = useState(schedule.enabled);
  const [hour, setHour] = useState(String(schedule.hour));
  const [orders, setOrders] = useState(String(schedule.orders));
  const [percent, setPercent] = useState(String(Math.round(schedule.share * 10_000) / 100));
  const [most, setMost] = useState(String(schedule.mostOrders));
  const error = (name: string) => outcome?.problems?.[name] ?? false;
  return (
    <Card>
      <Form method="post" noValidate>
        <input type="hidden" name="intent" value="schedule" />
        <BlockStack gap="400">
          <Text as="h2" variant="headingMd">
            Nightly runs
          </Text>
          <FormLayout>
            <Checkbox
              label="Run the rules every night"
              name="enabled"
              value="on"
              checked={enabled}
              onChange={setEnabled}
              helpText={
                schedule.dueAt
                  ? `The next run is on ${adminDate({ at: schedule.dueAt, timeZone, withTime: true })}.`
                  : "No run is planned."
              }
            />
            <Select
              label={`At (${timeZone})`}
              name="hour"
              options={hours}
              value={hour}
              onChange={setHour}
            />
            <FormLayout.Group>
              <TextField
                label="People have to agree above so many orders"
                name="orders"
                type="number"
                min={0}
                value={orders}
                onChange={setOrders}
                error={error("orders")}
                autoComplete="off"
              />
              <TextField
                label="… or above this share of all orders"
                name="percent"
                type="number"
                min={0}
                max={100}
                suffix="%"
                value={percent}
                onChange={setPercent}
                error={error("percent")}
                autoComplete="off"
              />
            </FormLayout.Group>
            <TextField
              label="Orders in one run, at most"
              name="mostOrders"
              type="number"
              min={1}
              value={most}
              onChange={setMost}
              error={error("mostOrders")}
              helpText="What is left goes in the next night. The first run of a rule always waits for people."
              autoComplete="off"
            />
          </FormLayout>
          <Save intent="schedule" label="Save the schedule" />
        </BlockStack>
      </Form>
    </Card>
  );
}

const months = Array.from({ length: 12 }, (_, place) => ({
  value: String(place + 1),
  label: new Intl.DateTimeFormat("en-GB", { month: "long", timeZone: "UTC" }).format(
    Date.UTC(2026, place, 1),
  ),
}));

function TermsCard({ terms, country, outcome }: SettingsProps) {
  const [month, setMonth] = useState(String(terms.financialYear.month));
  const [day, setDay] = useState(String(terms.financialYear.day));
  const [declares, setDeclares] = useState(
    terms.oneStopShop === null ? "unknown" : String(terms.oneStopShop),
  );
  return (
    <Card>
      <Form method="post" noValidate>
        <input type="hidden" name="intent" value="terms" />
        <BlockStack gap="400">
          <Text as="h2" variant="headingMd">
            What the law depends on
          </Text>
          <FormLayout>
            <FormLayout.Group>
              <Select
                label="Your financial year begins in"
                name="month"
                options={months}
                value={month}
                onChange={setMonth}
              />
              <TextField
                label="On day"
                name="day"
                type="number"
                min={1}
                max={28}
                value={day}
                onChange={setDay}
                error={outcome?.problems?.["day"] ?? false}
                autoComplete="off"
              />
            </FormLayout.Group>
            <Select
              label="Do you declare VAT through the EU’s One-Stop-Shop?"
              name="oneStopShop"
              options={[
                { value: "unknown", label: "I don’t know (its ten years count)" },
                { value: "true", label: "Yes" },
                { value: "false", label: "No" },
              ]}
              value={declares}
              onChange={setDeclares}
            />
          </FormLayout>
          <Text as="p" tone="subdued">
            {country
              ? `Your store is established in ${country}, as Shopify says.`
              : "Shopify does not say where your store is established: the longest minimums count."}
          </Text>
          <Save intent="terms" label="Save" />
        </BlockStack>
      </Form>
    </Card>
  );
}

function Save({ intent, label }: { readonly intent: string; readonly label: string }) {
  const busy = useNavigation().formData?.get("intent") === intent;
  return (
    <InlineStack>
      <Button submit variant="primary" loading={busy}>
        {label}
      </Button>
    </InlineStack>
  );
}
