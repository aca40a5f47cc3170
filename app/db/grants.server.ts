/**
 * What the application's role may do: read and write rows, but neither change the audit log nor
 * delete a shop (only `kept_forget_shop` can), nor own anything.
 */
import type pg from "pg";

/** Tables whose rows, once written, stay as they are. */
const insertOnly = [
  "Attestation",
  "AuditEvent",
  "AuditLeaf",
  "AuditNode",
  "AuditSeal",
  "BannerVersion",
  "ConsentBatch",
  "OwnDataReceipt",
  "PolicyVersion",
  "SecurityEvent",
];

/** The same, but for the columns named: whom it was about, and which batch of the log holds it. */
const insertOnlyBut: Readonly<Record<string, readonly string[]>> = {
  AccountChoiceEvent: ["customerGid"],
  ConsentDecision: ["customerGid", "batchId"],
};

/** Functions that do, within bounds, what the role itself may not (see the migrations). */
const functions = [
  "kept_consent_months(timestamptz, integer)",
  "kept_drop_consent_months(timestamptz)",
  "kept_forget_shop(text)",
  "kept_master_samples()",
  "kept_prune_audit(text, timestamptz, text, timestamptz)",
  "kept_prune_security(text, timestamptz, integer)",
  "kept_prune_consent(text, timestamptz)",
  "kept_take_decisions(text, text, timestamptz, bytea, jsonb, jsonb, kept_new_decision[], boolean)",
  "kept_take_records(text, text, timestamptz, bytea, jsonb, jsonb, kept_new_record[], boolean)",
  "kept_reseal_policy(text, integer, text, text, text)",
];

/** Grants to the role named in the application's connection string, creating it where it is absent. */
export async function grantApplicationRole(
  owner: pg.Client,
  applicationUrl: string,
): Promise<void> {
  const { username, password } = new URL(applicationUrl);
  const role = decodeURIComponent(username);
  const { rows } = await owner.query<{ current_user: string }>("SELECT current_user");
  if (rows[0]?.current_user === role) return; // refused at start by `assertFencedRole`
  await createRoleOnce(owner, role, decodeURIComponent(password));
  const name = owner.escapeIdentifier(role);
  const restrict = ([table, columns]: [string, readonly string[]]) =>
    `REVOKE UPDATE, DELETE ON "${table}" FROM ${name};
     GRANT UPDATE (${columns.map((column) => `"${column}"`).join(", ")}) ON "${table}" TO ${name};`;
  await owner.query(`
    GRANT USAGE ON SCHEMA public TO ${name};
    GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO ${name};
    REVOKE ALL ON "_prisma_migrations" FROM ${name};
    GRANT SELECT ON "_prisma_migrations" TO ${name};
    REVOKE DELETE ON "Shop" FROM ${name};
    ${insertOnly.map((table) => `REVOKE UPDATE, DELETE ON "${table}" FROM ${name};`).join("\n")}
    ${Object.entries(insertOnlyBut).map(restrict).join("\n")}
    REVOKE UPDATE ON "AuditPending" FROM ${name};
    REVOKE INSERT, DELETE ON "BackupRun" FROM ${name};
    ${functions.map((each) => `GRANT EXECUTE ON FUNCTION ${each} TO ${name};`).join("\n")}
    GRANT USAGE ON SCHEMA pgboss TO ${name};
    GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA pgboss TO ${name};
    GRANT USAGE ON ALL SEQUENCES IN SCHEMA pgboss TO ${name};
    GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA pgboss TO ${name};`);
}

async function createRoleOnce(owner: pg.Client, role: string, password: string): Promise<void> {
  const { rowCount } = await owner.query("SELECT 1 FROM pg_roles WHERE rolname = $1", [role]);
  if (rowCount) return;
  const name = owner.escapeIdentifier(role);
  const secret = owner.escapeLiteral(password);
  await owner.query(
    `CREATE ROLE ${name} LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOBYPASSRLS PASSWORD ${secret}`,
  );
}
