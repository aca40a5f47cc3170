/** What staff say in an assessment of risks, read from a form. Pure. */
import { z } from "zod";

export const riskAssessmentSchema = z.object({
  text: z.string().trim().min(20).max(10_000),
  /** ISO date. */
  nextDue: z.iso.date(),
});
export type RiskAssessment = z.infer<typeof riskAssessmentSchema>;
