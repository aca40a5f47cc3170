/** The parts of the host's App Bridge that pages use, each harmless where there is no host. */

interface Toasts {
  show(message: string, options?: { readonly isError?: boolean }): void;
}
interface Scopes {
  request(scopes: readonly string[]): Promise<{ readonly result: string }>;
}

function bridgePart(name: "toast" | "scopes"): unknown {
  const bridge: unknown = Reflect.get(globalThis, "shopify");
  return typeof bridge === "object" && bridge !== null ? Reflect.get(bridge, name) : undefined;
}

/** A short message at the bottom of the admin. */
export function showToast(message: string, options?: { readonly isError?: boolean }): void {
  const toast = bridgePart("toast") as Toasts | undefined;
  toast?.show(message, options);
}

/** Asks the merchant to grant optional scopes. Answers whether all of them were granted. */
export async function requestScopes(scopes: readonly string[]): Promise<boolean> {
  const part = bridgePart("scopes") as Scopes | undefined;
  const answer = await part?.request(scopes);
  return answer?.result === "granted-all";
}
