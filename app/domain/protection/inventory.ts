/**
 * What personal data each table may hold, why, and what ends it (GDPR Art. 5(1)(b), (c), (e), Art. 30).
 *
 * A model or a text column that is not classified does not compile; a test compares the list with the
 * migrated database and with `prisma/sealed-fields.ts`. What identifies a person is an id of the host,
 * a pseudonym, a keyed digest or ciphertext: nothing else, anywhere.
 */
import type { Prisma } from "~/generated/prisma/client";
import { caseTables } from "./inventory/case-tables";
import type { InventoryOf } from "./inventory/entry";
import { keyTables } from "./inventory/key-tables";
import { logTables } from "./inventory/log-tables";
import { policyTables } from "./inventory/policy-tables";
import { retentionTables } from "./inventory/retention-tables";

export const inventory = {
  ...keyTables,
  ...logTables,
  ...caseTables,
  ...policyTables,
  ...retentionTables,
} as const satisfies InventoryOf<Prisma.ModelName>;
