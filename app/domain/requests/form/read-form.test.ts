import { describe, expect, it } from "vitest";
import { MAX_MESSAGE, readRequestForm, TRAP_FIELD } from "./read-form";

function form(fields: Record<string, string>): FormData {
  const data = new FormData();
  for (const [name, value] of Object.entries(fields)) data.set(name, value);
  return data;
}

const valid = { kind: "access", email: " mia@canary.example ", message: " Hello " };

describe("the public form, read", () => {
  it("takes a kind and an address, and needs no message", () => {
    expect(readRequestForm(form(valid))).toEqual({
      outcome: "valid",
      kind: "access",
      email: "mia@canary.example",
      message: "Hello",
    });
    const { message: _message, ...without } = valid;
    expect(readRequestForm(form(without))).toMatchObject({ outcome: "valid", message: "" });
  });

  it("gives back what was typed with everything that is wrong at once", () => {
    const wrong = { kind: "gossip", email: "mia", message: "x".repeat(MAX_MESSAGE + 1) };
    expect(readRequestForm(form(wrong))).toEqual({
      outcome: "invalid",
      typed: wrong,
      problems: ["kind", "email", "message"],
    });
    expect(readRequestForm(form({}))).toMatchObject({ problems: ["kind", "email"] });
  });

  it("refuses addresses that could carry a second recipient or a header", () => {
    for (const email of ["a@canary.example, b@canary.example", "a@canary.example\nBcc: b@x.de"]) {
      expect(readRequestForm(form({ ...valid, email }))).toMatchObject({ problems: ["email"] });
    }
  });

  it("knows a program by the field it fills in", () => {
    expect(readRequestForm(form({ ...valid, [TRAP_FIELD]: "x" }))).toEqual({ outcome: "trapped" });
  });
});
