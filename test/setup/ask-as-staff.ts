/** Asks the running app as a member of staff, past any page. */
import { DEMO_SHOP } from "./open-demo-shop";
import type { DemoForTests } from "./demo-for-tests";
import { DESKTOP_USER_AGENT } from "./user-agent";

/** By their role in the host; Kept knows none of them at first. */
export type HostStaff = "owner" | "privacy-officer" | "support" | "none";

type Reached = Pick<DemoForTests, "appUrl" | "control">;

export async function askAsStaff(
  demo: Reached,
  { staff, path, init = {} }: { staff: HostStaff; path: string; init?: RequestInit },
): Promise<Response> {
  const { token } = await demo.control<{ token: string }>("session-token", {
    ...{ staff, shop: DEMO_SHOP },
  });
  const url = new URL(path, demo.appUrl);
  const host = Buffer.from("admin.shopify.com/store/lumen-home").toString("base64url");
  for (const [name, value] of Object.entries({ shop: DEMO_SHOP, embedded: "1", host })) {
    url.searchParams.set(name, value);
  }
  if (!init.method) url.searchParams.set("id_token", token);
  const headers = { authorization: `Bearer ${token}`, "user-agent": DESKTOP_USER_AGENT };
  return fetch(url, { redirect: "manual", ...init, headers });
}

export function postAsStaff(
  demo: Reached,
  { staff, path, form }: { staff: HostStaff; path: string; form: Record<string, string> },
): Promise<Response> {
  const init = { method: "POST", body: new URLSearchParams(form) };
  return askAsStaff(demo, { staff, path, init });
}

/** The host's user id, as the session token names it. */
export async function staffIdOf(demo: Reached, staff: HostStaff): Promise<string> {
  const { token } = await demo.control<{ token: string }>("session-token", {
    ...{ staff, shop: DEMO_SHOP },
  });
  const claims: unknown = JSON.parse(
    Buffer.from(token.split(".")[1] ?? "", "base64url").toString("utf8"),
  );
  return String(Reflect.get(Object(claims) as object, "sub"));
}

/** Lets somebody open the app, and gives them a role as the owner does. */
export async function giveRole(demo: Reached, staff: HostStaff, role: string): Promise<void> {
  await askAsStaff(demo, { staff, path: "/app" });
  const form = { intent: "role", memberId: await staffIdOf(demo, staff), role };
  const answer = await postAsStaff(demo, { staff: "owner", path: "/app/people", form });
  if (!answer.ok) throw new Error(`the role ${role} was not given: ${answer.status}`);
}

/** A second person for approvals: appointed a day ago, because a new one does not count yet. */
export async function appointSecondPerson(demo: Reached): Promise<void> {
  await giveRole(demo, "privacy-officer", "privacy-officer");
  await demo.control("clock", { advance: "P1D" });
}
