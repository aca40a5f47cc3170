import type { RequestKind } from "../model";
import type { PersonMails } from "./person-mails";

const kinds: Record<RequestKind, string> = {
  access: "inzage in bewaarde gegevens",
  erasure: "wissen van gegevens",
  history: "wissen van surfgeschiedenis en klantenservicegegevens",
  correction: "rectificatie van gegevens",
  withdrawal: "intrekken van een toestemming",
  complaint: "klacht",
};

export const nl: PersonMails = {
  kinds,
  confirm: ({ store, kind, link }) => ({
    subject: `Bevestig je verzoek aan ${store}`,
    before: [
      `Iemand, hopelijk jij, heeft met dit adres een verzoek gedaan aan ${store}: ${kinds[kind]}.`,
      "Bevestig dat jij het was:",
    ],
    link: { href: link, label: "Verzoek bevestigen" },
    after: [
      "De link is 7 dagen geldig. Was jij het niet, dan hoef je niets te doen: het verzoek wordt gewist en niemand komt te weten of de winkel dit adres kent.",
    ],
  }),
  received: ({ store, due, link }) => ({
    subject: `${store} heeft je verzoek ontvangen`,
    before: [`Bedankt. ${store} antwoordt uiterlijk op ${due}. Hier kun je je verzoek volgen:`],
    link: { href: link, label: "Je verzoek volgen" },
    after: ["Houd deze link voor jezelf: wie hem heeft, kan zien hoe het met het verzoek staat."],
  }),
  released: ({ store, link }) => ({
    subject: `Je gegevens van ${store} staan klaar`,
    before: [
      `${store} heeft verzameld wat daar over je wordt bewaard. Je kunt het één keer downloaden:`,
    ],
    link: { href: link, label: "Je gegevens downloaden" },
    after: [
      "Het bestand is 30 dagen beschikbaar vanaf het moment dat het is gemaakt en wordt dan gewist.",
    ],
  }),
  answered: ({ store, link }) => ({
    subject: `${store} heeft je verzoek beantwoord`,
    before: [`${store} heeft je verzoek behandeld. De uitkomst zie je hier:`],
    link: { href: link, label: "De uitkomst bekijken" },
    after: [
      "Ben je het er niet mee eens, dan kun je een klacht indienen bij de toezichthoudende autoriteit.",
    ],
  }),
  refused: ({ store, link }) => ({
    subject: `${store} kan niet aan je verzoek voldoen`,
    before: [`${store} heeft je verzoek bekeken en voert het niet uit. Zie hier:`],
    link: { href: link, label: "De uitkomst bekijken" },
    after: [
      "Vraag de winkel naar de redenen als hij die niet heeft genoemd. Je kunt een klacht indienen bij de toezichthoudende autoriteit en naar de rechter gaan.",
    ],
  }),
  erased: ({ store, hostAsked }) => ({
    subject: `${store} heeft je gegevens gewist`,
    before: [
      `Wat de privacy-app van ${store} over je bewaarde, is gewist; bij een controle is niets meer gevonden.`,
      hostAsked
        ? "Het platform van de winkel is gevraagd je klantaccount en de persoonsgegevens van je bestellingen te wissen. Dat gebeurt zodra je laatste bestelling oud genoeg is; tot die tijd blijft bewaard wat de belastingwet eist."
        : "De winkel wist je klantaccount op zijn platform zelf. Wat hij volgens de belastingwet moet bewaren, zoals facturen, blijft zo lang als de wet voorschrijft.",
    ],
    after: ["Dit is het laatste bericht hierover: dit adres is bij ons niet meer bekend."],
  }),
};
