import type { NoticeText } from "./notice-text";

export const de: NoticeText = {
  subject: "Ihr ungenutztes Konto bei {store}",
  aYear: "einem Jahr",
  years: "{years} Jahren",
  opening:
    "Sie haben bei {store} ein Konto, das seit {since} nicht genutzt wurde. Niemand soll Daten länger aufbewahren als nötig.",
  erases:
    "Am {until} entfernen wir deshalb, was nicht mehr gebraucht wird, und bitten unsere Plattform, das Konto zu löschen. Was das Steuerrecht verlangt, etwa Rechnungen, bleibt für die gesetzliche Zeit.",
  minimises: "Am {until} entfernen wir deshalb aus dem Konto, was nicht mehr gebraucht wird.",
  ask: "Möchten Sie es behalten, wie es ist? Dann sagen Sie es uns hier; ein Passwort brauchen Sie nicht:",
  keep: "Mein Konto behalten",
  after: "Wenn Sie nichts tun, wird das Konto wie beschrieben geordnet. Dies ist keine Werbung.",
};
