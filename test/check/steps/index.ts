import type { CheckStep } from "../core/step";
import { auditStep } from "./audit-step";
import { envDocsStep } from "./env-docs-step";
import { extensionsStep } from "./extensions-step";
import { formatStep } from "./format-step";
import { generatedStep } from "./generated-step";
import { graphqlStep } from "./graphql-step";
import { importsStep } from "./imports-step";
import { lintStep } from "./lint-step";
import { namesStep } from "./names-step";
import { prismaStep } from "./prisma-step";
import { storefrontStep } from "./storefront-step";
import { themeStep } from "./theme-step";
import { tomlStep } from "./toml-step";
import { typesStep } from "./types-step";
import { unusedStep } from "./unused-step";

/** Everything that `npm run check` does. */
export const ALL_STEPS: readonly CheckStep[] = [
  lintStep,
  typesStep,
  formatStep,
  importsStep,
  unusedStep,
  prismaStep,
  extensionsStep,
  storefrontStep,
  themeStep,
  generatedStep,
  graphqlStep,
  tomlStep,
  envDocsStep,
  namesStep,
  auditStep,
];
