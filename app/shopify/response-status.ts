import { HttpResponseError } from "@shopify/shopify-api";

/** The HTTP status of a refusal by the host; undefined for every other failure. */
export function responseStatus(error: unknown): number | undefined {
  if (!(error instanceof HttpResponseError)) return undefined;
  const { code } = error.response as { readonly code: number };
  return code;
}
