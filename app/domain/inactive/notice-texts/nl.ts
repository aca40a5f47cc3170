import type { NoticeText } from "./notice-text";

export const nl: NoticeText = {
  subject: "Je ongebruikte account bij {store}",
  aYear: "een jaar",
  years: "{years} jaar",
  opening:
    "Je hebt bij {store} een account dat al {since} niet is gebruikt. Niemand zou gegevens langer moeten bewaren dan nodig is.",
  erases:
    "Daarom verwijderen we op {until} wat niet meer nodig is en vragen we ons platform het account te wissen. Wat de belastingwet eist, zoals facturen, blijft zo lang als de wet voorschrijft.",
  minimises: "Daarom verwijderen we op {until} uit het account wat niet meer nodig is.",
  ask: "Wil je het houden zoals het is? Laat het ons dan hier weten; een wachtwoord is niet nodig:",
  keep: "Mijn account houden",
  after: "Als je niets doet, wordt het account opgeschoond zoals beschreven. Dit is geen reclame.",
};
