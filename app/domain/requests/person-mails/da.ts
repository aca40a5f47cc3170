import type { RequestKind } from "../model";
import type { PersonMails } from "./person-mails";

const kinds: Record<RequestKind, string> = {
  access: "indsigt i gemte data",
  erasure: "sletning af data",
  history: "sletning af browserhistorik og notater fra kundeservice",
  correction: "berigtigelse af data",
  withdrawal: "tilbagetrækning af et samtykke",
  complaint: "klage",
};

export const da: PersonMails = {
  kinds,
  confirm: ({ store, kind, link }) => ({
    subject: `Bekræft venligst din anmodning til ${store}`,
    before: [
      `Nogen, forhåbentlig dig, har sendt en anmodning til ${store} med denne adresse: ${kinds[kind]}.`,
      "Bekræft venligst, at det var dig:",
    ],
    link: { href: link, label: "Bekræft anmodningen" },
    after: [
      "Linket gælder i 7 dage. Var det ikke dig, skal du ikke gøre noget: Anmodningen bliver slettet, og ingen får at vide, om butikken kender denne adresse.",
    ],
  }),
  received: ({ store, due, link }) => ({
    subject: `${store} har modtaget din anmodning`,
    before: [`Tak. ${store} svarer senest den ${due}. Du kan følge anmodningen her:`],
    link: { href: link, label: "Følg din anmodning" },
    after: ["Hold linket for dig selv: Den, der har det, kan se, hvor langt anmodningen er."],
  }),
  released: ({ store, link }) => ({
    subject: `Dine data fra ${store} er klar`,
    before: [`${store} har samlet de data, butikken har om dig. Du kan hente dem én gang:`],
    link: { href: link, label: "Hent dine data" },
    after: ["Filen kan hentes i 30 dage, fra den blev lavet, og slettes derefter."],
  }),
  answered: ({ store, link }) => ({
    subject: `${store} har besvaret din anmodning`,
    before: [`${store} har behandlet din anmodning. Du kan se resultatet her:`],
    link: { href: link, label: "Se resultatet" },
    after: ["Er du ikke enig, kan du klage til tilsynsmyndigheden."],
  }),
  refused: ({ store, link }) => ({
    subject: `${store} kan ikke efterkomme din anmodning`,
    before: [`${store} har set på din anmodning og udfører den ikke. Se her:`],
    link: { href: link, label: "Se resultatet" },
    after: [
      "Spørg butikken om begrundelsen, hvis du ikke har fået den. Du kan klage til tilsynsmyndigheden og gå til domstolene.",
    ],
  }),
  erased: ({ store, hostAsked }) => ({
    subject: `${store} har slettet dine data`,
    before: [
      `Det, som privatlivsappen hos ${store} havde gemt om dig, er slettet, og en kontrol fandt ikke mere.`,
      hostAsked
        ? "Butikkens platform er blevet bedt om at slette din kundekonto og personoplysningerne i dine ordrer. Det sker, når din seneste ordre er gammel nok; det, som skattelovgivningen kræver, gemmes indtil da."
        : "Butikken sletter selv din kundekonto på sin platform. Det, som den efter skattelovgivningen skal gemme, for eksempel fakturaer, bliver gemt så længe, loven siger.",
    ],
    after: ["Dette er den sidste besked om det: Vi kender ikke længere denne adresse."],
  }),
};
