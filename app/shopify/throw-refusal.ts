import { AppError } from "~/lib/errors";

/** The message may quote a value: only the place of the refusal goes on. */
export function throwRefusal(
  operation: string,
  errors: readonly { readonly field: readonly string[] | null }[] = [],
): void {
  const [refusal] = errors;
  if (!refusal) return;
  const place = refusal.field?.join(".") ?? "the whole";
  throw new AppError("host-refused", `${operation} refused ${place}`);
}
