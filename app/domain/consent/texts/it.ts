import type { BannerTexts } from "../banner-texts";

export const it: BannerTexts = {
  title: "La tua privacy in questo negozio",
  optIn:
    "Vorremmo usare cookie e archivi simili per ricordare le tue impostazioni, contare le visite e mostrare pubblicità. Decidi tu e puoi cambiare idea in qualsiasi momento. Il negozio funziona comunque.",
  optOut:
    "Usiamo cookie e archivi simili per ricordare le tue impostazioni, contare le visite e mostrare pubblicità, e condividiamo dati sulla tua visita con partner pubblicitari. Puoi opporti in qualsiasi momento.",
  notice:
    "Usiamo cookie e archivi simili per far funzionare questo negozio, contare le visite e mostrare pubblicità. Puoi cambiare idea in qualsiasi momento.",
  accept: "Accetta tutto",
  reject: "Rifiuta tutto",
  refuseSale: "Non vendere né condividere i miei dati",
  choose: "Scegli",
  understood: "Ho capito",
  policy: "Informativa sulla privacy",
  dialogTitle: "Scelte sulla privacy",
  dialogIntro: "Spunta ciò che permetti. Nient’altro sarà usato.",
  necessary: "Necessari (sempre attivi)",
  necessaryAbout: "Carrello, accesso, sicurezza e la tua scelta qui.",
  preferences: "Preferenze",
  preferencesAbout: "Ricorda le tue impostazioni e consiglia prodotti adatti.",
  analytics: "Statistiche",
  analyticsAbout: "Conta le visite, per vedere che cosa funziona e che cosa no.",
  marketing: "Pubblicità",
  marketingAbout:
    "Permette a noi e ai nostri partner pubblicitari di mostrare e misurare la pubblicità.",
  saleOfData: "Vendita e condivisione di dati",
  saleOfDataAbout: "Permette ai partner di usare i dati della tua visita per scopi propri.",
  save: "Salva la mia scelta",
  cancel: "Annulla",
  reopen: "Scelte sulla privacy",
  honoured: "Segnale di opposizione rispettato",
  details: "Chi, e quali cookie",
  session: "finché non chiudi il browser",
  permanent: "finché non lo cancelli",
  vendorPolicy: "Informativa sulla privacy di {vendor}",
  placeholder:
    "Qui {vendor} mostrerebbe contenuti e salverebbe dati sul tuo dispositivo per «{purpose}». Si carica solo se lo permetti.",
  load: "Carica",
  alwaysAllow: "Permetti sempre {vendor}",
  reloadNeeded:
    "La tua scelta vale da ora. Ciò che era già attivo su questa pagina si ferma quando viene ricaricata.",
  reload: "Ricarica la pagina",
  close: "Chiudi",
  receipt: "Ricevuta della mia scelta",
  clear: "Cancella la mia cronologia in questo browser",
  cleared:
    "Cancellato: ciò che i servizi indicati nelle scelte avevano salvato in questo browser. Ciò che permetti salva di nuovo dati quando prosegui.",
};
