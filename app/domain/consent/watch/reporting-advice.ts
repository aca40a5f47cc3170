/** Whether more pages should report, or fewer would do. Pure. */

/** Below it, a tool that is on one page in a hundred may well not have been seen. */
const TOO_FEW = 300;
/** What a share of five per cent comes to where this many pages report from every view. */
const PLENTY = 6000;

export const EVERY_PAGE = 100;
export const USUAL_SHARE = 5;

/** Whether so many pages of seven days have reported that what is not among them is hardly there. */
export function isPlainlySeen(sampled: number): boolean {
  return sampled >= TOO_FEW;
}

export type ReportingAdvice = "more" | "fewer" | undefined;

/** `share`: per cent of page views that report; 0 is off, by the merchant's choice. `sampled`: pages of seven days. */
export function reportingAdvice({
  share,
  sampled,
}: {
  readonly share: number;
  readonly sampled: number;
}): ReportingAdvice {
  if (share > 0 && share < EVERY_PAGE && !isPlainlySeen(sampled)) return "more";
  return share > USUAL_SHARE && sampled > PLENTY ? "fewer" : undefined;
}
