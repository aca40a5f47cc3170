/**
 * Who may import whom. Each rule is one sentence of the architecture, with its reason.
 *
 * A domain folder has two front doors: model.ts (types, constants, pure rules; safe in a browser)
 * and index.server.ts (use cases). What wires everything together stands outside the layers.
 */
const FRONT_DOOR = "^app/domain/[^/]+/(model|index\\.server)\\.ts$";
const TEST_FILE = "\\.test\\.tsx?$";
const HOST_AND_UI = "(^|/)node_modules/(@types/)?(@remix-run|react|react-dom|@shopify)/";

/** A layer of app/ and the other layers it may not reach. */
const layers = (...names) => `^app/(${names.join("|")})/`;

module.exports = {
  forbidden: [
    {
      name: "no-cycles",
      comment: "a cycle has no first module to understand, load or test",
      severity: "error",
      from: {},
      to: { circular: true },
    },
    {
      name: "routes-only-adapt",
      comment: "routes reach the domain by its front doors, and otherwise services, ui and lib",
      severity: "error",
      from: { path: "^app/routes/" },
      to: {
        path: ["^app/domain/", layers("jobs", "server", "services", "storefront", "db")],
        // A shopper's verified visit is a guard that loads what every shopper's page needs; the
        // preview's scripts are bundled by Vite, which the worker's bundle must not meet.
        pathNot: [FRONT_DOOR, "^app/services/(shopper-visit|consent-preview)\\.server\\.ts$"],
      },
    },
    {
      name: "routes-never-touch-the-database",
      comment: "a query in a route is a use case without a name or a test: ask the domain",
      severity: "error",
      from: { path: "^app/routes/" },
      to: { path: "^app/(db\\.server|generated/prisma/)", dependencyTypesNot: ["type-only"] },
    },
    {
      name: "domain-knows-no-host",
      comment: "the domain must be testable and replayable without a web framework or a platform",
      severity: "error",
      from: { path: "^app/domain/", pathNot: TEST_FILE },
      to: {
        path: [
          HOST_AND_UI,
          layers("routes", "ui", "jobs", "server", "shopify", "storefront"),
          "^app/lib/env\\.server",
          "^app/(services\\.server|shopify\\.server|root|entry\\.)",
        ],
      },
    },
    {
      name: "domain-front-doors",
      comment: "another idea is reached by its model.ts or index.server.ts, never inside",
      severity: "error",
      from: { path: "^app/domain/([^/]+)/" },
      to: { path: "^app/domain/", pathNot: ["^app/domain/$1/", FRONT_DOOR] },
    },
    {
      name: "models-are-safe-in-a-browser",
      comment: "model.ts is bundled for browsers: server modules and Node would break the build",
      severity: "error",
      from: { path: "^app/domain/[^/]+/model\\.ts$" },
      to: {
        reachable: true,
        path: ["\\.server\\.tsx?$", "^app/generated/prisma/(client|internal)"],
      },
    },
    {
      name: "models-need-no-node",
      comment: "model.ts is bundled for browsers, which have no Node modules",
      severity: "error",
      from: {
        path: "^app/(domain/.+|ui/.+|lib/[^/]+)\\.tsx?$",
        pathNot: ["\\.server\\.", TEST_FILE],
      },
      to: { dependencyTypes: ["core"] },
    },
    {
      name: "shopify-implements-ports",
      comment: "the host's adapter knows the domain's ports and models and lib, not its use cases",
      severity: "error",
      // The guards of routes stand between the host's identity and our use cases.
      from: {
        path: "^app/shopify/",
        pathNot: [TEST_FILE, "/(staff|proxy|authenticate-admin)\\.server\\.ts$"],
      },
      to: {
        path: [
          "^app/domain/",
          layers("routes", "ui", "jobs", "server", "storefront"),
          "^app/services\\.server",
        ],
        // Sealing what the host gives us is part of talking to it.
        pathNot: [
          "^app/domain/[^/]+/(model|ports|[^/]+-port)\\.ts$",
          "^app/domain/protection/index\\.server\\.ts$",
        ],
      },
    },
    {
      name: "jobs-call-use-cases",
      comment: "a job handler is an adapter like a route: front doors, services, lib",
      severity: "error",
      from: { path: "^app/jobs/", pathNot: TEST_FILE },
      to: {
        path: ["^app/domain/", layers("routes", "ui", "server", "storefront"), HOST_AND_UI],
        pathNot: FRONT_DOOR,
      },
    },
    {
      name: "storefront-stays-small",
      comment: "it runs in every shopper's browser: nothing but itself and the consent model",
      severity: "error",
      from: { path: "^app/storefront/", pathNot: TEST_FILE },
      to: { pathNot: ["^app/storefront/", "^app/domain/consent/model\\.ts$"] },
    },
    {
      name: "ui-shows",
      comment: "shared pieces of the admin know models and lib; data comes to them as props",
      severity: "error",
      from: { path: "^app/ui/", pathNot: TEST_FILE },
      to: {
        path: [
          "\\.server\\.tsx?$",
          layers("routes", "jobs", "server", "shopify", "storefront", "db"),
          "^app/domain/",
        ],
        pathNot: "^app/domain/[^/]+/model\\.ts$",
      },
    },
    {
      name: "lib-knows-no-product",
      comment: "lib would serve any product: it imports only lib",
      severity: "error",
      from: { path: "^app/lib/", pathNot: TEST_FILE },
      to: { path: "^app/", pathNot: "^app/lib/" },
    },
    {
      name: "app-never-imports-test",
      comment: "what only tests and the demo need must not reach production",
      severity: "error",
      from: { path: "^(app|extensions|prisma)/", pathNot: TEST_FILE },
      to: { path: ["^test/", TEST_FILE] },
    },
    {
      name: "production-dependencies-only",
      comment: "the production image has no devDependencies",
      severity: "error",
      from: { path: "^app/", pathNot: TEST_FILE },
      to: {
        dependencyTypes: ["npm-dev", "npm-no-pkg", "npm-unknown"],
        dependencyTypesNot: ["type-only"],
      },
    },
    {
      name: "everything-resolves",
      comment: "the import leads nowhere",
      severity: "error",
      from: {},
      to: { couldNotResolve: true },
    },
  ],
  options: {
    doNotFollow: { path: "node_modules|^app/generated/" },
    exclude: {
      path: "^(test/standin/theme/assets|extensions/[^/]+/(assets|dist))/|\\.(css|liquid)($|\\?)",
    },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
    enhancedResolveOptions: {
      conditionNames: ["import", "require", "node", "default", "types"],
      exportsFields: ["exports"],
      mainFields: ["module", "main", "types"],
    },
  },
};
