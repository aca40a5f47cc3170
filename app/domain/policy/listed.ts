/** "a, b and c" */
export function listed(parts: readonly string[], and: string): string {
  const last = parts.at(-1);
  if (last === undefined || parts.length === 1) return last ?? "";
  return `${parts.slice(0, -1).join(", ")} ${and} ${last}`;
}
