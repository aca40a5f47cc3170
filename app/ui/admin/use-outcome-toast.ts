import { useEffect } from "react";
import { showToast } from "./host-bridge";

/** What an action answers to its page. */
export interface ActionOutcome {
  readonly message: string;
  readonly failed?: boolean | undefined;
  /** By the name of the field. */
  readonly problems?: Readonly<Record<string, string>> | undefined;
}

/** Says once what an action has done. */
export function useOutcomeToast(outcome: ActionOutcome | undefined): void {
  useEffect(() => {
    if (outcome) showToast(outcome.message, { isError: outcome.failed ?? false });
  }, [outcome]);
}
