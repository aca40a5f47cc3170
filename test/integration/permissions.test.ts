/**
 * Every use case that staff can start refuses by itself whoever may not do it, before it has looked
 * at anything: no page stands in between here.
 */
import { beforeAll, describe, expect, it } from "vitest";
import { buildShop } from "../factories/build-shop";
import { buildStaff } from "../factories/build-staff";
import { asOwner, wholeDatabase } from "../factories/raw-database";
import { usualSchedule } from "~/domain/retention/schedule";
import { may, roles, type Permission, type Role } from "~/domain/staff/model";
import type { ShopDomain } from "~/lib/ids";
import { services } from "~/services.server";

const requestId = "0192f000-0000-7000-8000-000000000001";
const runId = requestId;
const ruleId = requestId;
const reason = "A question about it";

interface StaffUseCase {
  readonly name: string;
  readonly permission: Permission;
  readonly run: (shop: ShopDomain, staffId: string) => Promise<unknown>;
}

async function drain(pieces: AsyncIterable<Uint8Array>): Promise<number> {
  let bytes = 0;
  for await (const piece of pieces) bytes += piece.length;
  return bytes;
}

const codeOf = (error: unknown): unknown => Reflect.get(Object(error) as object, "code");

const useCase = (name: string, permission: Permission, run: StaffUseCase["run"]): StaffUseCase => ({
  name,
  permission,
  run,
});

const { approvals, audit, consent, consentDesk, holds, inactive, policy } = services();
const { requests, retention, retentionDesk, staff } = services();
const facts = {};
const definition = { version: 1, trigger: "completed", years: 3, fields: ["note"], zone: "UTC" };

const useCases: readonly StaffUseCase[] = [
  useCase("download a package", "export", (shop, staffId) =>
    requests.downloadPackage({ shop, staffId, requestId, reason }),
  ),
  useCase("export the evidence", "export", (shop, staffId) =>
    drain(requests.exportEvidence({ shop, staffId, reason })),
  ),
  useCase("export the audit log", "export", (shop, staffId) =>
    drain(audit.exportFile({ shop, staffId, reason })),
  ),
  useCase("search the audit log", "see-audit", (shop, staffId) =>
    audit.search({ shop, staffId }, {}),
  ),
  useCase("see how the audit log stands", "see-audit", (shop, staffId) =>
    audit.state({ shop, staffId }),
  ),
  useCase("verify the audit log", "see-audit", (shop, staffId) => audit.verify({ shop, staffId })),
  useCase("prove an event", "see-audit", (shop, staffId) =>
    audit.prove({ shop, staffId }, requestId),
  ),
  useCase("take a checkpoint", "see-audit", (shop, staffId) => audit.checkpoint({ shop, staffId })),
  useCase("release a package", "decide-requests", (shop, staffId) =>
    requests.releasePackage({ shop, staffId, requestId }),
  ),
  useCase("mark as answered", "decide-requests", (shop, staffId) =>
    requests.markAnswered({ shop, staffId, requestId }),
  ),
  useCase("refuse a request", "decide-requests", (shop, staffId) =>
    requests.refuseRequest({ shop, staffId, requestId }),
  ),
  useCase("collect again", "decide-requests", (shop, staffId) =>
    requests.collectAgain({ shop, staffId, requestId }),
  ),
  useCase("propose an erasure", "approve-destruction", (shop, staffId) =>
    requests.proposeErasure({ shop, staffId, requestId, reason }),
  ),
  useCase("confirm what somebody proposed", "approve-destruction", (shop, staffId) =>
    approvals.approve({ shop, staffId, approvalId: requestId }),
  ),
  useCase("withdraw what somebody proposed", "approve-destruction", (shop, staffId) =>
    approvals.withdraw({ shop, staffId, approvalId: requestId }),
  ),
  useCase("reveal a contact", "reveal-personal-data", (shop, staffId) =>
    requests.revealContact({ shop, staffId, requestId, reason }),
  ),
  useCase("see a sample of what a run would change", "reveal-personal-data", (shop, staffId) =>
    retention.showSample({ shop, staffId, runId }),
  ),
  useCase("save a rule", "change-retention", (shop, staffId) =>
    retention.saveRule({ shop, staffId, definition }),
  ),
  useCase("preview a rule", "change-retention", (shop, staffId) =>
    retention.startPreview({ shop, staffId, ruleId }),
  ),
  useCase("preview all rules", "change-retention", (shop, staffId) =>
    retention.previewAll({ shop, staffId }),
  ),
  useCase("change when rules run", "change-retention", (shop, staffId) =>
    retention.saveSchedule({ shop, staffId, schedule: usualSchedule }),
  ),
  useCase("take receipts out", "export", (shop, staffId) =>
    retention.exportReceipts({ shop, staffId, reason }).next(),
  ),
  useCase("stop a run", "change-retention", (shop, staffId) =>
    retention.changeRunState({ shop, staffId, runId, action: "stop" }),
  ),
  useCase("propose a run", "approve-destruction", (shop, staffId) =>
    retention.proposeRun({ shop, staffId, runId, reason }),
  ),
  useCase("save a rule as written", "change-retention", (shop, staffId) =>
    retentionDesk.saveChecked({ ...{ shop, staffId, ruleId, definition, reason }, mode: "as-is" }),
  ),
  useCase("try a rule", "change-retention", (shop, staffId) =>
    retentionDesk.checkRule({ shop, staffId, ruleId, definition }),
  ),
  useCase("withdraw a rule", "change-retention", (shop, staffId) =>
    retentionDesk.retireRule({ shop, staffId, ruleId }),
  ),
  useCase("say when the financial year begins", "change-retention", (shop, staffId) =>
    retentionDesk.changeTerms({ shop, staffId, terms: {} }),
  ),
  useCase("place a hold", "change-retention", (shop, staffId) =>
    holds.placeHold({ shop, staffId, form: {} }),
  ),
  useCase("release a hold", "change-retention", (shop, staffId) =>
    holds.releaseHold({ shop, staffId, holdId: runId }),
  ),
  useCase("look for unused accounts", "change-retention", (shop, staffId) =>
    inactive.countAccounts({ shop, staffId, ruleId }),
  ),
  useCase("stop work on unused accounts", "change-retention", (shop, staffId) =>
    inactive.stopRun({ shop, staffId, runId }),
  ),
  useCase("tell the owners of unused accounts", "approve-destruction", (shop, staffId) =>
    inactive.confirmRun({ shop, staffId, runId }),
  ),
  useCase("publish the policy", "publish-policy", (shop, staffId) => policy.publish(shop, staffId)),
  useCase("save the policy's details", "publish-policy", (shop, staffId) =>
    policy.saveFacts(shop, { facts, staffId }),
  ),
  useCase("put the banner in the theme", "manage-banner", (shop, staffId) =>
    consent.ensureBanner(shop, { staffId }),
  ),
  useCase("save a draft of the banner", "manage-banner", (shop, staffId) =>
    consentDesk.saveDraft(shop, { staffId, config: {}, revision: 0 }),
  ),
  useCase("change the vendors of the banner", "manage-banner", (shop, staffId) =>
    consentDesk.changeDraft(shop, staffId, (config) => config),
  ),
  useCase("set a rule for a region", "manage-banner", (shop, staffId) =>
    consentDesk.setRegionRule(shop, { staffId, place: "US", regime: "opt-in" }),
  ),
  useCase("restore a banner", "manage-banner", (shop, staffId) =>
    consentDesk.restore(shop, { staffId, version: 1 }),
  ),
  useCase("throw a draft away", "manage-banner", (shop, staffId) =>
    consentDesk.dropDraft(shop, staffId),
  ),
  useCase("publish a draft of the banner", "manage-banner", (shop, staffId) =>
    consentDesk.publish(shop, { staffId, revision: 0 }),
  ),
  useCase("write consent rules to the host", "manage-banner", (shop, staffId) =>
    consentDesk.writeHostConsent(shop, { staffId }),
  ),
  useCase("switch the native banner off", "manage-banner", (shop, staffId) =>
    consentDesk.disableNativeBanner(shop, { staffId, understood: true }),
  ),
  useCase("give a role", "manage-roles", (shop, staffId) =>
    staff.changeRole({ shop, staffId, memberId: staffId, role: "owner" }),
  ),
  useCase("record an undertaking", "manage-roles", (shop, staffId) =>
    staff.recordUndertaking({ shop, staffId, memberId: staffId, on: null }),
  ),
];

let shop: ShopDomain;
const people = new Map<Role | "stranger", string>([["stranger", "never-here"]]);
beforeAll(async () => {
  shop = await buildShop("permissions.myshopify.com");
  for (const role of roles) people.set(role, await buildStaff(shop, `has-${role}`, role));
});

const limited = ["privacy-officer", "support-agent", "viewer", "none", "stranger"] as const;

describe("a use case", () => {
  it.each(limited)(
    "refuses the role %s what it does not allow, and changes nothing",
    async (role) => {
      const held = role === "stranger" ? "none" : role;
      const refused = useCases.filter(({ permission }) => !may(held, permission));
      expect(refused.length).toBeGreaterThan(1);
      const before = await wholeDatabase("SecurityEvent");
      for (const { name, permission, run } of refused) {
        await expect(run(shop, people.get(role) ?? ""), name).rejects.toMatchObject({
          code: "forbidden",
          message: expect.stringContaining(`“${permission}”`) as string,
        });
      }
      expect(await wholeDatabase("SecurityEvent")).toBe(before);
    },
  );

  it.each(useCases)("lets the owner $name", async ({ run }) => {
    const outcome = await run(shop, people.get("owner") ?? "").then(() => "done", codeOf);
    expect(outcome).not.toBe("forbidden");
  });
});

describe("a refusal", () => {
  const refusals = (staffId: string) =>
    asOwner<{ detail: { permission: string; staff: string; alsoUnwritten?: number } }>(
      `SELECT detail FROM "SecurityEvent" WHERE shop = $1 AND kind = 'permission-refused'
        AND detail->>'staff' = $2 ORDER BY id`,
      [shop, staffId],
    );

  it("is a security event although what was refused is rolled back, and a flood of them is not", async () => {
    const curious = await buildStaff(shop, "curious", "support-agent");
    const other = await buildStaff(shop, "other", "support-agent");
    const tryIt = (staffId: string) => policy.publish(shop, staffId).catch(codeOf);
    for (let time = 0; time < 30; time += 1) expect(await tryIt(curious)).toBe("forbidden");
    expect(await tryIt(other)).toBe("forbidden");
    await expect.poll(() => refusals(other)).toHaveLength(1);
    await expect.poll(() => refusals(curious)).toHaveLength(10);
    expect((await refusals(curious))[0]?.detail).toEqual({
      permission: "publish-policy",
      staff: curious,
    });
    const { days } = await services().security.read(shop);
    expect(days.some(({ kind }) => kind === "permission-refused")).toBe(true);
  });
});

describe("an export", () => {
  const reasons = (type: string) =>
    asOwner<{ reason: string | null; actorId: string; detail: unknown }>(
      `SELECT reason, "actorId", detail FROM "AuditEvent" WHERE shop = $1 AND type = $2 ORDER BY id`,
      [shop, type],
    );
  const owner = () => people.get("owner") ?? "";
  const exports = [
    [
      "evidence",
      (why: string) => drain(requests.exportEvidence({ shop, staffId: owner(), reason: why })),
    ],
    [
      "audit-log",
      (why: string) => drain(audit.exportFile({ shop, staffId: owner(), reason: why })),
    ],
  ] as const;

  it.each(exports)(
    "of the %s is refused without a reason, and recorded with one",
    async (what, run) => {
      for (const why of ["", "  ok  ", "x".repeat(301)]) {
        await expect(run(why)).rejects.toMatchObject({ code: "invalid-input" });
      }
      const before = (await reasons("export.begun")).length;
      await run("For mia@canary.example of the authority");
      const [event, ...more] = (await reasons("export.begun")).slice(before);
      expect(more).toEqual([]);
      expect(event).toEqual({
        reason: "For m•••@c•••.example of the authority",
        actorId: owner(),
        detail: { what },
      });
    },
  );

  it("that is broken off after its first piece is on record all the same", async () => {
    const before = (await reasons("export.begun")).length;
    const pieces = requests.exportEvidence({ shop, staffId: owner(), reason });
    await pieces.next();
    await pieces.return(undefined);
    expect(await reasons("export.begun")).toHaveLength(before + 1);
  });

  it("of a package asks for a reason before it looks for the package", async () => {
    const act = { shop, staffId: owner(), requestId, reason: "hm" };
    await expect(requests.downloadPackage(act)).rejects.toMatchObject({ code: "invalid-input" });
  });
});
