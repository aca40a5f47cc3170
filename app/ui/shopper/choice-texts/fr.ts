import type { ChoiceTexts } from "./choice-texts";

export const fr: ChoiceTexts = {
  receipt: {
    title: "Justificatif de votre choix",
    intro:
      "Voici ce que cette boutique a enregistré lorsque vous avez décidé au sujet des cookies et des traceurs. Aucune personne n’y est nommée : quiconque possède cette adresse voit cette page.",
    allowed: "Autorisé",
    refused: "Non autorisé",
    your: "Votre choix",
    state: {
      given: "Vous avez consenti à tout ce qui vous était demandé.",
      "partly-given": "Vous avez consenti à une partie de ce qui vous était demandé.",
      refused: "Votre consentement vous a été demandé, et vous ne l’avez pas donné.",
      "not-opted-out": "Vous avez été informé de votre droit d’opposition et ne l’avez pas exercé.",
      "opted-out": "Vous vous êtes opposé à ce qui n’est pas autorisé ci-dessous.",
      informed: "Vous avez été informé et en avez pris connaissance.",
      signalled:
        "Votre navigateur s’est opposé pour vous, par son signal (Global Privacy Control).",
      "vendor-allowed":
        "Vous avez autorisé le contenu d’un seul service. Vos autres choix sont restés tels qu’ils figurent ici.",
    },
    allowedOnce: (vendor, purpose) =>
      `Autorisé\u202f: le contenu de ${vendor} pour «\u202f${purpose}\u202f», une seule fois, sur la page où vous l’avez chargé.`,
    allowedAlways: (vendor, purpose) =>
      `Autorisé\u202f: le contenu de ${vendor} pour «\u202f${purpose}\u202f», partout où cette boutique l’affiche, jusqu’à votre prochain choix.`,
    purpose: {
      preferences: "Préférences",
      analytics: "Mesure d’audience",
      marketing: "Publicité",
      saleOfData: "Vente et partage de données",
    },
    purposeHead: "Finalité",
    choice: "Choix",
    data: "Données",
    who: "Destinataires nommés",
    nobody: "aucun",
    about: "À propos de cet enregistrement",
    decided: "Décidé",
    validUntil: "Nous vous reposerons la question après le",
    keptUntil: "L’enregistrement est conservé jusqu’au",
    number: "Numéro",
    language: "Langue affichée",
    region: "Région et règle",
    unknown: "inconnue",
    signal: "Signal d’opposition du navigateur (GPC)",
    yes: "envoyé et respecté",
    no: "non envoyé",
    shown: "Les textes qui vous ont été présentés",
    notAsked:
      "Rien ne vous a été demandé et aucun texte n’a été affiché : le signal d’opposition de votre navigateur (Global Privacy Control) a valu réponse.",
    proof: "Preuve",
    sealed: (place, when) =>
      `Cet enregistrement fait partie de l’entrée ${place} du journal scellé de cette boutique. Le sceau a été signé le ${when}. Un enregistrement modifié n’y correspondrait plus.`,
    waiting:
      "Cet enregistrement est conservé et sera scellé dans quelques minutes. Rouvrez alors cette page pour obtenir la preuve.",
    changed:
      "Cet enregistrement ne correspond plus à son sceau : il a été modifié après votre décision. Conservez ce justificatif et interrogez la boutique à ce sujet.",
    download: "Télécharger le justificatif avec sa preuve (JSON)",
    check:
      "Le fichier peut être vérifié des années plus tard sur n’importe quel ordinateur, sans cette boutique : il contient l’enregistrement, les textes exacts et le chemin vers le sceau signé. La clé publique de la boutique figure sur la page de ses engagements.",
    change: "Modifier votre choix",
    remarks: "Remarques",
    remark: {
      "clock-skewed":
        "L’horloge du navigateur était décalée de plusieurs jours. Cet enregistrement ne vaut pas consentement.",
      "text-unknown":
        "Les textes présentés ne correspondent à aucun texte publié. Cet enregistrement ne vaut pas consentement.",
      "regime-weaker":
        "La question était moins stricte que ne l’exige le droit du lieu. Cet enregistrement ne vaut pas consentement.",
      superseded:
        "La bannière avait été remplacée par une autre qui demande davantage. Cet enregistrement ne vaut pas consentement.",
    },
    kind: {
      "settings of the shop": "réglages de la boutique",
      "products looked at": "produits consultés",
      "pages visited": "pages visitées",
      "device and browser kind": "type d’appareil et de navigateur",
      "time of visit": "heure de la visite",
      "random browser id": "identifiant aléatoire du navigateur",
      "products looked at and bought": "produits consultés et achetés",
      "advertising and browser ids": "identifiants publicitaires et du navigateur",
    },
    goneTitle: "Ce justificatif n’existe pas",
    gone: "L’adresse est erronée, ou la durée de conservation de l’enregistrement est écoulée.",
  },
  page: {
    title: "Vos choix de confidentialité",
    intro:
      "Deux sortes de choix sont conservées à deux endroits : dans ce navigateur et dans votre compte.",
    browser: "Cookies et traceurs dans ce navigateur",
    browserText:
      "Ce que cette boutique peut enregistrer et charger dans votre navigateur se décide dans votre navigateur, pour chaque navigateur séparément. Vous pouvez le modifier à tout moment, avec effet immédiat.",
    clear:
      "Vous pouvez aussi y effacer ce que les services qui y sont nommés ont enregistré dans ce navigateur.",
    open: "Ouvrir les choix pour ce navigateur",
    noScript:
      "JavaScript est désactivé dans ce navigateur. Rien de ce qui exige votre consentement n’y est donc chargé et il n’y a rien à modifier ici : cette page ne peut ni lire ni déposer de cookies pour vous.",
    account: "Ce qui est lié à votre compte",
    loggedIn: "Vous êtes connecté. Avec une demande, vous pouvez :",
    loggedOut: "Avec ou sans compte, vous pouvez :",
    can: [
      "vous opposer à la vente ou au partage de vos données et à la publicité",
      "retirer un consentement donné à cette boutique",
      "consulter les données que cette boutique détient sur vous, ou les faire effacer",
    ],
    signal: "Global Privacy Control",
    signalText:
      "Si votre navigateur envoie ce signal, il vaut opposition à la vente et au partage de vos données là où la loi le prévoit. Vous n’avez rien d’autre à faire.",
    requests: "Faire une demande",
    policy: "Lire la politique de confidentialité",
  },
  account: {
    title: "E-mails, SMS et vente de vos données",
    intro:
      "Ces choix sont liés à votre compte et s’appliquent aussitôt : le prochain message de la boutique les suit déjà. Les messages relatifs à vos commandes ne sont pas de la publicité et continuent.",
    loggedOut: "Connectez-vous pour modifier ce que la boutique peut vous envoyer.",
    channel: {
      email: {
        title: "Publicité par e-mail",
        yes: "Vous en recevez.",
        no: "Vous n’en recevez pas.",
        allow: "M’envoyer des offres par e-mail",
        stop: "Arrêter la publicité par e-mail",
        none: "Aucune adresse e-mail n’est liée à votre compte.",
      },
      sms: {
        title: "Publicité par SMS",
        yes: "Vous en recevez.",
        no: "Vous n’en recevez pas.",
        allow: "M’envoyer des offres par SMS",
        stop: "Arrêter la publicité par SMS",
        none: "Aucun numéro de téléphone n’est lié à votre compte.",
      },
      sale: {
        title: "Vente ou partage de vos données",
        yes: "Vous ne vous y êtes pas opposé.",
        no: "Vous vous y êtes opposé. Cela vaut dans chaque navigateur où vous êtes connecté.",
        stop: "Ne pas vendre ni partager mes données",
        none: "Aucune adresse e-mail n’est liée à votre compte.",
      },
    },
    unknown:
      "Le système de la boutique n’a pas pu être interrogé à l’instant. Vous pouvez tout de même choisir :",
    pending: "Votre choix est enregistré et en cours de transmission au système de la boutique.",
    saved: "Votre choix est enregistré.",
    stale: "Cette page est restée ouverte trop longtemps. Veuillez choisir à nouveau.",
    receipts: "Justificatifs de vos choix lorsque vous étiez connecté",
    receiptsNone: "Aucun pour l’instant.",
    history: "Ce qui a changé, et quand",
    historyNone: "Rien pour l’instant.",
    by: {
      "choices-page": "sur cette page",
      banner: "dans la bannière",
      gpc: "par le signal de votre navigateur",
      host: "lors d’une commande, par un message ou par la boutique",
    },
  },
};
