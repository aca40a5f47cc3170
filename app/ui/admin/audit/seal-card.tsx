import { useFetcher } from "@remix-run/react";
import { Banner, BlockStack, Button, Card, InlineStack, List, Text } from "@shopify/polaris";
import { describeFinding, type Checkpoint, type Finding } from "~/domain/audit/model";
import { AdminDate } from "../admin-date";
import { downloadFile } from "../download-file";
import { FactList } from "../fact-list";
import { showToast } from "../host-bridge";

export interface SealState {
  readonly sealed: number;
  readonly waiting: number;
  readonly longestWaitSeconds: number;
  readonly lastSealedAt: Date | null;
  readonly intact: boolean;
}

/** What "Verify now" answers. */
export interface VerifyOutcome {
  readonly ok: boolean;
  readonly rows: number;
  readonly problems: number;
  readonly findings: readonly Finding[];
}

interface SealProps {
  readonly state: SealState;
  readonly checkpoint: Checkpoint | undefined;
  readonly timeZone: string;
}

/** How far the log is sealed, the check of all of it, and the checkpoint to keep elsewhere. */
export function SealCard({ state, checkpoint, timeZone }: SealProps) {
  const verifying = useFetcher<VerifyOutcome>();
  return (
    <Card>
      <BlockStack gap="400">
        <Text as="h2" variant="headingMd">
          Seal
        </Text>
        {state.intact ? null : (
          <Banner tone="critical" title="The last seal was not made by Kept">
            <p>Nothing is sealed on top of it. Export the log now and verify it.</p>
          </Banner>
        )}
        <FactList facts={factsOf(state, checkpoint, timeZone)} />
        <Text as="p" tone="subdued">
          Events are sealed every minute. A checkpoint kept outside of Kept, such as the one in your
          weekly mail, shows a change even if the whole log were sealed anew.
        </Text>
        {verifying.data && verifying.state === "idle" ? <Verified {...verifying.data} /> : null}
        <InlineStack gap="200">
          <verifying.Form method="post">
            <Button submit loading={verifying.state !== "idle"}>
              Verify now
            </Button>
          </verifying.Form>
          <Button disabled={!checkpoint} onClick={() => void saveCheckpoint()}>
            Download checkpoint
          </Button>
          <Button disabled={!checkpoint} onClick={() => void saveKey()}>
            Download public key
          </Button>
        </InlineStack>
      </BlockStack>
    </Card>
  );
}

function factsOf(state: SealState, checkpoint: Checkpoint | undefined, timeZone: string) {
  const { sealed, waiting, longestWaitSeconds, lastSealedAt } = state;
  const minutes = Math.round(longestWaitSeconds / 60);
  return [
    { label: "Sealed events", value: String(sealed) },
    {
      label: "Waiting to be sealed",
      value: waiting > 0 && minutes > 0 ? `${waiting}, up to ${minutes} min` : String(waiting),
    },
    {
      label: "Last seal",
      value: lastSealedAt ? (
        <AdminDate at={lastSealedAt} timeZone={timeZone} withTime />
      ) : (
        "None yet"
      ),
    },
    ...(checkpoint ? [{ label: "Root", value: checkpoint.root }] : []),
  ];
}

function Verified({ ok, rows, problems, findings }: VerifyOutcome) {
  if (ok) {
    return (
      <Banner tone="success" title="The log is whole">
        <p>All {rows} sealed events, their order and every signature fit.</p>
      </Banner>
    );
  }
  return (
    <Banner tone="critical" title={`The log does not fit its seals: ${problems} findings`}>
      <List>
        {findings.map((finding) => {
          const words = describeFinding(finding);
          return <List.Item key={words}>{words}</List.Item>;
        })}
      </List>
    </Banner>
  );
}

async function saveCheckpoint(): Promise<void> {
  const saved = await downloadFile("/app/audit/checkpoint", "kept-checkpoint.json");
  showToast(saved ? "Checkpoint saved" : "There is no checkpoint yet", { isError: !saved });
}

async function saveKey(): Promise<void> {
  const saved = await downloadFile("/app/audit/key", "kept-audit-key.pem");
  showToast(saved ? "Public key saved" : "There is no key yet", { isError: !saved });
}
