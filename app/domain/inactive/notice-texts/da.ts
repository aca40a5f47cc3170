import type { NoticeText } from "./notice-text";

export const da: NoticeText = {
  subject: "Din ubrugte konto hos {store}",
  aYear: "et år",
  years: "{years} år",
  opening:
    "Du har en konto hos {store}, som ikke har været brugt i {since}. Ingen bør gemme oplysninger længere end nødvendigt.",
  erases:
    "Derfor fjerner vi den {until} det, der ikke længere er nødvendigt, og beder vores platform om at slette kontoen. Det, som skattelovgivningen kræver, for eksempel fakturaer, bevares så længe, loven siger.",
  minimises: "Derfor fjerner vi den {until} det fra kontoen, der ikke længere er nødvendigt.",
  ask: "Vil du beholde den, som den er? Så fortæl os det her; du behøver ingen adgangskode:",
  keep: "Behold min konto",
  after: "Hvis du ikke gør noget, bliver kontoen ryddet op som beskrevet. Dette er ikke reklame.",
};
