import { useRevalidator } from "@remix-run/react";
import { Banner, BlockStack, Button, Card, Text } from "@shopify/polaris";
import { useState } from "react";
import { requestScopes, showToast } from "../../host-bridge";

export interface MarketingCardProps {
  readonly choices: {
    readonly all: number;
    readonly withdrawn: number;
    readonly late: number;
    readonly slowestMs: number;
  };
  /** Permissions without which the store can't be told. */
  readonly missing: readonly string[];
}

/** What customers chose on the choices page, and whether the store does it. */
export function MarketingCard({ choices, missing }: MarketingCardProps) {
  const { all, withdrawn, late, slowestMs } = choices;
  return (
    <Card>
      <BlockStack gap="300">
        <Text as="h2" variant="headingMd">
          E-mail, SMS and sale choices of customers
        </Text>
        <Text as="p">
          Customers who are logged in change them at /apps/privacy/choices with one press. Each
          change is made in your store and read back from it; changes made in your admin or in a
          mail are taken over here.
        </Text>
        {missing.length > 0 ? <Missing missing={missing} late={late} /> : null}
        <Text as="p" tone="subdued">
          {all === 0
            ? "Nobody has chosen anything yet."
            : `${all} choices in a year, ${withdrawn} of them withdrawals done in your store, the slowest in ${seconds(slowestMs)}; ${late} on their way.`}
        </Text>
      </BlockStack>
    </Card>
  );
}

function Missing({
  missing,
  late,
}: {
  readonly missing: readonly string[];
  readonly late: number;
}) {
  const [isAsking, setAsking] = useState(false);
  const { revalidate } = useRevalidator();
  const ask = async () => {
    setAsking(true);
    try {
      const isGranted = await requestScopes([...missing]);
      showToast(isGranted ? "Granted" : "Not granted: nothing has changed");
    } catch {
      showToast("Shopify could not be asked. Please try again.", { isError: true });
    } finally {
      setAsking(false);
      revalidate();
    }
  };
  return (
    <Banner
      tone={late > 0 ? "critical" : "warning"}
      title={`Your store can’t be told without ${missing.join(" and ")}`}
    >
      <BlockStack gap="300" inlineAlign="start">
        <p>
          write_customers changes e-mail and SMS consent, write_privacy_settings objects to the sale
          of data; nothing else is done with them. Until then choices are kept and wait.
        </p>
        <Button loading={isAsking} onClick={() => void ask()}>
          Grant
        </Button>
      </BlockStack>
    </Banner>
  );
}

function seconds(milliseconds: number): string {
  return milliseconds < 1000 ? "less than a second" : `${Math.ceil(milliseconds / 1000)} s`;
}
