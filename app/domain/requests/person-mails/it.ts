import type { RequestKind } from "../model";
import type { PersonMails } from "./person-mails";

const kinds: Record<RequestKind, string> = {
  access: "accesso ai dati conservati",
  erasure: "cancellazione dei dati",
  history: "cancellazione della cronologia di navigazione e delle note del servizio clienti",
  correction: "rettifica dei dati",
  withdrawal: "revoca di un consenso",
  complaint: "reclamo",
};

export const it: PersonMails = {
  kinds,
  confirm: ({ store, kind, link }) => ({
    subject: `Conferma la tua richiesta a ${store}`,
    before: [
      `Qualcuno, speriamo tu, ha inviato a ${store} una richiesta con questo indirizzo: ${kinds[kind]}.`,
      "Conferma che la richiesta è tua:",
    ],
    link: { href: link, label: "Conferma la richiesta" },
    after: [
      "Il link vale 7 giorni. Se la richiesta non è tua, non devi fare nulla: verrà eliminata e nessuno saprà se il negozio conosce questo indirizzo.",
    ],
  }),
  received: ({ store, due, link }) => ({
    subject: `${store} ha ricevuto la tua richiesta`,
    before: [`Grazie. Data entro cui ${store} risponderà: ${due}. Puoi seguire la richiesta qui:`],
    link: { href: link, label: "Segui la tua richiesta" },
    after: ["Tieni questo link per te: chi lo ha può vedere a che punto è la richiesta."],
  }),
  released: ({ store, link }) => ({
    subject: `I tuoi dati conservati da ${store} sono pronti`,
    before: [`${store} ha raccolto i dati che conserva su di te. Puoi scaricarli una volta:`],
    link: { href: link, label: "Scarica i tuoi dati" },
    after: ["Il file è disponibile per 30 giorni dalla sua creazione, poi viene eliminato."],
  }),
  answered: ({ store, link }) => ({
    subject: `${store} ha risposto alla tua richiesta`,
    before: [`${store} ha gestito la tua richiesta. Qui trovi l’esito:`],
    link: { href: link, label: "Vedi l’esito" },
    after: ["Se non sei d’accordo, puoi proporre reclamo all’autorità di controllo."],
  }),
  refused: ({ store, link }) => ({
    subject: `${store} non può dare seguito alla tua richiesta`,
    before: [`${store} ha esaminato la tua richiesta e non vi dà seguito. Vedi qui:`],
    link: { href: link, label: "Vedi l’esito" },
    after: [
      "Chiedi i motivi al negozio, se non te li ha indicati. Puoi proporre reclamo all’autorità di controllo e rivolgerti al giudice.",
    ],
  }),
  erased: ({ store, hostAsked }) => ({
    subject: `${store} ha cancellato i tuoi dati`,
    before: [
      `Ciò che l’app per la privacy usata da ${store} conservava su di te è stato cancellato e un controllo non ha trovato più nulla.`,
      hostAsked
        ? "Alla piattaforma del negozio è stato chiesto di cancellare il tuo account cliente e i dati personali dei tuoi ordini. Lo farà quando il tuo ultimo ordine sarà abbastanza vecchio; ciò che la legge fiscale richiede resta conservato fino ad allora."
        : "Il negozio elimina da sé il tuo account cliente sulla sua piattaforma. Ciò che la legge fiscale lo obbliga a conservare, come le fatture, resta per il tempo previsto dalla legge.",
    ],
    after: ["Questo è l’ultimo messaggio al riguardo: non conosciamo più questo indirizzo."],
  }),
};
