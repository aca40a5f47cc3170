import type { NoticeText } from "./notice-text";

export const fr: NoticeText = {
  subject: "Votre compte inutilisé chez {store}",
  aYear: "un an",
  years: "{years} ans",
  opening:
    "Vous avez chez {store} un compte qui n’a pas été utilisé depuis {since}. Personne ne devrait conserver des données plus longtemps que nécessaire.",
  erases:
    "C’est pourquoi, le {until}, nous supprimerons ce qui n’est plus nécessaire et demanderons à notre plateforme d’effacer le compte. Ce qu’exige le droit fiscal, comme les factures, reste conservé pendant la durée prévue par la loi.",
  minimises:
    "C’est pourquoi, le {until}, nous supprimerons du compte ce qui n’est plus nécessaire.",
  ask: "Souhaitez-vous le garder tel quel ? Dites-le-nous ici ; aucun mot de passe n’est nécessaire :",
  keep: "Garder mon compte",
  after:
    "Si vous ne faites rien, le compte sera traité comme décrit. Ce message n’est pas une publicité.",
};
