import type { NoticeText } from "./notice-text";

export const it: NoticeText = {
  subject: "Il tuo account inutilizzato presso {store}",
  aYear: "un anno",
  years: "{years} anni",
  opening:
    "Hai un account presso {store} che non viene usato da {since}. Nessuno dovrebbe conservare dati più a lungo del necessario.",
  erases:
    "Per questo, il {until} rimuoveremo ciò che non serve più e chiederemo alla nostra piattaforma di cancellare l’account. Ciò che richiede la legge fiscale, come le fatture, resta per il tempo previsto dalla legge.",
  minimises: "Per questo, il {until} rimuoveremo dall’account ciò che non serve più.",
  ask: "Desideri conservarlo così com’è? Faccelo sapere qui; non serve alcuna password:",
  keep: "Conserva il mio account",
  after: "Se non fai nulla, l’account sarà trattato come descritto. Questa non è pubblicità.",
};
