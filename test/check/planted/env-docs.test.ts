import { expect, test } from "vitest";
import { envDocsStep } from "../steps/env-docs-step";
import { findings } from "./plant";

const MODULE =
  'import { z } from "zod";\nexport const envSchema = z.object({ PORT: z.string(), HOST: z.string() }).superRefine(() => undefined);\n';
const judge = (example: string): Promise<string> =>
  findings(envDocsStep, { "app/lib/env.server.ts": MODULE, ".env.example": example });

test("variables that are all explained pass, also those that are commented out", async () => {
  expect(await judge("# Where the server listens.\nPORT=3000\n# HOST=0.0.0.0\n")).toBe("");
});

test("a variable that .env.example does not name is caught", async () => {
  expect(await judge("# Port.\nPORT=3000\n")).toContain("HOST is read by the app and absent here");
});

test("a variable that nothing reads is caught", async () => {
  expect(await judge("# All.\nPORT=1\nHOST=x\nPROT=2\n")).toContain("PROT is read by nothing");
});

test("a variable without an explanation is caught", async () => {
  expect(await judge("# Port.\nPORT=1\n\nHOST=x\n")).toContain("HOST has no comment above it");
});
