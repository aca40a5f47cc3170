import type { PolicyTexts } from "./policy-texts";

export const policyTextsIt: PolicyTexts = {
  title: "Informativa sulla privacy",
  headings: {
    controller: "Chi è il titolare del trattamento",
    audience: "A chi si rivolge questa informativa",
    collected: "Di quali dati si tratta",
    purposes: "Per che cosa sono usati e su quale base giuridica",
    recipients: "Chi li riceve",
    retention: "Per quanto tempo sono conservati",
    consent: "Consenso e cookie",
    rights: "I tuoi diritti e come esercitarli",
    complaint: "Reclamo a un’autorità",
    changes: "Modifiche e versioni precedenti",
  },
  sentences: {
    "controller.who":
      "{shopName} gestisce questo negozio e risponde dei dati personali che tratta (titolare del trattamento ai sensi della normativa sulla protezione dei dati).",
    "controller.where": "Il nostro indirizzo postale: {address}.",
    "controller.country": "Paese in cui siamo stabiliti: {country}.",
    "controller.mail": "Per ciò che riguarda i tuoi dati puoi scriverci a {contactEmail}.",
    "controller.officer": "Il nostro responsabile della protezione dei dati: {officer}.",

    "audience.who":
      "Questa informativa si rivolge a chiunque visiti questo negozio, apra un account o acquisti qualcosa.",
    "audience.account": "Per esercitare i diritti descritti qui non ti serve un account.",

    "collected.two": "Ci sono due tipi di dati su di te:",
    "collected.given":
      "Ciò che ci fornisci: nome, indirizzo e-mail, numero di telefono, indirizzi di consegna e di fatturazione, ciò che ordini, ciò che ci scrivi e l’esito del pagamento (i numeri di carta completi restano presso il fornitore di servizi di pagamento).",
    "collected.recorded":
      "Ciò che viene registrato mentre usi il negozio: indirizzo IP, dispositivo e browser, pagine e prodotti visti con l’ora, e lo storico dei tuoi ordini. Ciò di cui il negozio può fare a meno viene registrato solo se acconsenti.",
    "collected.required":
      "Per consegnare un ordine ci servono il tuo nome, un indirizzo e un modo per contattarti; senza questi dati non possiamo concludere il contratto. Tutto ciò che è indicato come facoltativo può essere omesso, senza alcuno svantaggio.",

    "purposes.lead": "I dati sono usati per queste finalità e per nessun’altra:",
    "purposes.orders":
      "Ricevere gli ordini, incassarne il pagamento, consegnarli e fornire l’assistenza post-vendita. Base giuridica: il contratto con te, ai sensi dell’art. 6, par. 1, lett. b), del GDPR.",
    "purposes.account":
      "Gestire il tuo account e riconoscerti quando accedi. Base giuridica: il contratto con te, ai sensi dell’art. 6, par. 1, lett. b).",
    "purposes.service":
      "Rispondere alle tue domande e inviarti messaggi sul tuo ordine o sul tuo account. Questi messaggi non contengono pubblicità. Base giuridica: il contratto con te, ai sensi dell’art. 6, par. 1, lett. b).",
    "purposes.law":
      "Tenere la documentazione richiesta dalla normativa fiscale e commerciale. Base giuridica: un obbligo legale, ai sensi dell’art. 6, par. 1, lett. c).",
    "purposes.security":
      "Mantenere sicuro il negozio e individuare le frodi. Base giuridica: il nostro legittimo interesse a un negozio che funzioni e di cui non si abusi, ai sensi dell’art. 6, par. 1, lett. f).",
    "purposes.preferences":
      "Ricordare le tue preferenze e consigliarti prodotti adatti a te. Base giuridica: il tuo consenso, ai sensi dell’art. 6, par. 1, lett. a).",
    "purposes.statistics":
      "Misurare l’uso del negozio per migliorarlo. Base giuridica: il tuo consenso, ai sensi dell’art. 6, par. 1, lett. a).",
    "purposes.marketing":
      "Fare pubblicità, via e-mail o su altri siti. Base giuridica: il tuo consenso, ai sensi dell’art. 6, par. 1, lett. a).",

    "recipients.lead":
      "I dati vengono comunicati ad altri solo se una delle finalità indicate sopra lo richiede, e solo nella misura necessaria:",
    "recipients.platform":
      "Shopify, sulla cui piattaforma funziona questo negozio, conserva e tratta per nostro conto tutti i dati del negozio.",
    "recipients.kept":
      "Kept, l’app che sta dietro questa pagina, tratta per nostro conto le tue scelte e le tue richieste sui tuoi dati. Ciò che conserva su di te è cifrato e separato dai dati di ogni altro negozio.",
    "recipients.partners":
      "I fornitori di servizi di pagamento e i corrieri ricevono ciò che serve loro per il tuo ordine.",
    "recipients.authorities":
      "Le autorità ricevono dati quando la legge ci obbliga a fornirli, dopo che abbiamo verificato che è così.",
    "recipients.transfers":
      "Alcuni di questi destinatari si trovano fuori dallo Spazio economico europeo. I dati vi sono trasferiti se la Commissione europea ha ritenuto adeguata la protezione, oppure in base alle sue clausole contrattuali tipo, di cui puoi chiederci una copia.",

    "retention.lead":
      "I dati sono conservati finché sussiste la finalità per cui sono stati raccolti e finché lo richiede la legge; in seguito vengono cancellati o ridotti.",
    "retention.rule": "{retentionRules}",
    "retention.open":
      "Un ordine resta com’è finché non si risolve ciò che è ancora in sospeso: una controversia, un reso, un rimborso, un pagamento o una tua richiesta.",
    "retention.law":
      "Le fatture e i documenti collegati devono essere conservati per più anni secondo la normativa fiscale. In questo periodo non sono usati per altro.",
    "retention.requests":
      "Ciò che ci comunichi in una richiesta sui tuoi dati è usato solo per quella richiesta e viene cancellato non appena non occorre più dimostrare che ha avuto risposta.",

    "consent.first":
      "I cookie e gli strumenti simili di cui il negozio può fare a meno sono usati solo dopo che hai dato il consenso, separatamente per ciascuna finalità. Rifiutare è facile quanto accettare, e l’uso del negozio non vale come consenso.",
    "consent.record":
      "La tua decisione viene registrata con la data, l’ora e il testo che ti è stato mostrato, in modo da poter essere dimostrata.",
    "consent.change":
      "Puoi cambiarla o revocare il consenso in qualsiasi momento; ciò che è stato fatto prima resta lecito.",

    "rights.lead": "Per legge puoi chiederci:",
    "rights.access": "di dirti quali dati ci sono su di te e di dartene una copia;",
    "rights.correct": "di rettificare ciò che è inesatto o incompleto;",
    "rights.delete":
      "di cancellare i tuoi dati, tranne ciò che la legge ci obbliga a conservare; in tal caso ti diciamo che cosa e fino a quando;",
    "rights.history":
      "di cancellare la tua cronologia di navigazione e le note del servizio clienti su di te;",
    "rights.withdraw": "di interrompere, da ora in poi, ciò a cui hai acconsentito;",
    "rights.object":
      "di limitare l’uso dei tuoi dati, di consegnarteli in un formato leggibile da dispositivo automatico o di interrompere un uso fondato sul nostro legittimo interesse, per motivi connessi alla tua situazione particolare.",
    "rights.ask": "Puoi fare la richiesta qui, gratuitamente e senza account.",
    "rights.time":
      "Riceverai una risposta entro un mese. Se un caso difficile richiede fino a due mesi in più, te ne spiegheremo il motivo entro il primo mese.",
    "rights.proof":
      "Che cosa facciamo per mantenere questi impegni e quando è stato verificato l’ultima volta:",

    "complaint.authority":
      "Puoi proporre reclamo a un’autorità di controllo per la protezione dei dati, in particolare dove vivi, dove lavori o dove ritieni che la legge sia stata violata.",
    "complaint.named": "L’autorità competente per noi: {authority}.",

    "changes.archive":
      "Questa pagina mostra l’informativa in vigore. Ogni versione precedente resta leggibile, immutata e con la sua data.",
    "changes.consent":
      "Una nuova versione non amplia ciò a cui hai acconsentito: una nuova finalità richiede un nuovo consenso.",
  },
  links: {
    choices: "Cambia le tue scelte",
    requests: "Fai una richiesta sui tuoi dati",
    versions: "Versioni precedenti di questa informativa",
    promises: "I nostri impegni e come vengono mantenuti",
  },
};
