/** Reads the public form. Pure: what was typed comes back with what is wrong with it. */
import { z } from "zod";
import { requestKinds, type RequestKind } from "../request-kinds";

/** The field nobody sees: whoever fills it in is a program. */
export const TRAP_FIELD = "website";
export const MAX_MESSAGE = 2000;

/** RFC 5321 §4.5.3.1.3. */
const MAX_ADDRESS = 254;

export interface TypedForm {
  readonly kind: string;
  readonly email: string;
  readonly message: string;
}

export type FormProblem = "kind" | "email" | "message";

export type ReadForm =
  | { readonly outcome: "trapped" }
  | {
      readonly outcome: "invalid";
      readonly typed: TypedForm;
      readonly problems: readonly FormProblem[];
    }
  | {
      readonly outcome: "valid";
      readonly kind: RequestKind;
      readonly email: string;
      readonly message: string;
    };

const schema = z.object({
  kind: z.enum(requestKinds),
  email: z.email().max(MAX_ADDRESS),
  message: z.string().max(MAX_MESSAGE),
});

export function readRequestForm(form: FormData): ReadForm {
  const text = (name: string) => {
    const value = form.get(name);
    return typeof value === "string" ? value.trim() : "";
  };
  if (text(TRAP_FIELD) !== "") return { outcome: "trapped" };
  const typed = { kind: text("kind"), email: text("email"), message: text("message") };
  const read = schema.safeParse(typed);
  if (read.success) return { outcome: "valid", ...read.data };
  const wrong = new Set(read.error.issues.map(({ path }) => path[0]));
  const problems = (["kind", "email", "message"] as const).filter((field) => wrong.has(field));
  return { outcome: "invalid", typed, problems };
}
