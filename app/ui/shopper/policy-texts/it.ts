import type { PolicyPagesTexts } from "./policy-texts";

export const it: PolicyPagesTexts = {
  policy: {
    contents: "Indice",
    updated: "Ultimo aggiornamento",
    version: "Versione",
    current: "in vigore",
    earlier: "Questa è una versione precedente. Non è più in vigore.",
    toCurrent: "Leggi l’informativa in vigore",
    allVersions: "Tutte le versioni di questa informativa",
    versionsLead: "Tutte le versioni che sono state pubblicate qui, immutate.",
    published: "Data di pubblicazione",
    fingerprint: "Impronta (SHA-256)",
    fingerprintMeans:
      "Calcolata dal testo al momento della pubblicazione. Se il testo venisse modificato, l’impronta non vi corrisponderebbe più.",
    changed:
      "Attenzione: il testo conservato non corrisponde più alla sua impronta. Segnalalo al negozio, per favore.",
    none: "Questo negozio non ha ancora pubblicato qui la sua informativa sulla privacy. Puoi comunque fare una richiesta sui tuoi dati.",
    noneTitle: "Ancora nessuna informativa",
    noSuchVersion: "Questa versione dell’informativa non esiste.",
    request: "Fai una richiesta",
  },
  promises: {
    title: "I nostri impegni e come vengono mantenuti",
    lead: "Molto di ciò che dice un’informativa sulla privacy può essere verificato da una macchina. Questi sono i nostri impegni che vengono verificati così, che cosa fa la verifica e che cosa ha trovato l’ultima volta. Quando uno di essi non è mantenuto, questa pagina lo dice.",
    none: "In questo negozio non è stato ancora verificato nulla.",
    states: {
      kept: "Mantenuto.",
      broken: "Non mantenuto in questo momento.",
      unknown: "Non si sa.",
    },
    because: {
      kept: "L’ultima verifica non ha trovato nulla in contrario.",
      broken: "L’ultima verifica ha trovato un caso contrario; il negozio è stato avvisato.",
      unknown: "Non c’è ancora nulla in base a cui giudicarlo.",
    },
    stale: "L’ultima verifica è troppo vecchia per contare.",
    how: "Come viene verificato",
    grade: "Tipo di prova",
    checked: "Ultima verifica",
    never: "non ancora",
    few: (limit) => `meno di ${limit}`,
    gradesTitle: "Che cosa significano i tipi di prova",
    gradeNames: {
      enforced: "Imposto dal software",
      observed: "Osservato dal software",
      attested: "Attestato da una persona",
      informational: "A titolo informativo",
    },
    gradeMeans: {
      enforced:
        "Il software è costruito in modo che non possa essere altrimenti, e questo viene verificato più e più volte.",
      observed: "Il software controlla se è così.",
      attested:
        "Lo dichiara, con una data, una persona il cui nome figura nei registri del negozio.",
      informational:
        "Nessun software in funzione può far sì che sia così; è indicato per tua informazione.",
    },
    policy: "Informativa sulla privacy",
    requests: "Fai una richiesta sui tuoi dati",
    sealTitle: "Il registro alla base di tutto",
    seal: "Tutto ciò che qui viene fatto con i dati personali è annotato in un registro, che viene sigillato ogni minuto. Chi conserva il punto di controllo di oggi può dimostrare in seguito se qualcosa vi è stato modificato.",
    checkpoint: "Punto di controllo di oggi",
    key: "Chiave pubblica",
  },
  cookies: {
    heading: "Cookie e strumenti simili",
    lead: "Che cosa può essere salvato qui nel tuo browser, da chi e per quanto tempo. Ciò che non è necessario attende la tua scelta.",
    choices: "Cambia la tua scelta",
    purposes: {
      necessary: "Necessari",
      preferences: "Preferenze",
      analytics: "Statistiche",
      marketing: "Pubblicità",
      saleOfData: "Vendita e condivisione di dati",
    },
    columns: { name: "Nome", vendor: "Da chi e per che cosa", lifetime: "Per quanto tempo" },
    session: "finché non chiudi il browser",
    untilDeleted: "finché non lo cancelli",
    nothing: "nulla di noto",
    policy: "Informativa sulla privacy",
  },
};
