/**
 * What a member of staff sees when a page of the admin fails: what happened, what to do, and the id
 * under which the log knows it.
 */
import {
  isRouteErrorResponse,
  useLocation,
  useRouteError,
  useRouteLoaderData,
} from "@remix-run/react";
import { BlockStack, Box, Card, InlineStack, Page, Button, Text } from "@shopify/polaris";

/** Statuses that the platform's library throws to renew a session: the browser must get them whole. */
const LIBRARY_STATUSES = [302, 400, 401, 410];

interface Explanation {
  readonly title: string;
  readonly text: string;
}

const explanations: Readonly<Record<number, Explanation>> = {
  403: {
    title: "This page needs a permission",
    text: "Your staff account may not open it, or the store has not granted the app what it needs. Ask the store’s owner, or see what is granted in Settings.",
  },
  404: {
    title: "There is nothing here",
    text: "It may have been deleted when its time was up, or the link is incomplete.",
  },
  503: {
    title: "The store did not answer",
    text: "Nothing was changed. Wait a minute, then try again.",
  },
};

const unexpected: Explanation = {
  title: "Something went wrong",
  text: "This page could not be shown. What you did before is kept. Try again; if it keeps happening, send the id below to support.",
};

export function AdminErrorBoundary() {
  const error = useRouteError();
  const { pathname, search } = useLocation();
  const requestId = requestIdOf(useRouteLoaderData("routes/app"));
  if (isRouteErrorResponse(error) && isLibraryAnswer(error.status, error.data)) {
    return <div dangerouslySetInnerHTML={{ __html: String(error.data || "One moment …") }} />;
  }
  const status = isRouteErrorResponse(error) ? error.status : 500;
  const { title, text } = explanations[status] ?? unexpected;
  return (
    <Page title={title} narrowWidth>
      <Card>
        <BlockStack gap="400">
          <Text as="p">{text}</Text>
          <InlineStack gap="200">
            {status === 404 ? null : (
              <Button variant="primary" url={`${pathname}${search}`}>
                Try again
              </Button>
            )}
            <Button url="/app">Go to the home page</Button>
          </InlineStack>
          {requestId ? (
            <Box paddingBlockStart="200">
              <Text as="p" tone="subdued" variant="bodySm">
                Request id: {requestId}
              </Text>
            </Box>
          ) : null}
        </BlockStack>
      </Card>
    </Page>
  );
}

function isLibraryAnswer(status: number, data: unknown): boolean {
  return (
    LIBRARY_STATUSES.includes(status) || (typeof data === "string" && data.includes("<script"))
  );
}

function requestIdOf(layoutData: unknown): string | undefined {
  if (typeof layoutData !== "object" || layoutData === null) return undefined;
  const id: unknown = Reflect.get(layoutData, "requestId");
  return typeof id === "string" ? id : undefined;
}
