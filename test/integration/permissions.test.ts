/**
 * Every use case that staff can start refuses by itself whoever may not do it, before it has looked
 * at anything: no page stands in between here.
 */
import { beforeAll, describe, expect, it } from "vitest";
import { buildShop } from "../factories/build-shop";
import { buildStaff } from "../factories/build-staff";
import { wholeDatabase } from "../factories/raw-database";
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

const useCase = (name: string, permission: Permission, run: StaffUseCase["run"]): StaffUseCase => ({
  name,
  permission,
  run,
});

const { approvals, audit, consent, policy, requests, retention, staff } = services();
const facts = {};
const definition = { version: 1, trigger: "completed", years: 3, fields: ["note"], zone: "UTC" };

const useCases: readonly StaffUseCase[] = [
  useCase("download a package", "export", (shop, staffId) =>
    requests.downloadPackage({ shop, staffId, requestId }),
  ),
  useCase("export the evidence", "export", (shop, staffId) =>
    drain(requests.exportEvidence({ shop, staffId })),
  ),
  useCase("export the audit log", "export", (shop, staffId) =>
    drain(audit.exportFile(shop, staffId)),
  ),
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
  useCase("save a rule", "change-retention", (shop, staffId) =>
    retention.saveRule({ shop, staffId, definition }),
  ),
  useCase("preview a rule", "change-retention", (shop, staffId) =>
    retention.startPreview({ shop, staffId, ruleId }),
  ),
  useCase("stop a run", "change-retention", (shop, staffId) =>
    retention.changeRunState({ shop, staffId, runId, action: "stop" }),
  ),
  useCase("propose a run", "approve-destruction", (shop, staffId) =>
    retention.proposeRun({ shop, staffId, runId, reason }),
  ),
  useCase("publish the policy", "publish-policy", (shop, staffId) => policy.publish(shop, staffId)),
  useCase("save the policy's details", "publish-policy", (shop, staffId) =>
    policy.saveFacts(shop, { facts, staffId }),
  ),
  useCase("put the banner in the theme", "manage-banner", (shop, staffId) =>
    consent.ensureBanner(shop, { staffId }),
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
      const before = await wholeDatabase();
      for (const { name, permission, run } of refused) {
        await expect(run(shop, people.get(role) ?? ""), name).rejects.toMatchObject({
          code: "forbidden",
          message: expect.stringContaining(`“${permission}”`) as string,
        });
      }
      expect(await wholeDatabase()).toBe(before);
    },
  );

  it.each(useCases)("lets the owner $name", async ({ run }) => {
    const outcome = await run(shop, people.get("owner") ?? "").then(
      () => "done",
      (error: unknown): unknown => Reflect.get(Object(error) as object, "code"),
    );
    expect(outcome).not.toBe("forbidden");
  });
});
