import { useNavigation, useSearchParams } from "@remix-run/react";
import { BlockStack, Button, Card, InlineGrid, Select, Text } from "@shopify/polaris";
import { useState } from "react";
import type { Comparison } from "~/domain/consent/model";
import { ChangesCard } from "./changes-card";

/** What any two versions differ in. The address names them; the draft is left as it is. */
export function CompareCard({
  versions,
  comparison,
}: {
  /** The newest first. */
  readonly versions: readonly number[];
  readonly comparison: Comparison | undefined;
}) {
  const [params, setParams] = useSearchParams();
  const isLoading = useNavigation().state === "loading";
  const [from, setFrom] = useState(String(comparison?.from ?? versions[1]));
  const [to, setTo] = useState(String(comparison?.to ?? versions[0]));
  if (versions.length < 2) return null;
  const options = versions.map((version) => ({
    label: `Version ${version}`,
    value: String(version),
  }));
  const compare = (): void => {
    params.set("from", from);
    params.set("to", to);
    setParams(params, { preventScrollReset: true });
  };
  return (
    <>
      <Card>
        <BlockStack gap="300">
          <Text as="h2" variant="headingMd">
            Compare versions
          </Text>
          <InlineGrid columns={2} gap="300">
            <Select label="From" options={options} value={from} onChange={setFrom} />
            <Select label="To" options={options} value={to} onChange={setTo} />
          </InlineGrid>
          <Button onClick={compare} loading={isLoading}>
            Compare
          </Button>
          {comparison ? <Text as="p">{outcome(comparison)}</Text> : null}
        </BlockStack>
      </Card>
      {comparison?.diff ? (
        <ChangesCard
          title={`From version ${comparison.from} to version ${comparison.to}`}
          diff={comparison.diff}
        />
      ) : null}
    </>
  );
}

function outcome({ from, to, diff }: Comparison): string {
  if (!diff) return `There are no two versions ${from} and ${to} to compare.`;
  const { length } = diff.changes;
  if (length === 0) return `Versions ${from} and ${to} are the same.`;
  return `${length} ${length === 1 ? "difference" : "differences"}, listed below.`;
}
