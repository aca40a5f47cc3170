/** Brings the engine's verdict into the words of the reference judge. */
import type { ReferenceVerdict } from "./reference-judge";
import type { OrderWork, Verdict } from "~/domain/retention/model";

export function asReference(verdict: Verdict): ReferenceVerdict {
  switch (verdict.kind) {
    case "due":
      return {
        kind: "due",
        work: workWords(verdict.work),
        ...{ dueAt: verdict.dueAt, startedAt: verdict.startedAt },
        rules: sorted(verdict.rules.map(({ id }) => id)),
        kept: sorted(verdict.kept.map(({ field }) => field)),
      };
    case "report":
      return { kind: "report", rules: sorted(verdict.rules.map(({ id }) => id)) };
    case "kept":
      return { kind: "kept", kept: sorted(verdict.kept.map(({ field }) => field)) };
    case "held":
    case "unknown":
      return { kind: verdict.kind, reasons: sorted(verdict.reasons) };
    case "not-yet":
      return { kind: "not-yet", dueAt: verdict.dueAt };
    case "nothing-to-do":
      return { kind: "nothing-to-do" };
  }
}

/** "clear note", "coarsen email placeholder", "delete", … */
export function workWords(work: OrderWork): string[] {
  return sorted([
    ...work.clear.map((field) => `clear ${field}`),
    ...Object.entries(work.coarsen).map(([field, to]) => `coarsen ${field} ${to}`),
    ...work.addTags.map((tag) => `tag ${tag}`),
    ...(work.delete ? ["delete"] : []),
    ...(work.detachCustomer ? ["detach"] : []),
    ...(work.requestErasure ? ["erase"] : []),
  ]);
}

function sorted(list: Iterable<string>): string[] {
  return [...list].sort();
}
