/** What the database itself says about its fences: read from its catalogue, not from our intentions. */
import { sealedFields } from "../../../prisma/sealed-fields";
import type { Tx } from "~/db.server";

/** Tables that belong to a shop, and those among them without row-level security or without a rule. */
export async function shopTables(tx: Tx): Promise<{ all: number; open: string[] }> {
  const rows = await tx.$queryRaw<{ name: string; fenced: boolean }[]>`
    SELECT c.relname AS name,
      c.relrowsecurity AND EXISTS (SELECT 1 FROM pg_policy p WHERE p.polrelid = c.oid) AS fenced
    FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid
    WHERE c.relkind IN ('r', 'p') AND a.attname = 'shop' AND NOT a.attisdropped
      AND c.relnamespace = 'public'::regnamespace`;
  const open = rows.filter(({ fenced }) => !fenced).map(({ name }) => name);
  return { all: rows.length, open };
}

/** True when the role we connect with could walk past row-level security. */
export async function roleBypassesFence(tx: Tx): Promise<boolean> {
  const rows = await tx.$queryRaw<{ unsafe: boolean }[]>`
    SELECT r.rolsuper OR r.rolbypassrls OR EXISTS (
        SELECT 1 FROM pg_class c WHERE c.relname = 'Shop'
          AND c.relnamespace = 'public'::regnamespace
          AND pg_has_role(current_user, c.relowner, 'USAGE')) AS unsafe
    FROM pg_roles r WHERE r.rolname = current_user`;
  return rows[0]?.unsafe ?? true;
}

/** Columns declared to hold ciphertext, and those that the database would let clear text into. */
export async function sealedColumns(tx: Tx): Promise<{ all: number; open: string[] }> {
  const rows = await tx.$queryRaw<{ name: string }[]>`
    SELECT conname AS name FROM pg_constraint
    WHERE contype = 'c' AND convalidated AND connamespace = 'public'::regnamespace`;
  const checked = new Set(rows.map(({ name }) => name));
  const declared = Object.entries(sealedFields).flatMap(([model, fields]) =>
    fields.map((field) => `${model}.${field}`),
  );
  const open = declared.filter((column) => !checked.has(`${column.replace(".", "_")}_sealed`));
  return { all: declared.length, open };
}

/** What the application's role may do to the audit log. */
export async function auditPrivileges(
  tx: Tx,
): Promise<{ mayInsert: boolean; mayChange: boolean; mayRemove: boolean }> {
  const rows = await tx.$queryRaw<{ mayInsert: boolean; mayChange: boolean; mayRemove: boolean }[]>`
    SELECT has_table_privilege('"AuditEvent"', 'INSERT') AS "mayInsert",
      has_any_column_privilege('"AuditEvent"', 'UPDATE') AS "mayChange",
      has_table_privilege('"AuditEvent"', 'DELETE')
        OR has_table_privilege('"AuditEvent"', 'TRUNCATE') AS "mayRemove"`;
  return rows[0] ?? { mayInsert: false, mayChange: true, mayRemove: true };
}
