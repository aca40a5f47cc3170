import { useEffect, useRef, useState } from "react";
import type { ActionOutcome } from "./use-outcome-toast";

/**
 * On a page with several forms: what came of the one that called `sending` before it was sent. `saved`
 * is called where it was saved; where it was not, what was entered stays to be mended.
 */
export function useOwnOutcome(
  outcome: ActionOutcome | undefined,
  saved: () => void,
): { readonly problems: ActionOutcome["problems"]; readonly sending: () => void } {
  const isSent = useRef(false);
  const [problems, setProblems] = useState<ActionOutcome["problems"]>();
  useEffect(() => {
    if (!outcome || !isSent.current) return;
    isSent.current = false;
    setProblems(outcome.problems);
    if (!outcome.failed) saved();
    // `saved` is a new function in every frame, and not what this waits for.
  }, [outcome]);
  return {
    problems,
    sending: () => {
      isSent.current = true;
    },
  };
}
