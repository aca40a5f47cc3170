import { useNavigation, useRevalidator, useSubmit } from "@remix-run/react";
import {
  Badge,
  Banner,
  BlockStack,
  Button,
  Card,
  Checkbox,
  InlineStack,
  List,
  Text,
} from "@shopify/polaris";
import { useState } from "react";
import type { HostConsent, HostConsentState } from "~/domain/consent/model";
import { AdminDate } from "../../admin-date";
import { requestScopes, showToast } from "../../host-bridge";
import { PermissionGate } from "../../permission-gate";
import type { NativeBannerState } from "../native-banner-card";
import { placeTitle } from "./place-names";

const PLACES_SHOWN = 12;
const SCOPES = ["read_privacy_settings", "write_privacy_settings"];

/** Whether the platform's own pixels wait where the banner asks, and what to do where not. */
export function HostConsentCard({
  host,
  native,
  canWrite,
  timeZone,
}: {
  readonly host: HostConsent | null;
  readonly native: NativeBannerState;
  readonly canWrite: boolean;
  readonly timeZone: string;
}) {
  const submit = useSubmit();
  const busyWith = useNavigation().formData?.get("intent");
  const isNativeOn = native.kind === "seen" && native.enabled;
  return (
    <Card>
      <BlockStack gap="300">
        <InlineStack align="space-between" blockAlign="center">
          <Text as="h2" variant="headingMd">
            Shopify’s own pixels
          </Text>
          <State state={host?.state} />
        </InlineStack>
        <Text as="p">
          Shopify’s pixels follow Shopify’s regions, not your banner’s, until yours are written
          there.
        </Text>
        {host ? <Explanation host={host} /> : <Text as="p">Not compared yet.</Text>}
        {host ? (
          <Text as="p" tone="subdued" variant="bodySm">
            Compared <AdminDate at={host.checkedAt} timeZone={timeZone} withTime />
            {host.writtenAt ? (
              <>
                , written <AdminDate at={host.writtenAt} timeZone={timeZone} withTime />
              </>
            ) : null}
            . Looked at every six hours.
          </Text>
        ) : null}
        <PermissionGate permission="manage-banner">
          {!canWrite ? (
            <GrantButton />
          ) : isNativeOn ? (
            <SwitchNativeOff isBusy={busyWith === "disable-native"} />
          ) : (
            <Button
              loading={busyWith === "write"}
              onClick={() => submit({ intent: "write" }, { method: "post" })}
            >
              Write my regions to Shopify
            </Button>
          )}
        </PermissionGate>
        <Button
          variant="plain"
          loading={busyWith === "compare"}
          onClick={() => submit({ intent: "compare" }, { method: "post" })}
        >
          Compare again
        </Button>
      </BlockStack>
    </Card>
  );
}

function State({ state }: { readonly state: HostConsentState | undefined }) {
  if (state === "in-step") return <Badge tone="success">In step</Badge>;
  if (state === undefined) return <Badge tone="attention">Unknown</Badge>;
  return state === "unreachable" ? (
    <Badge tone="attention">Unreachable</Badge>
  ) : (
    <Badge tone="critical">Not in step</Badge>
  );
}

function Explanation({ host }: { readonly host: HostConsent }) {
  const { state, differences } = host;
  if (state === "in-step") {
    return <Text as="p">They wait and heed opt-outs in the same places as your banner.</Text>;
  }
  if (state === "unreachable") {
    return (
      <Text as="p">
        Without write_privacy_settings nobody can make them wait where your banner does. Your banner
        itself works all the same.
      </Text>
    );
  }
  const weaker = differences.filter((difference) => difference.weaker);
  return (
    <BlockStack gap="200">
      {state === "native-banner" ? (
        <Text as="p">
          Shopify takes no rules of an app while its own cookie banner is switched on
          (SHOPIFY_COOKIE_BANNER_NOT_DISABLED). With both banners on, visitors are also asked twice.
        </Text>
      ) : null}
      <Text as="p">
        {weaker.length > 0
          ? `In ${weaker.length} places Shopify’s pixels wait for less than your banner asks:`
          : "Shopify’s pixels wait for more than your banner asks, in:"}
      </Text>
      <Places places={(weaker.length > 0 ? weaker : differences).map(({ place }) => place)} />
    </BlockStack>
  );
}

/** By name; many are shown only when somebody wants to see them. */
function Places({ places }: { readonly places: readonly string[] }) {
  const [isWhole, setIsWhole] = useState(false);
  const titles = places.map(placeTitle).sort((one, other) => one.localeCompare(other, "en"));
  return (
    <>
      <List>
        {titles.slice(0, isWhole ? undefined : PLACES_SHOWN).map((title) => (
          <List.Item key={title}>{title}</List.Item>
        ))}
      </List>
      {titles.length > PLACES_SHOWN ? (
        <Button
          variant="plain"
          textAlign="start"
          ariaExpanded={isWhole}
          onClick={() => setIsWhole(!isWhole)}
        >
          {isWhole ? "Show fewer" : `Show all ${titles.length}`}
        </Button>
      ) : null}
    </>
  );
}

/** A yes that has been thought about: the host's API has no way back. */
function SwitchNativeOff({ isBusy }: { readonly isBusy: boolean }) {
  const [understood, setUnderstood] = useState(false);
  const submit = useSubmit();
  return (
    <Banner tone="warning" title="Switch Shopify’s own banner off">
      <BlockStack gap="300" inlineAlign="start">
        <p>
          Kept can switch it off and then write your regions. Shopify’s API has no way back: neither
          Kept nor another app can switch it on again for you.
        </p>
        <Checkbox
          label="I understand that Kept can’t undo this"
          checked={understood}
          onChange={setUnderstood}
        />
        <Button
          tone="critical"
          disabled={!understood}
          loading={isBusy}
          onClick={() =>
            submit({ intent: "disable-native", understood: "yes" }, { method: "post" })
          }
        >
          Switch it off for good
        </Button>
      </BlockStack>
    </Banner>
  );
}

function GrantButton() {
  const [isAsking, setAsking] = useState(false);
  const { revalidate } = useRevalidator();
  const ask = async () => {
    setAsking(true);
    try {
      const granted = await requestScopes(SCOPES);
      showToast(granted ? "Granted" : "Not granted: nothing has changed");
    } catch {
      showToast("Shopify could not ask you just now. Please try again.", { isError: true });
    }
    setAsking(false);
    revalidate();
  };
  return (
    <Button loading={isAsking} onClick={() => void ask()}>
      Grant write_privacy_settings
    </Button>
  );
}
