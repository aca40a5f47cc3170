/** Changes to the banner's vendors as the page sends them. Pure; the banner is checked when it is saved. */
import { z } from "zod";
import type { BannerConfig } from "../banner-config";
import { gradesOfHolding, storedKinds, vendorPurposes, vendorSchema } from "../vendor";
import { seenKinds } from "../watch/observation";
import { addressesEntrySchema } from "./addresses-entry";
import {
  addKnownVendor,
  addOwnVendor,
  changeVendor,
  classifySeen,
  removeVendor,
  setLifetime,
} from "./edit-vendors";
import { lifetimeEntrySchema } from "./lifetime-entry";

const NOT_OF_THIS_PAGE = "Open the page again: it has changed.";
const id = z.string(NOT_OF_THIS_PAGE);
const name = z.string(NOT_OF_THIS_PAGE);
const purpose = z.enum(vendorPurposes, "Choose what it is for.");
const vendor = z
  .string()
  .trim()
  .min(1, "Say who is behind it.")
  .max(80, "Enter a name of at most 80 letters.");

const policyEntry = z
  .string(NOT_OF_THIS_PAGE)
  .trim()
  .transform((entry, context) => {
    const read = vendorSchema.shape.policy.safeParse(entry || null);
    if (read.success) return read.data;
    context.addIssue("Enter an address that begins with https://, or nothing.");
    return z.NEVER;
  });

export const vendorFormSchema = z.discriminatedUnion(
  "intent",
  [
    z.object({ intent: z.literal("add"), id }),
    z.object({ intent: z.literal("remove"), id }),
    z.object({
      ...{ intent: z.literal("grade"), id },
      grade: z.enum(gradesOfHolding, "Choose how it comes onto the page."),
    }),
    z.object({ intent: z.literal("purpose"), id, purpose }),
    z.object({ intent: z.literal("policy"), id, policy: policyEntry }),
    z.object({
      ...{ intent: z.literal("lifetime"), id, name },
      kind: z.enum(storedKinds, NOT_OF_THIS_PAGE),
      lifetime: lifetimeEntrySchema,
    }),
    z.object({
      ...{ intent: z.literal("classify"), name, purpose },
      kind: z.enum(seenKinds, NOT_OF_THIS_PAGE),
      ...{ vendor, lifetime: lifetimeEntrySchema },
    }),
    z.object({
      ...{ intent: z.literal("own"), vendor, purpose },
      addresses: addressesEntrySchema,
    }),
    z.object({ intent: z.literal("watch"), share: z.coerce.number().int().min(0).max(100) }),
  ],
  { error: NOT_OF_THIS_PAGE },
);
export type VendorForm = z.infer<typeof vendorFormSchema>;

/** The banner with what the form asks for. */
export function applyVendorForm(config: BannerConfig, form: VendorForm): BannerConfig {
  switch (form.intent) {
    case "add":
      return addKnownVendor(config, form.id);
    case "remove":
      return removeVendor(config, form.id);
    case "grade":
      return changeVendor(config, form.id, { grade: form.grade });
    case "purpose":
      return changeVendor(config, form.id, { purpose: form.purpose });
    case "policy":
      return changeVendor(config, form.id, { policy: form.policy });
    case "lifetime": {
      const { kind, name: stored, lifetime: lifetimeDays } = form;
      return setLifetime(config, form.id, { kind, name: stored, lifetimeDays });
    }
    case "own":
      return addOwnVendor(config, form);
    case "watch":
      return { ...config, watch: form.share };
    case "classify":
      return classifySeen(config, { ...form, lifetimeDays: form.lifetime });
  }
}
