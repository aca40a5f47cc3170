import { useNavigation, useRevalidator, useSubmit } from "@remix-run/react";
import {
  Badge,
  BlockStack,
  Button,
  Card,
  InlineStack,
  List,
  Modal,
  Spinner,
  Text,
} from "@shopify/polaris";
import { useEffect, useState } from "react";
import type { AccountCounts, InactiveCounts, InactiveRunState } from "~/domain/inactive/model";
import { adminDate } from "../admin-date";
import { BarChart } from "../bar-chart";
import { PermissionGate } from "../permission-gate";
import { useOutcomeToast, type ActionOutcome } from "../use-outcome-toast";
import { accountReasons, accountSteps, lookLooks } from "./account-words";
import { NothingCard } from "./nothing-card";
import { RetentionFrame } from "./retention-frame";

export interface ListedLook {
  readonly id: string;
  readonly ruleId: string;
  readonly state: InactiveRunState;
  readonly createdAt: Date;
  readonly problem: string | null;
  readonly counts: InactiveCounts | undefined;
  readonly accounts: AccountCounts;
}

interface AccountsProps {
  readonly rules: readonly {
    readonly id: string;
    readonly sentence: string;
    readonly erases: boolean;
  }[];
  readonly accounts: AccountCounts;
  readonly heldBack: number;
  readonly looks: readonly ListedLook[];
  /** Null: not by themselves. */
  readonly nextLook: Date | null;
  readonly timeZone: string;
  readonly outcome: ActionOutcome | undefined;
}

/** Accounts nobody uses: the rule, what it would do, and how far everybody has come. */
export function AccountsPage(props: AccountsProps) {
  const { rules, looks, accounts, heldBack, timeZone, outcome } = props;
  useOutcomeToast(outcome);
  useLiveLooks(looks.some(({ state }) => state === "counting" || state === "running"));
  return (
    <RetentionFrame
      title="Unused accounts"
      subtitle="Told first, then put in order, then erased by Shopify"
    >
      <BlockStack gap="400">
        {rules.length === 0 ? <NoRule /> : null}
        {rules.map((rule) => (
          <Rule key={rule.id} rule={rule} />
        ))}
        {rules.length > 0 ? <NightCard nextLook={props.nextLook} timeZone={timeZone} /> : null}
        {looks[0] ? (
          <LookCard
            look={looks[0]}
            timeZone={timeZone}
            erases={rules.find(({ id }) => id === looks[0]?.ruleId)?.erases ?? false}
          />
        ) : null}
        <StepsCard accounts={accounts} heldBack={heldBack} />
      </BlockStack>
    </RetentionFrame>
  );
}

function NoRule() {
  return (
    <NothingCard
      heading="Say when an account counts as unused"
      text="Its owner gets an e-mail in their language, with a link to stay. Only after the waiting time the account is put in order, and Shopify is asked to erase it."
      action={{ content: "Make a rule", url: "/app/retention/rules/new?preset=inactive" }}
    />
  );
}

function Rule({ rule }: { readonly rule: AccountsProps["rules"][number] }) {
  const submit = useSubmit();
  const busy = useNavigation().formData?.get("ruleId") === rule.id;
  return (
    <Card>
      <BlockStack gap="300">
        <Text as="h2" variant="headingMd">
          {rule.sentence}
        </Text>
        <PermissionGate permission="change-retention">
          <InlineStack gap="200">
            <Button
              variant="primary"
              loading={busy}
              onClick={() => submit({ intent: "count", ruleId: rule.id }, { method: "post" })}
            >
              Look for unused accounts
            </Button>
            <Button url={`/app/retention/rules/${rule.id}`}>Change</Button>
          </InlineStack>
        </PermissionGate>
      </BlockStack>
    </Card>
  );
}

/** When the next look comes, and when it waits for a person. */
function NightCard({ nextLook, timeZone }: Pick<AccountsProps, "nextLook" | "timeZone">) {
  return (
    <Card>
      <BlockStack gap="200">
        <Text as="p">
          {nextLook
            ? `The next look comes by itself on ${adminDate({ at: nextLook, timeZone, withTime: true })}.`
            : "Nightly runs are switched off: accounts are looked at when you ask for it."}
        </Text>
        <Text as="p" tone="subdued">
          Nobody is told by a rule’s first look, or by one that finds more accounts than your limit,
          before you agree.
        </Text>
        <InlineStack>
          <Button variant="plain" url="/app/retention/settings">
            Change hour and limits
          </Button>
        </InlineStack>
      </BlockStack>
    </Card>
  );
}

function LookCard({
  look,
  timeZone,
  erases,
}: {
  readonly look: ListedLook;
  readonly timeZone: string;
  readonly erases: boolean;
}) {
  const { label, tone } = lookLooks[look.state];
  return (
    <Card>
      <BlockStack gap="400">
        <InlineStack gap="200" blockAlign="center">
          <Text as="h2" variant="headingMd">
            {`Look of ${adminDate({ at: look.createdAt, timeZone, withTime: true })}`}
          </Text>
          <Badge {...(tone ? { tone } : {})}>{label}</Badge>
        </InlineStack>
        {look.problem ? (
          <Text as="p" tone="critical">{`It is not going well (${look.problem}).`}</Text>
        ) : null}
        {look.state === "counting" ? (
          <InlineStack gap="300" blockAlign="center">
            <Spinner size="small" accessibilityLabel="Looking at accounts" />
            <Text as="p">All accounts are being looked at. Nothing is changed.</Text>
          </InlineStack>
        ) : null}
        {look.counts ? <Counts counts={look.counts} /> : null}
        <Decision look={look} erases={erases} />
      </BlockStack>
    </Card>
  );
}

function Counts({ counts }: { readonly counts: InactiveCounts }) {
  const { scanned, byVerdict, reasons, byYear, forecast, underway } = counts;
  const held = accountReasons(reasons, "held");
  const unknown = accountReasons(reasons, "unknown");
  const months = Object.entries(forecast).sort(([a], [b]) => a.localeCompare(b));
  const years = Object.entries(byYear).sort(([a], [b]) => a.localeCompare(b));
  return (
    <BlockStack gap="300">
      <Text as="p" variant="headingLg">
        {`${byVerdict.due} ${byVerdict.due === 1 ? "account is" : "accounts are"} unused.`}
      </Text>
      <List>
        <List.Item>{`${scanned} accounts were looked at`}</List.Item>
        <List.Item>{`${byVerdict["not-yet"]} were used since`}</List.Item>
        {byVerdict.held > 0 ? (
          <List.Item>{`${byVerdict.held} held back: ${held}`}</List.Item>
        ) : null}
        {byVerdict.unknown > 0 ? (
          <List.Item>{`${byVerdict.unknown} can’t be judged: ${unknown}`}</List.Item>
        ) : null}
        {byVerdict.unreachable > 0 ? (
          <List.Item>{`${byVerdict.unreachable} have no address to write to and are left alone`}</List.Item>
        ) : null}
        {byVerdict.empty > 0 ? (
          <List.Item>{`${byVerdict.empty} hold nothing of a person any more`}</List.Item>
        ) : null}
        {underway > 0 ? <List.Item>{`${underway} are on their way already`}</List.Item> : null}
      </List>
      {years.length > 0 ? (
        <BarChart
          title="Unused accounts by the year of the last sign of life"
          label="Year"
          series={[{ name: "Unused", colour: "#2c6ecb" }]}
          bars={years.map(([name, value]) => ({ label: name, values: [value] }))}
        />
      ) : null}
      {months.length > 0 ? (
        <BarChart
          title="Accounts that become unused in the next 24 months, if nobody comes back"
          label="Month"
          series={[{ name: "Become unused", colour: "#b98900" }]}
          bars={months.map(([name, value]) => ({ label: name.slice(2), values: [value] }))}
        />
      ) : null}
    </BlockStack>
  );
}

function Decision({ look, erases }: { readonly look: ListedLook; readonly erases: boolean }) {
  const [open, setOpen] = useState(false);
  const submit = useSubmit();
  const busy = useNavigation().formData !== undefined;
  const { found } = look.accounts;
  const decide = (intent: "confirm" | "stop") => {
    setOpen(false);
    submit({ intent, runId: look.id }, { method: "post" });
  };
  const people = `${found} ${found === 1 ? "person" : "people"}`;
  if (look.state === "running" || look.state === "finished") {
    const open = look.accounts.found + look.accounts.noticed + look.accounts.minimised;
    if (open === 0) return null;
    return (
      <PermissionGate permission="change-retention">
        <InlineStack>
          <Button tone="critical" loading={busy} onClick={() => decide("stop")}>
            {`Stop: leave ${open} ${open === 1 ? "account" : "accounts"} as they are`}
          </Button>
        </InlineStack>
      </PermissionGate>
    );
  }
  if (look.state !== "counted" || found === 0) return null;
  return (
    <PermissionGate permission="approve-destruction">
      <InlineStack>
        <Button variant="primary" tone="critical" loading={busy} onClick={() => setOpen(true)}>
          {`Tell ${people} …`}
        </Button>
      </InlineStack>
      <Modal
        open={open}
        onClose={() => setOpen(false)}
        title={`Tell ${people} that their account is unused?`}
        primaryAction={{
          content: `Tell ${people}`,
          destructive: true,
          onAction: () => decide("confirm"),
        }}
        secondaryActions={[{ content: "Cancel", onAction: () => setOpen(false) }]}
      >
        <Modal.Section>
          <BlockStack gap="300">
            <Text as="p">
              Each gets one e-mail in their language, with a link to stay. Whoever does nothing
              loses note and phone number of the account after the waiting time
              {erases ? ", and Shopify is asked to erase the account. That can’t be undone." : "."}
            </Text>
            <Text as="p">
              Each account is read again before every step: an order, a choice or a hold since then
              saves it.
            </Text>
          </BlockStack>
        </Modal.Section>
      </Modal>
    </PermissionGate>
  );
}

function StepsCard({
  accounts,
  heldBack,
}: {
  readonly accounts: AccountCounts;
  readonly heldBack: number;
}) {
  const steps = accountSteps.filter(([state]) => accounts[state] > 0);
  return (
    <Card>
      <BlockStack gap="300">
        <Text as="h2" variant="headingMd">
          How far everybody has come
        </Text>
        {steps.length === 0 ? (
          <Text as="p" tone="subdued">
            No account is on its way yet.
          </Text>
        ) : (
          <List>
            {steps.map(([state, words]) => (
              <List.Item key={state}>{`${accounts[state]} ${words}`}</List.Item>
            ))}
            {heldBack > 0 ? (
              <List.Item>{`${heldBack} of them are held back for now, or wait for a permission`}</List.Item>
            ) : null}
          </List>
        )}
      </BlockStack>
    </Card>
  );
}

/** Looks again every two seconds while something is going on. */
function useLiveLooks(live: boolean): void {
  const { revalidate } = useRevalidator();
  useEffect(() => {
    if (!live) return undefined;
    const timer = setInterval(revalidate, 2_000);
    return () => clearInterval(timer);
  }, [live, revalidate]);
}
