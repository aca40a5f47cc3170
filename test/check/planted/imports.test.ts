import { beforeAll, describe, expect, test } from "vitest";
import type { Problem } from "../core/step";
import { importsStep } from "../steps/imports-step";
import { plantUntilTheEnd } from "./plant";

/** Modules that exist to be imported, rightly or wrongly. */
const TARGETS = {
  "app/lib/ids.ts": "export const id = 1;\n",
  "app/lib/env.server.ts": "export const env = 1;\n",
  "app/db.server.ts": "export type Tx = number;\nexport const withShop = 1;\n",
  "app/services.server.ts": 'export { openRequest } from "~/domain/requests/index.server";\n',
  "app/ui/page.tsx": "export const page = 1;\n",
  "app/domain/consent/model.ts": 'export { id as choice } from "~/lib/ids";\n',
  "app/domain/consent/index.server.ts": 'export { choice } from "./model";\n',
  "app/domain/consent/consent.store.server.ts":
    'import type { Tx } from "~/db.server";\nexport const rows = (tx: Tx): Tx => tx;\n',
  "app/domain/requests/model.ts": 'export { choice } from "~/domain/consent/model";\n',
  "app/domain/requests/index.server.ts":
    'import { choice } from "~/domain/consent/index.server";\nexport const openRequest = choice;\n',
  "app/domain/requests/host-port.ts": "export interface HostPort {\n  readonly a: 1;\n}\n",
  "app/jobs/worker.ts": 'export { openRequest } from "~/domain/requests/index.server";\n',
  "app/server/web.ts": "export const web = 1;\n",
  "app/shopify/client.server.ts":
    'import type { HostPort } from "~/domain/requests/host-port";\nexport const client = {} as HostPort;\n',
  "app/storefront/banner.ts": 'export { choice } from "~/domain/consent/model";\n',
  "app/routes/app.requests.tsx":
    'import { openRequest } from "~/domain/requests/index.server";\nimport { page } from "~/ui/page";\nexport const used = [openRequest, page];\n',
  "test/standin/index.ts": "export const standin = 1;\n",
};

const imports = (...paths: string[]): string =>
  paths
    .map((path, index) => `import * as m${index} from "${path}";\nexport { m${index} };\n`)
    .join("");

/** A module that must not import what it imports → the rule that says so. */
const CASES: readonly [title: string, path: string, code: string, rule: string][] = [
  ["a cycle of files", "app/lib/a.ts", imports("./b"), "no-cycles"],
  [
    "a route inside a domain",
    "app/routes/inside.ts",
    imports("~/domain/consent/consent.store.server"),
    "routes-only-adapt",
  ],
  ["a route in a job", "app/routes/job.ts", imports("~/jobs/worker"), "routes-only-adapt"],
  [
    "a route at the database",
    "app/routes/db.ts",
    imports("~/db.server"),
    "routes-never-touch-the-database",
  ],
  [
    "the domain in Remix",
    "app/domain/policy/remix.ts",
    imports("@remix-run/node"),
    "domain-knows-no-host",
  ],
  ["the domain in React", "app/domain/policy/react.ts", imports("react"), "domain-knows-no-host"],
  [
    "the domain in the platform's library",
    "app/domain/policy/shopify.ts",
    imports("@shopify/shopify-api"),
    "domain-knows-no-host",
  ],
  [
    "the domain in env",
    "app/domain/policy/env.server.ts",
    imports("~/lib/env.server"),
    "domain-knows-no-host",
  ],
  [
    "the domain in the host's adapter",
    "app/domain/policy/adapter.server.ts",
    imports("~/shopify/client.server"),
    "domain-knows-no-host",
  ],
  [
    "a domain inside another",
    "app/domain/policy/inside.server.ts",
    imports("~/domain/consent/consent.store.server"),
    "domain-front-doors",
  ],
  [
    "a model that reaches a server module",
    "app/domain/policy/model.ts",
    imports("./index.server"),
    "models-are-safe-in-a-browser",
  ],
  ["a pure rule in Node", "app/domain/policy/judge.ts", imports("node:fs"), "models-need-no-node"],
  [
    "the host's adapter in a use case",
    "app/shopify/use-case.server.ts",
    imports("~/domain/requests/index.server"),
    "shopify-implements-ports",
  ],
  [
    "a job inside a domain",
    "app/jobs/inside.ts",
    imports("~/domain/consent/consent.store.server"),
    "jobs-call-use-cases",
  ],
  [
    "a job in a route",
    "app/jobs/route.ts",
    imports("~/routes/app.requests"),
    "jobs-call-use-cases",
  ],
  [
    "the storefront in lib",
    "app/storefront/lib.ts",
    imports("~/lib/ids"),
    "storefront-stays-small",
  ],
  [
    "the storefront in a package",
    "app/storefront/package.ts",
    imports("zod"),
    "storefront-stays-small",
  ],
  ["ui in a use case", "app/ui/use-case.tsx", imports("~/domain/consent/index.server"), "ui-shows"],
  [
    "lib in the domain",
    "app/lib/domain.ts",
    imports("~/domain/consent/model"),
    "lib-knows-no-product",
  ],
  [
    "the app in test",
    "app/server/standin.ts",
    imports("../../test/standin"),
    "app-never-imports-test",
  ],
  [
    "an extension in test",
    "extensions/account/src/standin.ts",
    imports("../../../test/standin"),
    "app-never-imports-test",
  ],
  [
    "the app in a devDependency",
    "app/server/dev.ts",
    imports("vitest"),
    "production-dependencies-only",
  ],
  [
    "an import that leads nowhere",
    "app/lib/nowhere.ts",
    imports("./nothing"),
    "everything-resolves",
  ],
];

const CONTRAST = {
  "app/lib/b.ts": imports("./a"),
  "app/domain/policy/index.server.ts": "export const publish = 1;\n",
  "package.json": JSON.stringify({
    name: "planted",
    type: "module",
    dependencies: { "@remix-run/node": "*", "@shopify/shopify-api": "*", react: "*", zod: "*" },
    devDependencies: { vitest: "*" },
  }),
};

describe("import rules", () => {
  let problems: readonly Problem[] = [];
  beforeAll(async () => {
    const planted = CASES.map(([, path, code]) => [path, code] as const);
    const root = plantUntilTheEnd({ ...TARGETS, ...CONTRAST, ...Object.fromEntries(planted) });
    ({ problems } = await importsStep.run(root));
  });

  const messagesIn = (path: string): string =>
    problems
      .filter(({ where }) => where === path)
      .map(({ message }) => message)
      .join("\n");

  test.each(CASES)("catch %s", (_title, path, _code, rule) => {
    expect(messagesIn(path)).toContain(`(${rule})`);
  });

  test.each(Object.keys(TARGETS))("allow what %s imports", (path) => {
    expect(messagesIn(path)).toBe("");
  });
});
