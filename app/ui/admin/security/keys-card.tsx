import { Badge, BlockStack, Card, InlineStack, Text } from "@shopify/polaris";
import { AdminDate } from "../admin-date";
import { FactList } from "../fact-list";

export interface KeysView {
  readonly dataKeySince: Date | null;
  readonly retiredDataKeys: number;
  readonly underOlderMaster: number;
  readonly rotations: readonly RotationRow[];
}

interface RotationRow {
  readonly id: string;
  readonly kind: "master" | "data";
  readonly state: "running" | "settling" | "done";
  readonly resealed: number;
  readonly startedAt: Date;
  readonly problem: string | null;
}

const kinds = { master: "the key around this store’s keys", data: "this store’s key" } as const;
const states = {
  running: { label: "Under way", tone: "info" },
  settling: { label: "Nearly done", tone: "info" },
  done: { label: "Done", tone: "success" },
} as const;

interface CardProps {
  readonly keys: KeysView;
  readonly timeZone: string;
}

/** How old the keys are, and how far a replacement has come. */
export function KeysCard({ keys, timeZone }: CardProps) {
  const { dataKeySince, retiredDataKeys, underOlderMaster, rotations } = keys;
  return (
    <Card>
      <BlockStack gap="400">
        <Text as="h2" variant="headingMd">
          Encryption keys
        </Text>
        <FactList
          facts={[
            {
              label: "Key in use since",
              value: dataKeySince ? (
                <AdminDate at={dataKeySince} timeZone={timeZone} />
              ) : (
                "None yet"
              ),
            },
            { label: "Replaced keys still needed", value: String(retiredDataKeys) },
            { label: "Older master keys still needed", value: String(underOlderMaster) },
          ]}
        />
        {rotations.map((rotation) => (
          <Rotation key={rotation.id} rotation={rotation} timeZone={timeZone} />
        ))}
        <Text as="p" tone="subdued">
          Whoever runs Kept replaces keys while it runs; nothing has to be stopped for it.
        </Text>
      </BlockStack>
    </Card>
  );
}

function Rotation({
  rotation,
  timeZone,
}: {
  readonly rotation: RotationRow;
  readonly timeZone: string;
}) {
  const { kind, state, resealed, startedAt, problem } = rotation;
  return (
    <BlockStack gap="100">
      <InlineStack gap="200" blockAlign="center">
        <Text as="h3" variant="headingSm">
          Replacing {kinds[kind]}
        </Text>
        {problem ? (
          <Badge tone="critical">Stopped</Badge>
        ) : (
          <Badge tone={states[state].tone}>{states[state].label}</Badge>
        )}
      </InlineStack>
      <Text as="p">
        {resealed} values sealed anew since{" "}
        <AdminDate at={startedAt} timeZone={timeZone} withTime />
        {problem ? `. It stopped at ${problem}; nothing is lost, and the old key stays.` : "."}
      </Text>
    </BlockStack>
  );
}
