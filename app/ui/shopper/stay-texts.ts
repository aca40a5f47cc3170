/** Words of the page behind the link in the notice of an unused account. */
import type { ShopperLanguage } from "~/lib/language";

interface StayTexts {
  readonly title: string;
  readonly lead: string;
  /** The day follows. */
  readonly until: string;
  readonly button: string;
  readonly nothing: string;
  readonly doneTitle: string;
  readonly done: string;
  readonly goneTitle: string;
  readonly gone: string;
  readonly ask: string;
}

export const stayTexts: Readonly<Record<ShopperLanguage, StayTexts>> = {
  en: {
    title: "Keep your account?",
    lead: "This account has not been used for a long time, and would be put in order soon.",
    until: "That would happen on",
    button: "Yes, keep my account",
    nothing: "If you do not want to keep it, you need do nothing.",
    doneTitle: "Your account stays",
    done: "Thank you. Nothing about your account is changed.",
    goneTitle: "This link leads nowhere",
    gone: "It was used before, or the account has been put in order already. You can always ask the store what it keeps about you.",
    ask: "Ask about your data",
  },
  de: {
    title: "Konto behalten?",
    lead: "Dieses Konto wurde lange nicht genutzt und würde bald geordnet.",
    until: "Das geschähe am",
    button: "Ja, mein Konto behalten",
    nothing: "Wenn Sie es nicht behalten möchten, müssen Sie nichts tun.",
    doneTitle: "Ihr Konto bleibt",
    done: "Danke. An Ihrem Konto wird nichts geändert.",
    goneTitle: "Dieser Link führt nirgendwohin",
    gone: "Er wurde schon benutzt, oder das Konto ist bereits geordnet. Sie können den Shop jederzeit fragen, was er über Sie aufbewahrt.",
    ask: "Nach Ihren Daten fragen",
  },
  fr: {
    title: "Garder votre compte ?",
    lead: "Ce compte n’a pas été utilisé depuis longtemps et serait bientôt traité.",
    until: "Cela se ferait le",
    button: "Oui, garder mon compte",
    nothing: "Si vous ne souhaitez pas le garder, vous n’avez rien à faire.",
    doneTitle: "Votre compte est conservé",
    done: "Merci. Rien n’est changé à votre compte.",
    goneTitle: "Ce lien ne mène nulle part",
    gone: "Il a déjà été utilisé, ou le compte a déjà été traité. Vous pouvez toujours demander à la boutique ce qu’elle conserve sur vous.",
    ask: "Demander mes données",
  },
  es: {
    title: "¿Conservar su cuenta?",
    lead: "Esta cuenta no se ha usado durante mucho tiempo y se trataría pronto.",
    until: "Eso ocurriría el",
    button: "Sí, conservar mi cuenta",
    nothing: "Si no quiere conservarla, no tiene que hacer nada.",
    doneTitle: "Su cuenta se conserva",
    done: "Gracias. Nada cambia en su cuenta.",
    goneTitle: "Este enlace no lleva a ninguna parte",
    gone: "Ya se usó, o la cuenta ya se ha tratado. Siempre puede preguntar a la tienda qué conserva sobre usted.",
    ask: "Preguntar por sus datos",
  },
  it: {
    title: "Conservare il tuo account?",
    lead: "Questo account non viene usato da molto tempo e sarebbe presto trattato.",
    until: "Accadrebbe il",
    button: "Sì, conserva il mio account",
    nothing: "Se non desideri conservarlo, non devi fare nulla.",
    doneTitle: "Il tuo account resta",
    done: "Grazie. Nulla cambia nel tuo account.",
    goneTitle: "Questo link non porta da nessuna parte",
    gone: "È già stato usato, oppure l’account è già stato trattato. Puoi chiedere al negozio che cosa conserva su di te.",
    ask: "Chiedi dei tuoi dati",
  },
  nl: {
    title: "Je account houden?",
    lead: "Dit account is lang niet gebruikt en zou binnenkort worden opgeschoond.",
    until: "Dat zou gebeuren op",
    button: "Ja, mijn account houden",
    nothing: "Als je het niet wilt houden, hoef je niets te doen.",
    doneTitle: "Je account blijft",
    done: "Bedankt. Er verandert niets aan je account.",
    goneTitle: "Deze link leidt nergens heen",
    gone: "Hij is al gebruikt, of het account is al opgeschoond. Je kunt de winkel vragen wat die over je bewaart.",
    ask: "Naar je gegevens vragen",
  },
  pt: {
    title: "Manter a sua conta?",
    lead: "Esta conta não é utilizada há muito tempo e seria tratada em breve.",
    until: "Isso aconteceria em",
    button: "Sim, manter a minha conta",
    nothing: "Se não a quiser manter, não precisa de fazer nada.",
    doneTitle: "A sua conta mantém-se",
    done: "Obrigado. Nada muda na sua conta.",
    goneTitle: "Esta ligação não leva a lado nenhum",
    gone: "Já foi utilizada, ou a conta já foi tratada. Pode sempre perguntar à loja o que guarda sobre si.",
    ask: "Perguntar pelos seus dados",
  },
  pl: {
    title: "Zachować konto?",
    lead: "To konto nie było używane od dawna i wkrótce zostałoby uporządkowane.",
    until: "Nastąpiłoby to w dniu",
    button: "Tak, zachowaj moje konto",
    nothing: "Jeśli nie chcesz go zachować, nie musisz nic robić.",
    doneTitle: "Twoje konto pozostaje",
    done: "Dziękujemy. Na Twoim koncie nic się nie zmieni.",
    goneTitle: "Ten link donikąd nie prowadzi",
    gone: "Został już użyty albo konto zostało już uporządkowane. Zawsze możesz zapytać sklep, co o Tobie przechowuje.",
    ask: "Zapytaj o swoje dane",
  },
  da: {
    title: "Behold din konto?",
    lead: "Denne konto har ikke været brugt længe og ville snart blive ryddet op.",
    until: "Det ville ske den",
    button: "Ja, behold min konto",
    nothing: "Hvis du ikke vil beholde den, behøver du ikke gøre noget.",
    doneTitle: "Din konto består",
    done: "Tak. Intet ved din konto ændres.",
    goneTitle: "Dette link fører ingen steder hen",
    gone: "Det er allerede brugt, eller kontoen er allerede ryddet op. Du kan altid spørge butikken, hvad den gemmer om dig.",
    ask: "Spørg om dine oplysninger",
  },
  sv: {
    title: "Behålla ditt konto?",
    lead: "Det här kontot har inte använts på länge och skulle snart rensas.",
    until: "Det skulle ske den",
    button: "Ja, behåll mitt konto",
    nothing: "Om du inte vill behålla det behöver du inte göra något.",
    doneTitle: "Ditt konto finns kvar",
    done: "Tack. Inget ändras i ditt konto.",
    goneTitle: "Den här länken leder ingenstans",
    gone: "Den har redan använts, eller så har kontot redan rensats. Du kan alltid fråga butiken vad den sparar om dig.",
    ask: "Fråga om dina uppgifter",
  },
  ja: {
    title: "アカウントを残しますか",
    lead: "このアカウントは長い間ご利用がなく、まもなく整理される予定です。",
    until: "予定日：",
    button: "はい、アカウントを残します",
    nothing: "残す必要がない場合は、何もする必要はありません。",
    doneTitle: "アカウントはそのまま残ります",
    done: "ありがとうございます。アカウントに変更はありません。",
    goneTitle: "このリンクは無効です",
    gone: "すでに使用されたか、アカウントがすでに整理されています。当店が保管しているお客様の情報については、いつでもお問い合わせいただけます。",
    ask: "ご自身のデータについて問い合わせる",
  },
};
