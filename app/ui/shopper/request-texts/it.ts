import type { RequestTexts } from "./request-texts";

export const it: RequestTexts = {
  title: "I tuoi dati, i tuoi diritti",
  lead: "Chiedi a questo negozio che cosa sa di te, o di cancellarlo. Non ti serve un account. Scriviamo all’indirizzo che indichi per assicurarci che sia tuo.",
  kindLegend: "Che cosa vuoi fare?",
  kinds: {
    access: "Vedere i miei dati",
    erasure: "Far cancellare i miei dati",
    history: "Far cancellare la mia cronologia di navigazione e le note del servizio clienti",
    correction: "Far rettificare i miei dati",
    withdrawal: "Revocare un consenso",
    complaint: "Fare un reclamo sull’uso dei miei dati",
  },
  email: "Il tuo indirizzo e-mail",
  emailHint: "Quello che hai usato in questo negozio.",
  message: "Che cosa dovremmo sapere (facoltativo)",
  messageHint:
    "Per una rettifica: che cosa è sbagliato e che cosa è giusto. Al massimo 2000 caratteri.",
  trap: "Lascia vuoto questo campo",
  send: "Invia la richiesta",
  problemsTitle: "Controlla i dati inseriti",
  problems: {
    kind: "Scegli che cosa vuoi fare.",
    email: "Inserisci il tuo indirizzo e-mail, per esempio name@example.com.",
    message: "Il messaggio è troppo lungo: al massimo 2000 caratteri.",
  },
  policy: "Come questo negozio tratta i dati",
  sentTitle: "Controlla la tua posta",
  sent: [
    "Abbiamo scritto all’indirizzo che hai indicato. Segui il link di quel messaggio entro 7 giorni: il termine decorre da oggi e la richiesta viene gestita dopo la tua conferma.",
    "Nessun messaggio? Guarda nella cartella dello spam. Se oggi hai fatto più richieste, uno dei messaggi precedenti vale per tutte.",
  ],
  busyTitle: "Troppe richieste in questo momento",
  busy: "Questo negozio sta ricevendo un numero insolito di richieste. Riprova tra un’ora oppure scrivi direttamente al negozio.",
  confirmTitle: "Conferma la tua richiesta",
  confirmLead: (kind, address) => `«${kind}», richiesto con l’indirizzo ${address}.`,
  confirmButton: "Sì, la richiesta è mia",
  confirmNot: "Se la richiesta non è tua, chiudi questa pagina: verrà eliminata da sola.",
  confirmedAlready: "Questa richiesta è già confermata.",
  toFollow: "Segui la richiesta",
  goneTitle: "Questo link non porta da nessuna parte",
  gone: "È già stato usato, è scaduto o è incompleto. Se lo hai copiato, controlla che non manchi nulla alla fine.",
  again: "Nuova richiesta",
  followTitle: "La tua richiesta",
  asked: "Oggetto",
  received: "Data di ricezione",
  due: "Data limite per la risposta",
  stands: "A che punto è",
  next: "Che cosa succede dopo",
  states: {
    unconfirmed: {
      stands: "Non ancora confermata",
      next: "Segui il link del nostro messaggio.",
    },
    collecting: {
      stands: "Stiamo raccogliendo i tuoi dati.",
      next: "Il negozio li controlla e te li invia.",
    },
    ready: {
      stands: "I tuoi dati sono stati raccolti.",
      next: "Il negozio li controlla e ti scrive quando puoi scaricarli.",
    },
    deciding: {
      stands: "Il negozio sta esaminando la tua richiesta.",
      next: "Riceverai un messaggio quando avrà una risposta.",
    },
    erasing: {
      stands: "I tuoi dati sono in corso di cancellazione.",
      next: "Riceverai un ultimo messaggio al riguardo.",
    },
    answered: {
      stands: "La tua richiesta ha avuto risposta.",
      next: "Ciò che conserviamo al riguardo viene eliminato dopo 30 giorni.",
    },
    erased: {
      stands: "I tuoi dati sono stati cancellati.",
      next: "Più niente: resta annotato solo che c’è stata questa richiesta.",
    },
  },
  outcomes: {
    "handed-to-store": "Il negozio ha i tuoi dati pronti per inviarteli.",
    "released-to-person": "I tuoi dati sono a tua disposizione.",
    "answered-by-staff": "Il negozio ha fatto ciò che hai chiesto o ti ha risposto direttamente.",
    refused:
      "Il negozio non dà seguito alla tua richiesta. Puoi chiederne i motivi e proporre reclamo all’autorità di controllo.",
    erased: "Ciò che l’app per la privacy del negozio conservava su di te è stato cancellato.",
    "already-erased": "I tuoi dati erano già stati cancellati.",
  },
  download: "Scarica i miei dati",
  downloadOnce: "Per la tua sicurezza il file si può scaricare una sola volta.",
  downloadTaken:
    "Il file è stato scaricato. Se il download non è tuo o non è riuscito, dillo al negozio.",
  downloadGone:
    "Il file è stato eliminato: viene conservato per 30 giorni. Puoi fare una nuova richiesta.",
  clearHere: "Ciò che è salvato in questo browser puoi cancellarlo tu, subito:",
  keepLink: "Tieni per te l’indirizzo di questa pagina: chi lo ha può vederla.",
};
