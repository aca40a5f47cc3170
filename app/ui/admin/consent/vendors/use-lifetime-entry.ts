import { useState } from "react";
import {
  lifetimeAnswerOf,
  lifetimeEntrySchema,
  type LifetimeAnswer,
  type StoredItem,
} from "~/domain/consent/model";

/** What is entered in `LifetimeFields`, kept until the field is gone: a refusal loses nothing. */
export interface LifetimeEntry {
  readonly answer: LifetimeAnswer;
  readonly days: string;
  readonly problem: string | undefined;
  /** As the form sends it. */
  readonly text: string;
  readonly choose: (answer: LifetimeAnswer) => void;
  readonly enterDays: (days: string) => void;
  /** Asks the server's own schema, and says beside the field what is wrong. */
  readonly isWrong: () => boolean;
}

const notKnown = { lifetimeDays: null };

export function useLifetimeEntry(item: Pick<StoredItem, "lifetimeDays"> = notKnown): LifetimeEntry {
  const [{ answer, days }, setEntry] = useState(() => lifetimeAnswerOf(item));
  const [problem, setProblem] = useState<string>();
  const text = answer === "days" ? days : answer;
  return {
    ...{ answer, days, problem, text },
    choose: (chosen) => {
      setEntry((entry) => ({ ...entry, answer: chosen }));
      setProblem(undefined);
    },
    enterDays: (entered) => {
      setEntry((entry) => ({ ...entry, days: entered }));
      setProblem(undefined);
    },
    isWrong: () => {
      const read = lifetimeEntrySchema.safeParse(text);
      setProblem(read.error?.issues[0]?.message);
      return !read.success;
    },
  };
}
