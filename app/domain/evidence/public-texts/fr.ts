import type { PublicTexts } from "./public-texts";

export const fr: PublicTexts = {
  "requests.answered-in-time": {
    says: "Une demande de copie de vos données qui nous parvient par la plateforme de la boutique reçoit une réponse dans le délai prévu.",
    how: "Chacune de ces demandes se voit attribuer une échéance à son arrivée. Kept les examine toutes, compte celles auxquelles il a été répondu après leur échéance ou qui restent ouvertes au-delà, et déclare cet engagement non tenu dès qu’il y en a une.",
    counts: {
      answeredInTime: "Demandes ayant reçu une réponse dans le délai",
      open: "Demandes en cours de traitement",
    },
  },
  "erasure.residue-clean": {
    says: "Lorsque vos données sont effacées dans l’application de confidentialité de cette boutique, il n’y reste rien de vous.",
    how: "Après chaque effacement, Kept recherche la personne dans toutes ses tables et consigne le résultat. Une seule trace trouvée suffit pour que cet engagement ne soit pas tenu.",
    counts: { checks: "Effacements suivis d’une recherche" },
  },
  "requests.history-cleared": {
    says: "Lorsque vous nous demandez d’effacer votre historique de navigation et les notes du service client, tous ceux qui peuvent en détenir sont passés en revue, un par un.",
    how: "Une telle demande ne peut être marquée comme traitée qu’une fois que la boutique a indiqué, pour chacun d’eux, ce qu’il en est résulté. Kept conserve ces réponses dans son journal scellé et déclare cet engagement non tenu lorsqu’une demande est en retard ou qu’une réponse manque. L’application n’a pas vu elle-même ce que d’autres détiennent.",
    counts: { cleared: "Demandes passées en revue" },
  },
  "policy.archive-unchanged": {
    says: "Notre politique de confidentialité peut être lue à tout moment, et les versions antérieures restent telles qu’elles étaient.",
    how: "Chaque version est conservée avec une empreinte de son texte. Kept les relit toutes et compare.",
    counts: {},
  },
  "protection.sealed-columns": {
    says: "Ce que vous écrivez dans une demande, l’adresse que vous y indiquez et la copie établie pour vous sont conservés sous forme chiffrée.",
    how: "La base de données refuse de les conserver sous forme de texte lisible. Kept vérifie qu’aucune de ces règles ne manque.",
    counts: {},
  },
  "audit.sealed": {
    says: "Ce que le personnel et les logiciels font de vos données dans l’application de confidentialité est consigné, et une modification ultérieure de ce qui est consigné est détectée.",
    how: "Les événements sont scellés en quelques minutes\u202f: un point de contrôle signé vaut pour eux tous. Chacun peut conserver le plus récent, à l’adresse /apps/privacy/promises/checkpoint, et comparer.",
    counts: {},
  },
};
