import { useRevalidator } from "@remix-run/react";
import { useEffect } from "react";
import type { ApprovalView } from "~/domain/approvals/model";

const BEGINS_SOON_MS = 2_000;
const SOMEBODY_MAY_DECIDE_MS = 10_000;

/** Looks again while something waits: often when it is about to begin, else now and then. */
export function useLiveApprovals(approvals: readonly (ApprovalView | null)[]): void {
  const { revalidate } = useRevalidator();
  const is = (state: ApprovalView["state"]) => approvals.some((each) => each?.state === state);
  const waiting = is("proposed") ? SOMEBODY_MAY_DECIDE_MS : undefined;
  const every = is("approved") ? BEGINS_SOON_MS : waiting;
  useEffect(() => {
    if (every === undefined) return undefined;
    const timer = setInterval(revalidate, every);
    return () => clearInterval(timer);
  }, [every, revalidate]);
}
