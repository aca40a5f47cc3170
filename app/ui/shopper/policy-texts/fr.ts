import type { PolicyPagesTexts } from "./policy-texts";

export const fr: PolicyPagesTexts = {
  policy: {
    contents: "Sommaire",
    updated: "Dernière mise à jour",
    version: "Version",
    current: "en vigueur",
    earlier: "Ceci est une version antérieure. Elle ne s’applique plus.",
    toCurrent: "Lire la politique en vigueur",
    allVersions: "Toutes les versions de cette politique",
    versionsLead: "Toutes les versions qui ont été publiées ici, inchangées.",
    published: "Date de publication",
    fingerprint: "Empreinte (SHA-256)",
    fingerprintMeans:
      "Calculée à partir du texte lors de sa publication. Si le texte était modifié, l’empreinte n’y correspondrait plus.",
    changed:
      "Attention\u202f: le texte conservé ne correspond plus à son empreinte. Veuillez le signaler à la boutique.",
    none: "Cette boutique n’a pas encore publié ici sa politique de confidentialité. Vous pouvez tout de même faire une demande concernant vos données.",
    noneTitle: "Aucune politique pour l’instant",
    noSuchVersion: "Cette version de la politique n’existe pas.",
    request: "Faire une demande",
  },
  promises: {
    title: "Nos engagements, et comment ils sont tenus",
    lead: "Une grande partie de ce que dit une politique de confidentialité peut être vérifiée par une machine. Voici ceux de nos engagements qui le sont de cette façon, ce que fait la vérification et ce qu’elle a constaté en dernier lieu. Lorsque l’un d’eux n’est pas tenu, cette page l’indique.",
    none: "Rien n’a encore été vérifié dans cette boutique.",
    states: {
      kept: "Tenu.",
      broken: "Non tenu actuellement.",
      unknown: "Non connu.",
    },
    because: {
      kept: "La dernière vérification n’a rien relevé qui le contredise.",
      broken:
        "La dernière vérification a relevé un cas qui le contredit\u202f; la boutique en a été informée.",
      unknown: "Rien ne permet encore d’en juger.",
    },
    stale: "La dernière vérification est trop ancienne pour compter.",
    how: "Comment c’est vérifié",
    grade: "Type de preuve",
    checked: "Dernière vérification",
    never: "pas encore",
    few: (limit) => `moins de ${limit}`,
    gradesTitle: "Ce que signifient les types de preuve",
    gradeNames: {
      enforced: "Imposé par le logiciel",
      observed: "Observé par le logiciel",
      attested: "Attesté par une personne",
      informational: "À titre d’information",
    },
    gradeMeans: {
      enforced:
        "Le logiciel est conçu de telle sorte qu’il ne peut en être autrement, et cela est vérifié à maintes reprises.",
      observed: "Le logiciel observe si c’est le cas.",
      attested: "Une personne nommée dans les registres de la boutique le déclare, avec une date.",
      informational:
        "Aucun logiciel en service ne peut assurer cela\u202f; c’est indiqué pour votre information.",
    },
    policy: "Politique de confidentialité",
    requests: "Faire une demande concernant vos données",
    sealTitle: "Le journal à l’appui",
    seal: "Tout ce qui est fait ici avec des données à caractère personnel est consigné dans un journal, qui est scellé chaque minute. Quiconque conserve le point de contrôle d’aujourd’hui peut montrer plus tard si quelque chose y a été modifié.",
    checkpoint: "Point de contrôle d’aujourd’hui",
    key: "Clé publique",
  },
  cookies: {
    heading: "Cookies et moyens similaires",
    lead: "Ce qui peut être enregistré ici dans votre navigateur, par qui et pour combien de temps. Ce qui n’est pas nécessaire attend votre choix.",
    choices: "Modifier votre choix",
    purposes: {
      necessary: "Nécessaires",
      preferences: "Préférences",
      analytics: "Mesure d’audience",
      marketing: "Publicité",
      saleOfData: "Vente et partage de données",
    },
    columns: { name: "Nom", vendor: "Par qui, et dans quel but", lifetime: "Durée" },
    session: "jusqu’à la fermeture du navigateur",
    untilDeleted: "jusqu’à ce que vous l’effaciez",
    nothing: "rien de connu",
    policy: "Politique de confidentialité",
  },
};
