/**
 * A receipt as a shopper takes it away: the record, the texts it was made on, and the way from it to
 * a signed root. Whoever has the shop's public key can check it without the app. Safe in a browser.
 */
import { z } from "zod";
import { proofSchema } from "~/domain/audit/model";
import { decisionLeafSchema, vendorOf } from "../decision-leaf";
import { decisionStates } from "../decision-state";
import { purposes } from "../purposes";
import type { AllowedVendor } from "../decision";

/** The first called things otherwise in the record (consent-record-1.ts); its files stay valid. */
export const receiptKinds = ["kept.consent.receipt/1", "kept.consent.receipt/2"] as const;

/** What is given out now. */
export const RECEIPT_KIND: (typeof receiptKinds)[number] = "kept.consent.receipt/2";

const hash = z.string().regex(/^[0-9a-f]{64}$/);

export const receiptSchema = z.object({
  kind: z.enum(receiptKinds),
  issuedAt: z.iso.datetime(),
  /** In the fields of ISO/IEC TS 27560; everything in it follows from what is below. */
  record: z.looseObject({}),
  /** What was sealed. */
  decision: decisionLeafSchema,
  notice: z.object({
    /** The banner as it was published; its hash is in the decision. */
    published: z.unknown(),
    /** Every text shown, in the order in which their hash in the decision was made. */
    shown: z.array(z.string()),
  }),
  /** Its place among the decisions of the same commit; null until the record is in the log. */
  batch: z
    .object({ index: z.int().nonnegative(), size: z.int().positive(), path: z.array(hash) })
    .nullable(),
  /** That the commit is in the log; null until it is sealed, a minute later at most. */
  proof: proofSchema.nullable(),
  /**
   * What the same browser decided next, with a record of its own that proves it: nothing here is part
   * of this one. Null where there is none; absent where nobody looked, or looking took too long.
   */
  next: z
    .object({
      decisionId: z.string(),
      decidedAt: z.iso.datetime(),
      state: z.enum(decisionStates),
      /** Allowed here, and from then on no more. */
      withdrawn: z.array(z.enum(purposes)),
    })
    .nullable()
    .optional(),
});
export type Receipt = z.infer<typeof receiptSchema>;

const nameInRecord = z.looseObject({ allowedVendor: z.looseObject({ name: z.string() }) });

/** The vendor a receipt is about, as the record calls it; undefined where it is about none. */
export function vendorInReceipt({
  decision,
  record,
}: Receipt): (AllowedVendor & { readonly name: string }) | undefined {
  const vendor = vendorOf(decision);
  const named = nameInRecord.safeParse(record).data;
  return vendor && { ...vendor, name: named?.allowedVendor.name ?? vendor.id };
}
