import { Banner } from "@shopify/polaris";
import {
  EVERY_PAGE,
  USUAL_SHARE,
  reportingAdvice,
  type ReportingAdvice,
} from "~/domain/consent/model";
import { useMay } from "../../permission-gate";
import type { SendVendor } from "./send-vendor";

interface Advice {
  readonly title: string;
  readonly says: string;
  readonly button: string;
  readonly share: number;
}

const words: Readonly<Record<NonNullable<ReportingAdvice>, Advice>> = {
  more: {
    title: "Few pages have reported so far",
    says: "A shop with few visits learns slowly what runs on its pages. Until you know your tools, let every page view report: one small request more each, with names and never values.",
    button: "Let every page report",
    share: EVERY_PAGE,
  },
  fewer: {
    title: "Enough pages have reported",
    says: `${USUAL_SHARE} % of the page views are enough to notice what changes, and spare visitors the request.`,
    button: `Let ${USUAL_SHARE} % report`,
    share: USUAL_SHARE,
  },
};

/** How many pages report, where more or fewer would do better. */
export function ReportingCard({
  share,
  sampled,
  send,
}: {
  readonly share: number;
  readonly sampled: number;
  readonly send: SendVendor;
}) {
  const mayManage = useMay("manage-banner");
  const advice = reportingAdvice({ share, sampled });
  if (!advice || !mayManage) return null;
  const { title, says, button, share: wanted } = words[advice];
  return (
    <Banner
      tone="info"
      title={title}
      action={{ content: button, onAction: () => send({ intent: "watch", share: `${wanted}` }) }}
    >
      <p>{says}</p>
    </Banner>
  );
}
