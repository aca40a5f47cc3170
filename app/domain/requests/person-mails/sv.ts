import type { RequestKind } from "../model";
import type { PersonMails } from "./person-mails";

const kinds: Record<RequestKind, string> = {
  access: "tillgång till sparade uppgifter",
  erasure: "radering av uppgifter",
  history: "radering av webbhistorik och kundtjänstens anteckningar",
  correction: "rättelse av uppgifter",
  withdrawal: "återkallelse av ett samtycke",
  complaint: "klagomål",
};

export const sv: PersonMails = {
  kinds,
  confirm: ({ store, kind, link }) => ({
    subject: `Bekräfta din begäran till ${store}`,
    before: [
      `Någon, förhoppningsvis du, har skickat en begäran till ${store} med den här adressen: ${kinds[kind]}.`,
      "Bekräfta att det var du:",
    ],
    link: { href: link, label: "Bekräfta begäran" },
    after: [
      "Länken gäller i 7 dagar. Om det inte var du behöver du inte göra något: begäran raderas, och ingen får veta om butiken känner till adressen.",
    ],
  }),
  received: ({ store, due, link }) => ({
    subject: `${store} har tagit emot din begäran`,
    before: [`Tack. ${store} svarar senast den ${due}. Du kan följa din begäran här:`],
    link: { href: link, label: "Följ din begäran" },
    after: ["Håll länken för dig själv: den som har den kan se hur långt begäran har kommit."],
  }),
  released: ({ store, link }) => ({
    subject: `Dina uppgifter från ${store} är klara`,
    before: [
      `${store} har samlat de uppgifter som butiken har om dig. Du kan ladda ner dem en gång:`,
    ],
    link: { href: link, label: "Ladda ner dina uppgifter" },
    after: ["Filen kan hämtas i 30 dagar från det att den skapades och raderas sedan."],
  }),
  answered: ({ store, link }) => ({
    subject: `${store} har besvarat din begäran`,
    before: [`${store} har behandlat din begäran. Du kan se resultatet här:`],
    link: { href: link, label: "Se resultatet" },
    after: ["Om du inte håller med kan du lämna klagomål till tillsynsmyndigheten."],
  }),
  refused: ({ store, link }) => ({
    subject: `${store} kan inte göra det du begärde`,
    before: [`${store} har gått igenom din begäran och utför den inte. Se här:`],
    link: { href: link, label: "Se resultatet" },
    after: [
      "Fråga butiken efter skälen om du inte har fått dem. Du kan lämna klagomål till tillsynsmyndigheten och gå till domstol.",
    ],
  }),
  erased: ({ store, hostAsked }) => ({
    subject: `${store} har raderat dina uppgifter`,
    before: [
      `Det som integritetsappen hos ${store} hade sparat om dig har raderats, och en kontroll hittade inget mer.`,
      hostAsked
        ? "Butikens plattform har ombetts att radera ditt kundkonto och personuppgifterna i dina beställningar. Det sker när din senaste beställning är tillräckligt gammal; det som skattelagen kräver sparas till dess."
        : "Butiken raderar själv ditt kundkonto på sin plattform. Det som den enligt skattelagen måste spara, till exempel fakturor, finns kvar så länge lagen anger.",
    ],
    after: ["Det här är det sista meddelandet om detta: vi känner inte längre till adressen."],
  }),
};
