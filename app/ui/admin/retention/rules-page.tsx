import { useNavigation, useSubmit } from "@remix-run/react";
import { Badge, BlockStack, Button, Card, InlineStack, List, Text } from "@shopify/polaris";
import {
  runScopes,
  type RetentionScope,
  type RuleScope,
  type RunScope,
  type RunState,
} from "~/domain/retention/model";
import { adminDate } from "../admin-date";
import { PermissionGate, useMay } from "../permission-gate";
import { ForecastChart } from "./forecast-chart";
import { MissingScopesBanner } from "./missing-scopes-banner";
import { NothingCard } from "./nothing-card";
import { PresetsCard, type ListedPreset } from "./presets-card";
import { RetentionFrame } from "./retention-frame";
import { counted, runLooks, runNouns } from "./run-words";

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
  /** By what the rules go over; undefined where nothing was looked at yet. */
  readonly effects: Readonly<Record<RunScope, Effects | undefined>>;
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
        {runScopes.map((scope) => {
          const its = rules.some((rule) => rule.scope === scope) ? effects[scope] : undefined;
          return its ? (
            <EffectsCard key={scope} scope={scope} effects={its} timeZone={timeZone} />
          ) : null;
        })}
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
  readonly effects: RulesPageProps["effects"];
  readonly timeZone: string;
}) {
  const runs = runScopes.find((scope) => scope === rule.scope);
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
        {runs ? (
          <>
            <NextEffect rule={rule} scope={runs} effects={effects[runs]} />
            <LastRun rule={rule} scope={runs} timeZone={timeZone} />
          </>
        ) : (
          <Elsewhere scope={rule.scope} />
        )}
        <InlineStack gap="200">
          <PermissionGate permission="change-retention">
            {runs ? (
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

/** Rules about other things than orders and drafts have their pages. */
function Elsewhere({ scope }: { readonly scope: RuleScope }) {
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
  scope,
  effects,
}: {
  readonly rule: ListedRule;
  readonly scope: RunScope;
  readonly effects: Effects | undefined;
}) {
  if (!effects) return null;
  const next = effects.byRule[rule.id];
  const [first] = effects.months;
  if (!next) return <Text as="p">Nothing becomes due in the next 24 months.</Text>;
  const orders = counted(next.orders, scope);
  return (
    <Text as="p">
      {next.month === first
        ? `Next effect: this month, on ${orders} as far as nothing holds them.`
        : `Next effect: in ${monthName(next.month)}, on ${orders}.`}
    </Text>
  );
}

function LastRun({
  rule,
  scope,
  timeZone,
}: {
  readonly rule: ListedRule;
  readonly scope: RunScope;
  readonly timeZone: string;
}) {
  const { lastRun } = rule;
  if (!lastRun) return <Text as="p">Not counted yet. A preview shows what it would do.</Text>;
  const { label, tone } = runLooks[lastRun.state];
  const when = adminDate({ at: lastRun.createdAt, timeZone, withTime: true });
  return (
    <InlineStack gap="200" blockAlign="center">
      <Badge {...(tone ? { tone } : {})}>{label}</Badge>
      <Text as="span">{effect(lastRun, scope)}</Text>
      <Button variant="plain" url={`/app/retention/runs/${lastRun.id}`}>
        {`Run of ${when}`}
      </Button>
    </InlineStack>
  );
}

/** A count that has not seen every order is no answer, least of all "nothing". */
function effect(
  { state, due, complete }: NonNullable<ListedRule["lastRun"]>,
  scope: RunScope,
): string {
  const [, several] = runNouns[scope];
  if (state === "failed") return "It could not be counted.";
  if (due === undefined) return `The ${several} are being counted.`;
  if (!complete) return `Not all ${several} could be judged: permissions are missing.`;
  const verb = state === "previewed" ? ["is", "are"] : ["was", "were"];
  return `${counted(due, scope)} ${verb[due === 1 ? 0 : 1]} past the limit.`;
}

function EffectsCard({
  scope,
  effects,
  timeZone,
}: {
  readonly scope: RunScope;
  readonly effects: Effects;
  readonly timeZone: string;
}) {
  const submit = useSubmit();
  const form = useNavigation().formData;
  const busy = form?.get("intent") === "all" && form.get("scope") === scope;
  const [, several] = runNouns[scope];
  return (
    <Card>
      <BlockStack gap="300">
        <Text as="h2" variant="headingMd">
          {`All rules about ${several} together`}
        </Text>
        <Text as="p">{`${effects.due} of ${counted(effects.orders, scope)} are due now.`}</Text>
        {effects.keptBack.length > 0 ? (
          <List>
            {effects.keptBack.map((line) => (
              <List.Item key={line}>{line}</List.Item>
            ))}
          </List>
        ) : null}
        <ForecastChart months={effects.months} orders={effects.forecast} />
        <Text as="p" tone="subdued" variant="bodySm">
          {`By the ${several} as seen on ${adminDate({ at: effects.takenAt, timeZone, withTime: true })}.`}
        </Text>
        <PermissionGate permission="change-retention">
          <InlineStack>
            <Button
              loading={busy}
              onClick={() => submit({ intent: "all", scope }, { method: "post" })}
            >
              Preview all of them
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
