import type { ChoiceTexts } from "./choice-texts";

export const it: ChoiceTexts = {
  receipt: {
    title: "Ricevuta della tua scelta",
    intro:
      "Questo è ciò che il negozio ha registrato quando hai deciso su cookie e tracciatori. Non nomina alcuna persona: chi ha questo indirizzo vede questa pagina.",
    allowed: "Consentito",
    refused: "Non consentito",
    your: "La tua scelta",
    state: {
      given: "Hai acconsentito a tutto ciò che ti è stato chiesto.",
      "partly-given": "Hai acconsentito a una parte di ciò che ti è stato chiesto.",
      refused: "Ti è stato chiesto il consenso e non lo hai dato.",
      "not-opted-out": "Ti è stato detto che puoi opporti e non ti sei opposto.",
      "opted-out": "Ti sei opposto a ciò che qui sotto non è consentito.",
      informed: "Sei stato informato e ne hai preso atto.",
      signalled: "Il tuo browser si è opposto per te con il suo segnale (Global Privacy Control).",
      "vendor-allowed":
        "Hai permesso i contenuti di un solo servizio. Le altre scelte sono rimaste come le vedi qui.",
    },
    allowedOnce: (vendor, purpose) =>
      `Permesso: i contenuti di ${vendor} per «${purpose}», una sola volta, nella pagina in cui li hai caricati.`,
    allowedAlways: (vendor, purpose) =>
      `Permesso: i contenuti di ${vendor} per «${purpose}», ovunque questo negozio li mostri, fino alla tua prossima scelta.`,
    purpose: {
      preferences: "Preferenze",
      analytics: "Statistiche",
      marketing: "Pubblicità",
      saleOfData: "Vendita e condivisione di dati",
    },
    purposeHead: "Finalità",
    choice: "Scelta",
    data: "Dati",
    who: "Destinatari indicati",
    nobody: "nessuno",
    about: "Su questa registrazione",
    decided: "Deciso",
    validUntil: "Te lo chiederemo di nuovo dopo il",
    keptUntil: "La registrazione è conservata fino al",
    number: "Numero",
    language: "Lingua mostrata",
    region: "Regione e regola",
    unknown: "sconosciuta",
    signal: "Segnale di opposizione del browser (GPC)",
    yes: "inviato e rispettato",
    no: "non inviato",
    shown: "I testi che ti sono stati mostrati",
    notAsked:
      "Non ti è stato chiesto nulla e non è stato mostrato alcun testo: il segnale di opposizione del tuo browser (Global Privacy Control) è stato la tua risposta.",
    proof: "Prova",
    sealed: (place, when) =>
      `Questa registrazione fa parte della voce ${place} del registro sigillato di questo negozio. Il sigillo è stato firmato il ${when}. Una registrazione modificata non vi corrisponderebbe più.`,
    waiting:
      "Questa registrazione è salvata e sarà sigillata entro pochi minuti. Riapri allora questa pagina per vedere la prova.",
    changed:
      "Questa registrazione non corrisponde più al suo sigillo: è stata modificata dopo la tua scelta. Conserva questa ricevuta e chiedi spiegazioni al negozio.",
    download: "Scarica la ricevuta con la sua prova (JSON)",
    check:
      "Il file si può verificare anche dopo anni su qualsiasi computer, senza questo negozio: contiene la registrazione, i testi esatti e il percorso fino al sigillo firmato. La chiave pubblica del negozio si trova nella pagina dei suoi impegni.",
    change: "Cambia la tua scelta",
    remarks: "Osservazioni",
    remark: {
      "clock-skewed":
        "L’orologio del browser era sbagliato di giorni. Questa registrazione non vale come consenso.",
      "text-unknown":
        "I testi mostrati non corrispondono ad alcun testo pubblicato. Questa registrazione non vale come consenso.",
      "regime-weaker":
        "La domanda era meno rigorosa di quanto richiede la legge del luogo. Questa registrazione non vale come consenso.",
      superseded:
        "Il banner era stato sostituito da uno che chiede di più. Questa registrazione non vale come consenso.",
    },
    kind: {
      "settings of the shop": "impostazioni del negozio",
      "products looked at": "prodotti visti",
      "pages visited": "pagine visitate",
      "device and browser kind": "tipo di dispositivo e di browser",
      "time of visit": "ora della visita",
      "random browser id": "identificativo casuale del browser",
      "products looked at and bought": "prodotti visti e acquistati",
      "advertising and browser ids": "identificativi pubblicitari e del browser",
    },
    goneTitle: "Questa ricevuta non esiste",
    gone: "L’indirizzo è sbagliato oppure il periodo di conservazione della registrazione è terminato.",
  },
  page: {
    title: "Le tue scelte sulla privacy",
    intro: "Due tipi di scelte sono conservati in due posti: in questo browser e nel tuo account.",
    browser: "Cookie e tracciatori in questo browser",
    browserText:
      "Ciò che questo negozio può salvare e caricare nel tuo browser si decide nel tuo browser, in ciascuno separatamente. Puoi cambiarlo in qualsiasi momento, con effetto immediato.",
    clear:
      "Lì puoi anche cancellare ciò che i servizi lì indicati hanno salvato in questo browser.",
    open: "Apri le scelte per questo browser",
    noScript:
      "In questo browser JavaScript è disattivato. Perciò non viene caricato nulla che richieda il tuo consenso e qui non c’è nulla da cambiare: questa pagina non può leggere né impostare cookie per te.",
    account: "Ciò che è legato al tuo account",
    loggedIn: "Hai effettuato l’accesso. Con una richiesta puoi:",
    loggedOut: "Con o senza account puoi:",
    can: [
      "opporti alla vendita o alla condivisione dei tuoi dati e alla pubblicità",
      "revocare un consenso che hai dato a questo negozio",
      "vedere i dati che questo negozio ha su di te o farli cancellare",
    ],
    signal: "Global Privacy Control",
    signalText:
      "Se il tuo browser invia questo segnale, vale come opposizione alla vendita e alla condivisione dei tuoi dati dove la legge lo prevede. Non devi fare altro.",
    requests: "Fai una richiesta",
    policy: "Leggi l’informativa sulla privacy",
  },
  account: {
    title: "E-mail, SMS e vendita dei tuoi dati",
    intro:
      "Queste scelte sono legate al tuo account e valgono subito: già il prossimo messaggio del negozio le segue. I messaggi sui tuoi ordini non sono pubblicità e continuano ad arrivare.",
    loggedOut: "Accedi per cambiare ciò che il negozio può inviarti.",
    channel: {
      email: {
        title: "Pubblicità via e-mail",
        yes: "La ricevi.",
        no: "Non la ricevi.",
        allow: "Inviatemi offerte via e-mail",
        stop: "Ferma la pubblicità via e-mail",
        none: "Al tuo account non è associato alcun indirizzo e-mail.",
      },
      sms: {
        title: "Pubblicità via SMS",
        yes: "La ricevi.",
        no: "Non la ricevi.",
        allow: "Inviatemi offerte via SMS",
        stop: "Ferma la pubblicità via SMS",
        none: "Al tuo account non è associato alcun numero di telefono.",
      },
      sale: {
        title: "Vendita o condivisione dei tuoi dati",
        yes: "Non ti sei opposto.",
        no: "Ti sei opposto. Vale in ogni browser in cui hai effettuato l’accesso.",
        stop: "Non vendere né condividere i miei dati",
        none: "Al tuo account non è associato alcun indirizzo e-mail.",
      },
    },
    unknown:
      "In questo momento non è stato possibile interrogare il sistema del negozio. Puoi comunque scegliere:",
    pending: "La tua scelta è salvata e in viaggio verso il sistema del negozio.",
    saved: "La tua scelta è salvata.",
    stale: "Questa pagina è rimasta aperta troppo a lungo. Scegli di nuovo, per favore.",
    receipts: "Ricevute delle tue scelte con l’accesso effettuato",
    receiptsNone: "Ancora nessuna.",
    history: "Che cosa è cambiato e quando",
    historyNone: "Ancora niente.",
    by: {
      "choices-page": "in questa pagina",
      banner: "nel banner",
      gpc: "dal segnale del tuo browser",
      host: "alla cassa, da un messaggio o dal negozio",
    },
  },
};
