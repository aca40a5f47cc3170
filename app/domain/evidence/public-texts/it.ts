import type { PublicTexts } from "./public-texts";

export const it: PublicTexts = {
  "requests.answered-in-time": {
    says: "Una richiesta di copia dei tuoi dati che ci arriva tramite la piattaforma del negozio riceve risposta entro il suo termine.",
    how: "Ognuna di queste richieste riceve all’arrivo una scadenza. Kept le esamina tutte, conta quelle che hanno avuto risposta dopo la loro scadenza o che, a scadenza passata, sono ancora aperte, e dichiara non mantenuto questo impegno non appena ce n’è una.",
    counts: {
      answeredInTime: "Richieste con risposta entro il termine",
      open: "Richieste in lavorazione",
    },
  },
  "erasure.residue-clean": {
    says: "Quando i tuoi dati vengono cancellati nell’app per la privacy di questo negozio, in essa non resta nulla di te.",
    how: "Dopo ogni cancellazione Kept cerca la persona in tutte le proprie tabelle e annota ciò che ha trovato. Basta una sola traccia trovata perché questo impegno risulti non mantenuto.",
    counts: { checks: "Cancellazioni con ricerca successiva" },
  },
  "requests.history-cleared": {
    says: "Quando ci chiedi di cancellare la tua cronologia di navigazione e le note del servizio clienti, tutti coloro che possono averle vengono passati in rassegna, uno per uno.",
    how: "Una richiesta di questo tipo può essere segnata come conclusa solo dopo che il negozio ha indicato, per ciascuno di loro, qual è stato l’esito. Kept conserva queste risposte nel suo registro sigillato e dichiara non mantenuto questo impegno quando una richiesta è in ritardo o manca una risposta. L’app non ha visto direttamente ciò che altri conservano.",
    counts: { cleared: "Richieste passate in rassegna" },
  },
  "policy.archive-unchanged": {
    says: "La nostra informativa sulla privacy può essere letta in qualsiasi momento e le versioni precedenti restano com’erano.",
    how: "Ogni versione è conservata con un’impronta del suo testo. Kept le rilegge tutte e confronta.",
    counts: {},
  },
  "protection.sealed-columns": {
    says: "Ciò che scrivi in una richiesta, l’indirizzo che vi indichi e la copia preparata per te sono conservati in forma cifrata.",
    how: "Il database si rifiuta di salvarli come testo leggibile. Kept verifica che non manchi nessuna di queste regole.",
    counts: {},
  },
  "audit.sealed": {
    says: "Ciò che il personale e il software fanno con i tuoi dati nell’app per la privacy viene registrato, e una modifica successiva della registrazione viene scoperta.",
    how: "Gli eventi vengono sigillati entro pochi minuti: un punto di controllo firmato vale per tutti. Chiunque può conservare il più recente, all’indirizzo /apps/privacy/promises/checkpoint, e confrontare.",
    counts: {},
  },
};
