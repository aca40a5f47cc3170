import { useNavigation, useSubmit } from "@remix-run/react";
import {
  Badge,
  BlockStack,
  Button,
  Card,
  InlineStack,
  Modal,
  Text,
  type BadgeProps,
} from "@shopify/polaris";
import { useState } from "react";
import {
  holdGrounds,
  type HeldScope,
  type HoldGround,
  type HoldState,
} from "~/domain/retention/model";
import { adminDate } from "../admin-date";
import { useMay } from "../permission-gate";
import { NothingCard } from "./nothing-card";

export interface ListedHold {
  readonly id: string;
  readonly scope: HeldScope;
  readonly ground: HoldGround;
  readonly reason: string;
  readonly state: HoldState;
  readonly placedBy: string;
  readonly placedAt: Date;
  readonly until: Date | null;
  readonly releasedAt: Date | null;
  readonly releasedBy: string | null;
}

const looks = {
  "in-force": { label: "In force", tone: "attention" },
  expired: { label: "Ended by itself", tone: undefined },
  released: { label: "Released", tone: undefined },
} as const satisfies Record<HoldState, { label: string; tone: BadgeProps["tone"] }>;

export function HoldListCard({
  holds,
  timeZone,
}: {
  readonly holds: readonly ListedHold[];
  readonly timeZone: string;
}) {
  const [releasing, setReleasing] = useState<ListedHold>();
  if (holds.length === 0) {
    return (
      <NothingCard
        heading="Nobody has placed a hold"
        text="Rules may do what they say, except where something is kept back by itself."
      />
    );
  }
  return (
    <Card>
      <BlockStack gap="400">
        <Text as="h2" variant="headingMd">
          Placed by your staff
        </Text>
        {holds.map((hold) => (
          <Hold key={hold.id} hold={hold} timeZone={timeZone} onRelease={setReleasing} />
        ))}
        <ReleaseModal
          hold={releasing}
          timeZone={timeZone}
          onClose={() => setReleasing(undefined)}
        />
      </BlockStack>
    </Card>
  );
}

function Hold({
  hold,
  timeZone,
  onRelease,
}: {
  readonly hold: ListedHold;
  readonly timeZone: string;
  readonly onRelease: (hold: ListedHold) => void;
}) {
  const mayRelease = useMay("change-retention");
  const { label, tone } = looks[hold.state];
  return (
    <BlockStack gap="100">
      <InlineStack gap="200" blockAlign="center" align="space-between">
        <InlineStack gap="200" blockAlign="center">
          <Text as="h3" variant="headingSm">
            {scopeWords(hold.scope, timeZone)}
          </Text>
          <Badge {...(tone ? { tone } : {})}>{label}</Badge>
        </InlineStack>
        {mayRelease && hold.state === "in-force" ? (
          <Button
            accessibilityLabel={`Release the hold on ${scopeWords(hold.scope, timeZone)}`}
            onClick={() => onRelease(hold)}
          >
            Release …
          </Button>
        ) : null}
      </InlineStack>
      <Text as="p" breakWord>
        {hold.reason}
      </Text>
      <Text as="p" tone="subdued" variant="bodySm">
        {`${holdGrounds[hold.ground]} · ${lifeWords(hold, timeZone)}`}
      </Text>
    </BlockStack>
  );
}

/** The last stop before rules may change what was held. */
function ReleaseModal({
  hold,
  timeZone,
  onClose,
}: {
  readonly hold: ListedHold | undefined;
  readonly timeZone: string;
  readonly onClose: () => void;
}) {
  const submit = useSubmit();
  const busy = useNavigation().formData !== undefined;
  const release = () => {
    submit({ intent: "release", holdId: hold?.id ?? "" }, { method: "post" });
    onClose();
  };
  return (
    <Modal
      open={hold !== undefined}
      onClose={onClose}
      title="Release this hold?"
      primaryAction={{
        content: "Release the hold",
        destructive: true,
        loading: busy,
        onAction: release,
      }}
      secondaryActions={[{ content: "Cancel", onAction: onClose }]}
    >
      <Modal.Section>
        <BlockStack gap="200">
          <Text as="p">{hold ? scopeWords(hold.scope, timeZone) : ""}</Text>
          <Text as="p" fontWeight="semibold">
            From then on rules may change what it kept. What they remove can’t be brought back.
          </Text>
        </BlockStack>
      </Modal.Section>
    </Modal>
  );
}

function scopeWords(scope: HeldScope, timeZone: string): string {
  switch (scope.kind) {
    case "order":
      return `Order ${scope.name}`;
    case "customer":
      return `Customer ${scope.customer.split("/").at(-1) ?? ""} and their ${scope.orders.length} orders`;
    case "range": {
      const last = new Date(scope.to.getTime() - 1);
      return `Orders placed from ${adminDate({ at: scope.from, timeZone })} to ${adminDate({ at: last, timeZone })}`;
    }
    case "all":
      return "Everything";
  }
}

function lifeWords(hold: ListedHold, timeZone: string): string {
  const on = (at: Date) => adminDate({ at, timeZone });
  const placed = `placed ${on(hold.placedAt)} by staff ${hold.placedBy}`;
  if (hold.releasedAt) {
    const by = hold.releasedBy ? `by staff ${hold.releasedBy}` : "because its person was erased";
    return `${placed}, released ${on(hold.releasedAt)} ${by}`;
  }
  return hold.until ? `${placed}, until ${on(hold.until)}` : `${placed}, until released`;
}
