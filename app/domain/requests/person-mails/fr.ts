import type { RequestKind } from "../model";
import type { PersonMails } from "./person-mails";

const kinds: Record<RequestKind, string> = {
  access: "accès aux données enregistrées",
  erasure: "effacement des données",
  history: "effacement de l’historique de navigation et des notes du service client",
  correction: "rectification des données",
  withdrawal: "retrait d’un consentement",
  complaint: "réclamation",
};

export const fr: PersonMails = {
  kinds,
  confirm: ({ store, kind, link }) => ({
    subject: `Veuillez confirmer votre demande à ${store}`,
    before: [
      `Quelqu’un (vous, nous l’espérons) a adressé une demande à ${store} avec cette adresse\u202f: ${kinds[kind]}.`,
      "Veuillez confirmer que c’était vous\u202f:",
    ],
    link: { href: link, label: "Confirmer la demande" },
    after: [
      "Le lien est valable 7 jours. Si ce n’était pas vous, vous n’avez rien à faire\u202f: la demande sera supprimée, et personne ne saura si la boutique connaît cette adresse.",
    ],
  }),
  received: ({ store, due, link }) => ({
    subject: `${store} a reçu votre demande`,
    before: [
      `Merci. ${store} vous répondra au plus tard le ${due}. Vous pouvez suivre votre demande ici\u202f:`,
    ],
    link: { href: link, label: "Suivre votre demande" },
    after: ["Gardez ce lien pour vous\u202f: quiconque le possède peut voir où en est la demande."],
  }),
  released: ({ store, link }) => ({
    subject: `Vos données chez ${store} sont prêtes`,
    before: [
      `Les données que ${store} détient sur vous ont été rassemblées. Vous pouvez les télécharger une fois\u202f:`,
    ],
    link: { href: link, label: "Télécharger vos données" },
    after: [
      "Le fichier est disponible pendant 30 jours à compter de sa création, puis il est supprimé.",
    ],
  }),
  answered: ({ store, link }) => ({
    subject: `${store} a répondu à votre demande`,
    before: [`${store} a traité votre demande. Vous pouvez voir le résultat ici\u202f:`],
    link: { href: link, label: "Voir le résultat" },
    after: [
      "Si vous n’êtes pas d’accord, vous pouvez introduire une réclamation auprès de l’autorité de contrôle.",
    ],
  }),
  refused: ({ store, link }) => ({
    subject: `${store} ne peut pas donner suite à votre demande`,
    before: [`${store} a examiné votre demande et n’y donne pas suite. Voir ici\u202f:`],
    link: { href: link, label: "Voir le résultat" },
    after: [
      "Demandez-en les raisons à la boutique si elle ne vous les a pas données. Vous pouvez introduire une réclamation auprès de l’autorité de contrôle et saisir la justice.",
    ],
  }),
  erased: ({ store, hostAsked }) => ({
    subject: `${store} a effacé vos données`,
    before: [
      `Ce que l’application de confidentialité utilisée par ${store} détenait sur vous est effacé\u202f; une vérification n’a plus rien trouvé.`,
      hostAsked
        ? "Il a été demandé à la plateforme de la boutique d’effacer votre compte client et les données personnelles de vos commandes. Elle le fait une fois que votre dernière commande est assez ancienne\u202f; ce qu’exige le droit fiscal est conservé jusque-là."
        : "La boutique supprime elle-même votre compte client sur sa plateforme. Ce que le droit fiscal l’oblige à conserver, comme les factures, reste pendant la durée prévue par la loi.",
    ],
    after: [
      "Ceci est le dernier message à ce sujet\u202f: nous ne connaissons plus cette adresse.",
    ],
  }),
};
