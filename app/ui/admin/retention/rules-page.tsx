import { useNavigation, useSubmit } from "@remix-run/react";
import { Badge, BlockStack, Button, Card, InlineStack, List, Text } from "@shopify/polaris";
import type { RetentionScope, RuleScope, RunState } from "~/domain/retention/model";
import { adminDate } from "../admin-date";
import { PermissionGate, useMay } from "../permission-gate";
import { ForecastChart } from "./forecast-chart";
import { MissingScopesBanner } from "./missing-scopes-banner";
import { NothingCard } from "./nothing-card";
import { PresetsCard, type ListedPreset } from "./presets-card";
import { RetentionFrame } from "./retention-frame";
import { runLooks } from "./run-words";

export interface ListedRule {
  readonly id: string;
  readonly name: string;
  readonly scope: RuleScope;
  readonly sentence: string;
  readonly lastRun:
    | {
        readonly id: string;
        readonly state: RunState;
        readonly createdAt: Date;
        readonly finishedAt: Date | null;
        readonly due: number | undefined;
        readonly complete: boolean;
      }
    | undefined;
}

interface Effects {
  readonly takenAt: Date;
  readonly orders: number;
  readonly due: number;
  readonly keptBack: readonly string[];
  readonly months: readonly string[];
  readonly forecast: readonly number[];
  readonly byRule: Readonly<Record<string, { readonly month: string; readonly orders: number }>>;
}

interface RulesPageProps {
  readonly rules: readonly ListedRule[];
  readonly effects: Effects | undefined;
  readonly presets: readonly ListedPreset[];
  readonly country: string;
  readonly countries: readonly string[];
  readonly missing: readonly RetentionScope[];
  readonly timeZone: string;
}

/** The rules in force, each as a sentence with what it does next, and where to begin. */
export function RulesPage(props: RulesPageProps) {
  const { rules, effects, missing, timeZone } = props;
  const mayChange = useMay("change-retention");
  const hasOrderRules = rules.some(({ scope }) => scope === "orders");
  return (
    <RetentionFrame
      title="Retention"
      subtitle="Nothing of a person stays in your orders longer than it must"
      primaryAction={{
        content: "New rule",
        url: "/app/retention/rules/new",
        disabled: !mayChange,
      }}
    >
      <BlockStack gap="400">
        <MissingScopesBanner missing={missing} />
        {rules.length === 0 ? <NoRules /> : null}
        {rules.map((rule) => (
          <RuleCard key={rule.id} rule={rule} effects={effects} timeZone={timeZone} />
        ))}
        {effects && hasOrderRules ? <EffectsCard effects={effects} timeZone={timeZone} /> : null}
        <PresetsCard {...props} />
        <Text as="p" tone="subdued" variant="bodySm">
          The first run of a rule, and every large one, waits for people. Orders with an open
          dispute or return, a refund on its way, unfulfilled items or a payment that is missing are
          left alone, and so is what can’t be judged.
        </Text>
      </BlockStack>
    </RetentionFrame>
  );
}

function NoRules() {
  return (
    <NothingCard
      heading="Say how long notes and phone numbers stay on your orders"
      text="Tax law wants invoices kept for years, but not the note, the additional details or the phone number of an order. A rule removes those when you no longer need them."
      action={{ content: "Make a rule", url: "/app/retention/rules/new" }}
    />
  );
}

function RuleCard({
  rule,
  effects,
  timeZone,
}: {
  readonly rule: ListedRule;
  readonly effects: Effects | undefined;
  readonly timeZone: string;
}) {
  const navigation = useNavigation();
  const submit = useSubmit();
  const starting = navigation.formData?.get("ruleId") === rule.id;
  return (
    <Card>
      <BlockStack gap="300">
        <BlockStack gap="100">
          {rule.name ? (
            <Text as="p" tone="subdued">
              {rule.name}
            </Text>
          ) : null}
          <Text as="h2" variant="headingMd">
            {rule.sentence}
          </Text>
        </BlockStack>
        {rule.scope === "orders" ? (
          <>
            <NextEffect rule={rule} effects={effects} />
            <LastRun rule={rule} timeZone={timeZone} />
          </>
        ) : (
          <Elsewhere scope={rule.scope} />
        )}
        <InlineStack gap="200">
          <PermissionGate permission="change-retention">
            {rule.scope === "orders" ? (
              <Button
                variant="primary"
                loading={starting}
                onClick={() => submit({ ruleId: rule.id }, { method: "post" })}
              >
                Preview
              </Button>
            ) : null}
            <Button url={`/app/retention/rules/${rule.id}`}>Change</Button>
          </PermissionGate>
        </InlineStack>
      </BlockStack>
    </Card>
  );
}

/** Rules about other things than orders have their pages. */
function Elsewhere({ scope }: { readonly scope: RuleScope }) {
  if (scope === "draft-orders")
    return <Text as="p">Draft orders are looked at with every run.</Text>;
  const [url, label] =
    scope === "customers"
      ? ["/app/retention/accounts", "Unused accounts"]
      : ["/app/retention/records", "Own records"];
  return (
    <InlineStack>
      <Button variant="plain" url={url}>{`What it does: ${label}`}</Button>
    </InlineStack>
  );
}

function NextEffect({
  rule,
  effects,
}: {
  readonly rule: ListedRule;
  readonly effects: Effects | undefined;
}) {
  if (!effects) return null;
  const next = effects.byRule[rule.id];
  const [first] = effects.months;
  if (!next) return <Text as="p">Nothing becomes due in the next 24 months.</Text>;
  const orders = `${next.orders} ${next.orders === 1 ? "order" : "orders"}`;
  return (
    <Text as="p">
      {next.month === first
        ? `Next effect: this month, on ${orders} as far as nothing holds them.`
        : `Next effect: in ${monthName(next.month)}, on ${orders}.`}
    </Text>
  );
}

function LastRun({ rule, timeZone }: { readonly rule: ListedRule; readonly timeZone: string }) {
  const { lastRun } = rule;
  if (!lastRun) return <Text as="p">Not counted yet. A preview shows what it would do.</Text>;
  const { label, tone } = runLooks[lastRun.state];
  const when = adminDate({ at: lastRun.createdAt, timeZone, withTime: true });
  return (
    <InlineStack gap="200" blockAlign="center">
      <Badge {...(tone ? { tone } : {})}>{label}</Badge>
      <Text as="span">{effect(lastRun)}</Text>
      <Button variant="plain" url={`/app/retention/runs/${lastRun.id}`}>
        {`Run of ${when}`}
      </Button>
    </InlineStack>
  );
}

/** A count that has not seen every order is no answer, least of all "nothing". */
function effect({ state, due, complete }: NonNullable<ListedRule["lastRun"]>): string {
  if (due === undefined) return "The orders are being counted.";
  if (!complete) return "Not all orders could be judged: permissions are missing.";
  if (state === "previewed") return `${due} orders are past the limit.`;
  return `${due} orders were past the limit.`;
}

function EffectsCard({
  effects,
  timeZone,
}: {
  readonly effects: Effects;
  readonly timeZone: string;
}) {
  const submit = useSubmit();
  const busy = useNavigation().formData?.get("intent") === "all";
  return (
    <Card>
      <BlockStack gap="300">
        <Text as="h2" variant="headingMd">
          All rules about orders together
        </Text>
        <Text as="p">{`${effects.due} of ${effects.orders} orders are due now.`}</Text>
        {effects.keptBack.length > 0 ? (
          <List>
            {effects.keptBack.map((line) => (
              <List.Item key={line}>{line}</List.Item>
            ))}
          </List>
        ) : null}
        <ForecastChart months={effects.months} orders={effects.forecast} />
        <Text as="p" tone="subdued" variant="bodySm">
          {`By the orders as seen on ${adminDate({ at: effects.takenAt, timeZone, withTime: true })}.`}
        </Text>
        <PermissionGate permission="change-retention">
          <InlineStack>
            <Button loading={busy} onClick={() => submit({ intent: "all" }, { method: "post" })}>
              Preview all rules
            </Button>
          </InlineStack>
        </PermissionGate>
      </BlockStack>
    </Card>
  );
}

export function monthName(month: string): string {
  const at = new Date(`${month}-01T00:00:00Z`);
  return new Intl.DateTimeFormat("en-GB", {
    ...{ month: "long", year: "numeric", timeZone: "UTC" },
  }).format(at);
}
