import { useLocation, useNavigate } from "@remix-run/react";
import { BlockStack, Page, Tabs, type PageProps } from "@shopify/polaris";
import type { ReactNode } from "react";

/** The pages of retention, in the order in which one needs them. */
const pages = [
  { id: "rules", content: "Rules", path: "/app/retention" },
  { id: "runs", content: "Runs and receipts", path: "/app/retention/runs" },
  { id: "why", content: "Why this order?", path: "/app/retention/why" },
  { id: "holds", content: "Holds", path: "/app/retention/holds" },
  { id: "accounts", content: "Unused accounts", path: "/app/retention/accounts" },
  { id: "records", content: "Own records", path: "/app/retention/records" },
  { id: "settings", content: "Settings", path: "/app/retention/settings" },
] as const;

interface FrameProps {
  readonly title: string;
  readonly subtitle?: string;
  readonly primaryAction?: PageProps["primaryAction"];
  readonly children: ReactNode;
}

/** What the pages of retention share: their title and the way from one to the next. */
export function RetentionFrame({ title, subtitle, primaryAction, children }: FrameProps) {
  const navigate = useNavigate();
  const { pathname } = useLocation();
  const here = pages.findIndex(({ path }) => path === pathname.replace(/\/$/, ""));
  return (
    <Page
      title={title}
      {...(subtitle ? { subtitle } : {})}
      {...(primaryAction ? { primaryAction } : {})}
    >
      <BlockStack gap="400">
        <nav aria-label="Retention">
          <Tabs
            tabs={pages.map(({ id, content }) => ({ id: `retention-${id}`, content }))}
            selected={Math.max(0, here)}
            onSelect={(place) => {
              const to = pages[place]?.path;
              if (to) navigate(to);
            }}
          />
        </nav>
        {children}
      </BlockStack>
    </Page>
  );
}
