import type { RequestTexts } from "./request-texts";

export const fr: RequestTexts = {
  title: "Vos données, vos droits",
  lead: "Demandez à cette boutique ce qu’elle sait de vous, ou faites-le effacer. Aucun compte n’est nécessaire. Nous écrivons à l’adresse que vous indiquez pour nous assurer qu’elle est bien la vôtre.",
  kindLegend: "Que souhaitez-vous faire\u202f?",
  kinds: {
    access: "Consulter mes données",
    erasure: "Faire effacer mes données",
    history: "Faire effacer mon historique de navigation et les notes du service client",
    correction: "Faire rectifier mes données",
    withdrawal: "Retirer un consentement",
    complaint: "Faire une réclamation sur l’utilisation de mes données",
  },
  email: "Votre adresse e-mail",
  emailHint: "Celle que vous avez utilisée dans cette boutique.",
  message: "Ce que nous devrions savoir (facultatif)",
  messageHint:
    "Pour une rectification\u202f: ce qui est faux et ce qui est exact. 2\u202f000 caractères au plus.",
  trap: "Laissez ce champ vide",
  send: "Envoyer la demande",
  problemsTitle: "Veuillez vérifier votre saisie",
  problems: {
    kind: "Choisissez ce que vous souhaitez faire.",
    email: "Indiquez votre adresse e-mail, par exemple name@example.com.",
    message: "Le message est trop long\u202f: 2\u202f000 caractères au plus.",
  },
  policy: "Comment cette boutique traite les données",
  sentTitle: "Veuillez consulter votre messagerie",
  sent: [
    "Nous avons écrit à l’adresse que vous avez indiquée. Veuillez suivre le lien de ce message dans les 7 jours\u202f: le délai court dès aujourd’hui, et votre demande est traitée une fois que vous l’avez confirmée.",
    "Pas de message\u202f? Regardez dans les courriers indésirables. Si vous avez fait plusieurs demandes aujourd’hui, l’un des messages précédents vaut pour toutes.",
  ],
  busyTitle: "Trop de demandes en ce moment",
  busy: "Cette boutique reçoit un nombre inhabituel de demandes. Veuillez réessayer dans une heure, ou écrire directement à la boutique.",
  confirmTitle: "Confirmer votre demande",
  confirmLead: (kind, address) => `«\u202f${kind}\u202f», demandé avec l’adresse ${address}.`,
  confirmButton: "Oui, c’était moi",
  confirmNot:
    "Si ce n’était pas vous, fermez cette page. La demande sera alors supprimée d’elle-même.",
  confirmedAlready: "Cette demande est déjà confirmée.",
  toFollow: "Suivre la demande",
  goneTitle: "Ce lien ne mène nulle part",
  gone: "Il a déjà servi, a expiré ou est incomplet. Si vous l’avez copié, vérifiez qu’il ne manque rien à la fin.",
  again: "Nouvelle demande",
  followTitle: "Votre demande",
  asked: "Objet",
  received: "Reçue le",
  due: "Réponse au plus tard le",
  stands: "État",
  next: "Et ensuite",
  states: {
    unconfirmed: {
      stands: "Pas encore confirmée",
      next: "Veuillez suivre le lien de notre message.",
    },
    collecting: {
      stands: "Vos données sont en cours de collecte.",
      next: "La boutique les vérifie et vous les envoie.",
    },
    ready: {
      stands: "Vos données ont été rassemblées.",
      next: "La boutique les vérifie et vous écrit lorsque vous pouvez les télécharger.",
    },
    deciding: {
      stands: "La boutique examine votre demande.",
      next: "Vous recevez un message lorsqu’une réponse y est donnée.",
    },
    erasing: {
      stands: "Vos données sont en cours d’effacement.",
      next: "Vous recevez un dernier message à ce sujet.",
    },
    answered: {
      stands: "Votre demande a reçu une réponse.",
      next: "Ce que nous conservons à son sujet est supprimé 30 jours plus tard.",
    },
    erased: {
      stands: "Vos données ont été effacées.",
      next: "Plus rien\u202f: seul le fait qu’il y a eu cette demande reste noté.",
    },
  },
  outcomes: {
    "handed-to-store": "La boutique dispose de vos données pour vous les envoyer.",
    "released-to-person": "Vos données sont à votre disposition.",
    "answered-by-staff": "La boutique a fait ce que vous demandiez, ou vous a répondu directement.",
    refused:
      "La boutique ne donne pas suite à votre demande. Vous pouvez lui en demander les raisons et introduire une réclamation auprès de l’autorité de contrôle.",
    erased: "Ce que l’application de confidentialité de la boutique détenait sur vous est effacé.",
    "already-erased": "Vos données avaient déjà été effacées.",
  },
  download: "Télécharger mes données",
  downloadOnce: "Pour votre sécurité, le fichier ne peut être téléchargé qu’une fois.",
  downloadTaken:
    "Le fichier a été téléchargé. Si ce n’était pas vous, ou en cas d’échec, dites-le à la boutique.",
  downloadGone:
    "Le fichier a été supprimé\u202f: il est conservé 30 jours. Vous pouvez refaire une demande.",
  clearHere:
    "Ce qui est enregistré dans ce navigateur, vous pouvez l’effacer vous-même, tout de suite\u202f:",
  keepLink:
    "Gardez l’adresse de cette page pour vous\u202f: quiconque la possède peut voir cette page.",
};
