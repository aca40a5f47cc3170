import type { NoticeText } from "./notice-text";

export const sv: NoticeText = {
  subject: "Ditt oanvända konto hos {store}",
  aYear: "ett år",
  years: "{years} år",
  opening:
    "Du har ett konto hos {store} som inte har använts på {since}. Ingen ska spara uppgifter längre än nödvändigt.",
  erases:
    "Den {until} tar vi därför bort det som inte längre behövs och ber vår plattform att radera kontot. Det som skattelagen kräver, till exempel fakturor, sparas så länge lagen anger.",
  minimises: "Den {until} tar vi därför bort det från kontot som inte längre behövs.",
  ask: "Vill du behålla det som det är? Säg det här i så fall; inget lösenord behövs:",
  keep: "Behåll mitt konto",
  after: "Om du inte gör något rensas kontot som beskrivet. Detta är inte reklam.",
};
