/** Messages of all `userErrors` in the payloads of a mutation's answer. */
export function userErrorsIn(data: unknown): string[] {
  if (typeof data !== "object" || data === null) return [];
  return Object.values(data).flatMap((payload: unknown) => {
    if (typeof payload !== "object" || payload === null || !("userErrors" in payload)) return [];
    const { userErrors } = payload;
    if (!Array.isArray(userErrors)) return [];
    return userErrors.map((error: { message?: string }) => error.message ?? "(no message asked)");
  });
}
