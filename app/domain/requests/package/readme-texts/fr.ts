import type { ReadmeTexts } from "./readme-texts";

export const fr: ReadmeTexts = {
  title: "Vos données",
  about: (store, day) => `Ce que ${store} conserve sur vous. Données rassemblées le ${day}.`,
  machine:
    "Les mêmes données, lisibles par une machine, se trouvent dans data.json\u202f; checksums.txt contient les valeurs SHA-256 des fichiers.",
  looked: "Où nous avons cherché",
  where: "Endroit",
  result: "Résultat",
  parts: {
    "host.customer": "Compte client de la boutique",
    "host.orders": "Commandes",
    "host.older-orders": "Commandes de plus de 60 jours",
    "app.consent": "Choix concernant les cookies et l’utilisation des données",
    "app.requests": "Demandes relatives aux données personnelles",
  },
  gaps: {
    "scope-missing": "l’application n’a pas l’autorisation de lire ceci",
    "needs-read-all-orders":
      "l’application n’a pas l’autorisation de lire les commandes de plus de 60 jours",
    "customer-gone": "la boutique n’a plus ce client",
    "person-not-named": "la demande n’indique aucune personne à rechercher",
    "no-access-token": "l’application n’a actuellement pas accès à la boutique",
    "host-refused": "la plateforme de la boutique a refusé de répondre",
  },
  states: {
    found: "trouvé",
    none: "cherché, rien trouvé",
    unreachable: "inaccessible\u202f: ce dossier est incomplet sur ce point",
  },
};
