/** How the compliance webhooks name a person and orders: judged here, read by domain/requests. */
import { z } from "zod";

/** The platform sends numbers; a string of digits is taken too, because ids outgrow JavaScript's. */
function isNumericId(value: unknown): boolean {
  if (typeof value === "number") return Number.isSafeInteger(value) && value >= 0;
  return typeof value === "string" && /^\d{1,20}$/.test(value);
}

export const numericId = z.custom<number | string>(isNumericId, "is not a numeric id");

/** One check for the whole list: a person may have ten thousand orders. */
export const orderReferences = z
  .custom<readonly (number | string)[]>(
    (list) => Array.isArray(list) && list.every(isNumericId),
    "is not a list of numeric ids",
  )
  .nullish();

/**
 * The platform's documentation shows every field; in practice a person may be known by an e-mail
 * address alone, or by an id alone, so nothing here is required.
 */
export const customerReference = z
  .object({
    id: numericId.nullish(),
    email: z.string().nullish(),
    phone: z.string().nullish(),
  })
  .nullish();

/**
 * A field of another topic. The topic is a header, which nobody signs: without this, a signed
 * request for data could be presented as an erasure.
 */
export const absent = z.undefined().optional();
