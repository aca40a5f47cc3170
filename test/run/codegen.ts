/**
 * Writes app/shopify/generated from app/shopify/operations/*.graphql.
 *
 *   npx tsx test/run/codegen.ts
 *
 * `npm run check` fails when the result differs from what is committed.
 */
import { mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { REPOSITORY } from "../check/core/project";
import { GENERATED_FOLDER, generateOperations } from "../check/graphql/generate-operations";

const { values } = parseArgs({ options: { root: { type: "string", default: REPOSITORY } } });
const modules = await generateOperations(values.root);
const folder = join(values.root, GENERATED_FOLDER);
mkdirSync(folder, { recursive: true });
for (const [name, text] of modules) writeFileSync(join(folder, name), text);
for (const name of readdirSync(folder)) if (!modules.has(name)) rmSync(join(folder, name));
console.log(`Wrote ${modules.size} modules to ${GENERATED_FOLDER}.`);
