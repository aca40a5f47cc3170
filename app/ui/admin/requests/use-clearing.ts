import { useState } from "react";
import {
  clearingField,
  clearingOutcomes,
  judgeClearing,
  type Clearing,
  type HistoryRecipients,
} from "~/domain/requests/model";

/** What staff have chosen about a history so far, and what is missing by the recipients of now. */
export interface ClearingDesk extends HistoryRecipients {
  readonly chosen: Clearing;
  readonly choose: (recipientId: string, outcome: string) => void;
  /** Empty until somebody has tried to finish: nobody is scolded for what they are still doing. */
  readonly missing: readonly string[];
  /** Answers whether nothing is missing; from now on, what is missing is marked. */
  readonly finish: () => boolean;
  /** Form fields, of those who are still recipients. */
  readonly fields: Readonly<Record<string, string>>;
}

/** The choices stay on the page when the server refuses them; what it found missing is marked. */
export function useClearing(clearing: HistoryRecipients | null): ClearingDesk | undefined {
  const [chosen, setChosen] = useState<Clearing>({});
  const [tried, setTried] = useState(false);
  if (!clearing) return undefined;
  const { missing } = judgeClearing(clearing.recipients, chosen);
  const told = clearing.recipients.flatMap(({ id }) => {
    const outcome = chosen[id];
    return outcome ? [[clearingField(id), outcome]] : [];
  });
  return {
    ...clearing,
    chosen,
    choose: (id, value) => {
      const outcome = clearingOutcomes.find((each) => each === value);
      if (outcome) setChosen((before) => ({ ...before, [id]: outcome }));
    },
    missing: tried ? missing : [],
    finish: () => {
      setTried(true);
      return missing.length === 0;
    },
    fields: Object.fromEntries(told) as Record<string, string>,
  };
}
