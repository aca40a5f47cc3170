/** How the compliance webhooks name a person and orders. */
import { z } from "zod";
import { customerGid, orderGid, type CustomerGid, type OrderGid } from "~/lib/ids";

/** The platform sends numbers; a string of digits is taken too, because ids outgrow JavaScript's. */
export const numericId = z.union([
  z.number().int().nonnegative(),
  z.string().regex(/^\d{1,20}$/, "is not a numeric id"),
]);

/** A field that belongs to another topic. */
export const absent = z.undefined().optional();

const text = z
  .string()
  .nullish()
  .transform((value) => value?.trim() || undefined);

/**
 * The platform's documentation shows every field; in practice a person may be known by an e-mail
 * address alone, or by an id alone, so nothing here is required.
 */
export const customerReference = z
  .object({ id: numericId.nullish(), email: text, phone: text })
  .nullish()
  .transform((customer): PersonReference => {
    const id = customer?.id;
    return {
      ...(id === null || id === undefined ? {} : { customerGid: customerGid(id) }),
      ...(customer?.email ? { email: customer.email } : {}),
      ...(customer?.phone ? { phone: customer.phone } : {}),
    };
  });

export const orderReferences = z
  .array(numericId)
  .nullish()
  .transform((ids): readonly OrderGid[] => [...new Set((ids ?? []).map(orderGid))]);

/** Whoever the platform means; any part may be unknown to it. */
export interface PersonReference {
  readonly customerGid?: CustomerGid;
  readonly email?: string;
  readonly phone?: string;
}
