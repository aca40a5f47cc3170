import type { BannerTexts } from "../banner-texts";

export const fr: BannerTexts = {
  title: "Votre vie privée dans cette boutique",
  optIn:
    "Nous souhaitons utiliser des cookies et des stockages similaires pour mémoriser vos réglages, compter les visites et afficher de la publicité. Vous décidez et pouvez changer d’avis à tout moment. La boutique fonctionne dans tous les cas.",
  optOut:
    "Nous utilisons des cookies et des stockages similaires pour mémoriser vos réglages, compter les visites et afficher de la publicité, et nous transmettons des données sur votre visite à des partenaires publicitaires. Vous pouvez vous y opposer à tout moment.",
  notice:
    "Nous utilisons des cookies et des stockages similaires pour faire fonctionner cette boutique, compter les visites et afficher de la publicité. Vous pouvez modifier cela à tout moment.",
  accept: "Tout accepter",
  reject: "Tout refuser",
  refuseSale: "Ne pas vendre ni partager mes données",
  choose: "Choisir",
  understood: "J’ai compris",
  policy: "Politique de confidentialité",
  dialogTitle: "Choix de confidentialité",
  dialogIntro: "Cochez ce que vous autorisez. Rien d’autre ne sera utilisé.",
  necessary: "Nécessaires (toujours actifs)",
  necessaryAbout: "Panier, connexion, sécurité et votre choix ici.",
  preferences: "Préférences",
  preferencesAbout: "Mémorise vos réglages et recommande des produits qui vous conviennent.",
  analytics: "Mesure d’audience",
  analyticsAbout: "Compte les visites, pour voir ce qui fonctionne et ce qui ne fonctionne pas.",
  marketing: "Publicité",
  marketingAbout:
    "Nous permet, ainsi qu’à nos partenaires publicitaires, d’afficher et de mesurer la publicité.",
  saleOfData: "Vente et partage de données",
  saleOfDataAbout:
    "Permet à des partenaires d’utiliser les données de votre visite pour leurs propres finalités.",
  save: "Enregistrer mon choix",
  cancel: "Annuler",
  reopen: "Choix de confidentialité",
  honoured: "Signal d’opposition respecté",
  details: "Qui, et quels cookies",
  session: "jusqu’à la fermeture du navigateur",
  permanent: "jusqu’à ce que vous l’effaciez",
  vendorPolicy: "Politique de confidentialité de {vendor}",
  placeholder:
    "Ici, {vendor} afficherait du contenu et enregistrerait des données sur votre appareil pour « {purpose} ». Il n’est chargé que si vous l’autorisez.",
  load: "Charger",
  alwaysAllow: "Toujours autoriser {vendor}",
  reloadNeeded:
    "Votre choix s’applique dès maintenant. Ce qui fonctionnait déjà sur cette page s’arrête quand elle est rechargée.",
  reload: "Recharger la page",
  close: "Fermer",
  receipt: "Justificatif de mon choix",
  clear: "Effacer mon historique dans ce navigateur",
  cleared:
    "Effacé : ce que les services nommés dans les choix avaient enregistré dans ce navigateur. Ce que vous autorisez enregistre de nouveau des données quand vous continuez.",
};
