import { FormLayout, Select, TextField } from "@shopify/polaris";
import { lifetimeAnswers, type LifetimeAnswer } from "~/domain/consent/model";
import type { LifetimeEntry } from "./use-lifetime-entry";
import { lifetimeAnswerWords } from "./vendor-words";

/** How long a name stays: not known, with the browser, or days, which are asked for only then. */
export function LifetimeFields({
  isCookie,
  entry,
}: {
  readonly isCookie: boolean;
  readonly entry: LifetimeEntry;
}) {
  const { answer, days, problem, choose, enterDays } = entry;
  const isOpen = isCookie && answer === "unknown";
  return (
    <FormLayout.Group condensed>
      <Select
        label="How long it stays"
        options={lifetimeAnswers.map((value) => ({ value, label: labelOf(value, isCookie) }))}
        value={answer}
        helpText={isOpen ? "Your policy page shows “–” for it." : undefined}
        onChange={(value) => choose(value as LifetimeAnswer)}
      />
      {answer === "days" ? (
        // Not of type "number": a browser hands out nothing of what is no number, and it would be lost.
        <TextField
          label="Days"
          inputMode="numeric"
          value={days}
          onChange={enterDays}
          error={problem ?? false}
          autoComplete="off"
        />
      ) : null}
    </FormLayout.Group>
  );
}

/** A cookie always has an end; what is in storage and has none stays until it is deleted. */
function labelOf(answer: LifetimeAnswer, isCookie: boolean): string {
  return answer === "unknown" && !isCookie ? "Until it is deleted" : lifetimeAnswerWords[answer];
}
