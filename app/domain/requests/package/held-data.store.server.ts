/** What the app itself holds of a person, for the package they asked for. */
import type { Tx } from "~/db.server";
import { contactIndex } from "~/domain/protection/index.server";
import type { ShopDomain } from "~/lib/ids";
import type { DataPiece, RequestedPerson } from "../ports";

const PAGE = 500;

/** Consent decisions linked to the customer. Decisions of an anonymous browser name nobody. */
export async function heldDecisions(
  tx: Tx,
  shop: ShopDomain,
  of: { readonly person: RequestedPerson; readonly afterId: string | undefined },
): Promise<{ pieces: DataPiece[]; lastId: string | undefined }> {
  const { customerGid } = of.person;
  if (!customerGid) return { pieces: [], lastId: undefined };
  const rows = await tx.consentDecision.findMany({
    where: { shop, customerGid, ...(of.afterId ? { decisionId: { gt: of.afterId } } : {}) },
    orderBy: { decisionId: "asc" },
    take: PAGE,
  });
  const pieces = rows.map(
    ({ shop: _shop, ...record }) => ({ part: "app.consent", record }) as const,
  );
  return { pieces, lastId: rows.length === PAGE ? rows.at(-1)?.decisionId : undefined };
}

/** What the customer wants of e-mail, SMS and sale, and every change of it. */
export async function heldAccountChoices(
  tx: Tx,
  shop: ShopDomain,
  { customerGid }: RequestedPerson,
): Promise<DataPiece[]> {
  if (!customerGid) return [];
  const of = { where: { shop, customerGid }, omit: { shop: true } } as const;
  const now = await tx.accountChoice.findMany({ ...of, orderBy: { channel: "asc" } });
  const history = await tx.accountChoiceEvent.findMany({ ...of, orderBy: { id: "asc" } });
  return [...now, ...history].map((record) => ({ part: "app.consent", record }));
}

/** Requests of the same person, this one included: what was asked and how it ended. */
export async function heldRequests(
  tx: Tx,
  shop: ShopDomain,
  person: RequestedPerson,
): Promise<DataPiece[]> {
  const index = person.email && (await contactIndex(tx, shop, person.email));
  const same = [
    ...(person.customerGid ? [{ customerGid: person.customerGid }] : []),
    ...(index ? [{ contactIndex: index }] : []),
  ];
  if (same.length === 0) return [];
  const rows = await tx.privacyRequest.findMany({
    where: { shop, OR: same },
    orderBy: { receivedAt: "asc" },
    select: {
      id: true,
      kind: true,
      channel: true,
      state: true,
      receivedAt: true,
      dueAt: true,
      answeredAt: true,
      outcome: true,
    },
  });
  return rows.map((record) => ({ part: "app.requests", record }));
}
