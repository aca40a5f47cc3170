/** Words for somebody who has to wait, on whichever page for shoppers. */
import type { ShopperLanguage } from "~/lib/language";

interface TooManyTexts {
  readonly title: string;
  readonly wait: (minutes: number) => string;
}

export const tooManyTexts: Readonly<Record<ShopperLanguage, TooManyTexts>> = {
  en: {
    title: "Please wait a moment",
    wait: (minutes) =>
      `There were too many requests from your connection, or for this page. Please try again in ${minutes === 1 ? "a minute" : `${minutes} minutes`}. Nothing you asked for before is lost.`,
  },
  de: {
    title: "Bitte warten Sie einen Moment",
    wait: (minutes) =>
      `Von Ihrem Anschluss oder für diese Seite kamen zu viele Anfragen. Bitte versuchen Sie es in ${minutes === 1 ? "einer Minute" : `${minutes} Minuten`} noch einmal. Was Sie vorher angefragt haben, ist nicht verloren.`,
  },
  da: {
    title: "Vent venligst et øjeblik",
    wait: (minutes) =>
      `Der kom for mange forespørgsler fra din forbindelse eller til denne side. Prøv igen om ${minutes === 1 ? "et minut" : `${minutes} minutter`}. Intet af det, du har bedt om før, er gået tabt.`,
  },
  es: {
    title: "Espere un momento, por favor",
    wait: (minutes) =>
      `Ha habido demasiadas peticiones desde su conexión o para esta página. Inténtelo de nuevo dentro de ${minutes === 1 ? "un minuto" : `${minutes} minutos`}. Nada de lo que pidió antes se ha perdido.`,
  },
  fr: {
    title: "Veuillez patienter un instant",
    wait: (minutes) =>
      `Il y a eu trop de requêtes depuis votre connexion ou pour cette page. Veuillez réessayer dans ${minutes === 1 ? "une minute" : `${minutes} minutes`}. Rien de ce que vous avez demandé auparavant n’est perdu.`,
  },
  it: {
    title: "Attendi un momento",
    wait: (minutes) =>
      `Ci sono state troppe richieste dalla tua connessione o per questa pagina. Riprova tra ${minutes === 1 ? "un minuto" : `${minutes} minuti`}. Nulla di ciò che hai chiesto prima è andato perso.`,
  },
  ja: {
    title: "しばらくお待ちください",
    wait: (minutes) =>
      `お客様の接続またはこのページへのアクセスが集中しています。${minutes}分後にもう一度お試しください。これまでの申請は失われていません。`,
  },
  nl: {
    title: "Wacht even",
    wait: (minutes) =>
      `Er kwamen te veel aanvragen van je verbinding of voor deze pagina. Probeer het over ${minutes === 1 ? "een minuut" : `${minutes} minuten`} opnieuw. Wat je eerder hebt gevraagd, is niet verloren.`,
  },
  pl: {
    title: "Proszę chwilę zaczekać",
    // Abbreviated, because the word has another form for 1, for 2 and for 5.
    wait: (minutes) =>
      `Z Twojego łącza lub do tej strony było zbyt wiele zapytań. Spróbuj ponownie za ${minutes} min. Wcześniejsze wnioski nie przepadły.`,
  },
  pt: {
    title: "Aguarde um momento, por favor",
    wait: (minutes) =>
      `Houve demasiados acessos a partir da sua ligação ou a esta página. Tente novamente dentro de ${minutes === 1 ? "um minuto" : `${minutes} minutos`}. Nada do que pediu antes se perdeu.`,
  },
  sv: {
    title: "Vänta ett ögonblick",
    wait: (minutes) =>
      `Det kom för många förfrågningar från din anslutning eller till den här sidan. Försök igen om ${minutes === 1 ? "en minut" : `${minutes} minuter`}. Inget av det du har begärt tidigare har gått förlorat.`,
  },
};
