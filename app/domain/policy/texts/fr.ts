import type { PolicyTexts } from "./policy-texts";

export const policyTextsFr: PolicyTexts = {
  title: "Politique de confidentialité",
  headings: {
    controller: "Qui est responsable",
    audience: "À qui s’adresse cette politique",
    collected: "De quelles données il s’agit",
    purposes: "À quoi elles servent, et sur quelle base juridique",
    recipients: "Qui les reçoit",
    retention: "Combien de temps elles sont conservées",
    consent: "Consentement et cookies",
    rights: "Vos droits, et comment les exercer",
    complaint: "Réclamation auprès d’une autorité",
    changes: "Modifications et versions antérieures",
  },
  sentences: {
    "controller.who":
      "{shopName} exploite cette boutique et est responsable des données à caractère personnel qu’elle traite (responsable du traitement au sens du droit de la protection des données).",
    "controller.where": "Notre adresse postale\u202f: {address}.",
    "controller.country": "Notre pays d’établissement\u202f: {country}.",
    "controller.mail":
      "Vous pouvez nous écrire au sujet de vos données à l’adresse {contactEmail}.",
    "controller.officer": "Notre délégué à la protection des données\u202f: {officer}.",

    "audience.who":
      "Cette politique s’adresse à toute personne qui visite cette boutique, ouvre un compte ou achète quelque chose.",
    "audience.account": "Aucun compte n’est nécessaire pour exercer les droits décrits ici.",

    "collected.two": "Il existe deux sortes de données sur vous\u202f:",
    "collected.given":
      "Ce que vous nous communiquez\u202f: votre nom, votre adresse e-mail, votre numéro de téléphone, vos adresses de livraison et de facturation, ce que vous commandez, ce que vous nous écrivez et le résultat du paiement (les numéros de carte complets restent chez le prestataire de paiement).",
    "collected.recorded":
      "Ce qui est enregistré pendant que vous utilisez la boutique\u202f: adresse IP, appareil et navigateur, pages et produits consultés avec l’heure, et historique de vos commandes. Ce dont la boutique peut se passer n’est enregistré que si vous y consentez.",
    "collected.required":
      "Pour livrer une commande, nous avons besoin de votre nom, d’une adresse et d’un moyen de vous joindre\u202f; à défaut, nous ne pouvons pas conclure le contrat. Tout ce qui est indiqué comme facultatif peut être omis, sans inconvénient pour vous.",

    "purposes.lead":
      "Les données sont utilisées pour les finalités suivantes et pour aucune autre\u202f:",
    "purposes.orders":
      "Enregistrer, encaisser et livrer les commandes, et assurer le service après-vente. Base juridique\u202f: le contrat conclu avec vous, conformément à l’article 6, paragraphe 1, point b), du RGPD.",
    "purposes.account":
      "Gérer votre compte et vous reconnaître lorsque vous vous connectez. Base juridique\u202f: le contrat conclu avec vous, conformément à l’article 6, paragraphe 1, point b).",
    "purposes.service":
      "Répondre à vos questions et vous envoyer des messages au sujet de votre commande ou de votre compte. Ces messages ne contiennent aucune publicité. Base juridique\u202f: le contrat conclu avec vous, conformément à l’article 6, paragraphe 1, point b).",
    "purposes.law":
      "Tenir les documents qu’exigent le droit fiscal et le droit commercial. Base juridique\u202f: une obligation légale, conformément à l’article 6, paragraphe 1, point c).",
    "purposes.security":
      "Assurer la sécurité de la boutique et détecter les fraudes. Base juridique\u202f: notre intérêt légitime à disposer d’une boutique qui fonctionne et dont il n’est pas fait un usage abusif, conformément à l’article 6, paragraphe 1, point f).",
    "purposes.preferences":
      "Mémoriser vos préférences et recommander des produits qui vous conviennent. Base juridique\u202f: votre consentement, conformément à l’article 6, paragraphe 1, point a).",
    "purposes.statistics":
      "Mesurer l’utilisation de la boutique, afin de l’améliorer. Base juridique\u202f: votre consentement, conformément à l’article 6, paragraphe 1, point a).",
    "purposes.marketing":
      "Faire de la publicité, par e-mail ou sur d’autres sites. Base juridique\u202f: votre consentement, conformément à l’article 6, paragraphe 1, point a).",

    "recipients.lead":
      "Des données ne sont transmises à d’autres que si l’une des finalités ci-dessus l’exige, et uniquement dans la mesure nécessaire\u202f:",
    "recipients.platform":
      "Shopify, dont la plateforme fait fonctionner cette boutique, conserve et traite pour notre compte toutes les données de la boutique.",
    "recipients.kept":
      "Kept, l’application à l’origine de cette page, traite pour notre compte vos choix et vos demandes concernant vos données. Ce qu’elle détient sur vous est conservé sous forme chiffrée, séparément des données de toute autre boutique.",
    "recipients.partners":
      "Les prestataires de paiement et les entreprises de livraison reçoivent ce dont ils ont besoin pour votre commande.",
    "recipients.authorities":
      "Les autorités reçoivent des données lorsque la loi nous y oblige, et une fois que nous l’avons vérifié.",
    "recipients.transfers":
      "Certains de ces destinataires se trouvent en dehors de l’Espace économique européen. Les données y sont transférées lorsque la Commission européenne a constaté que la protection y est adéquate, ou en vertu de ses clauses contractuelles types, dont vous pouvez nous demander une copie.",

    "retention.lead":
      "Les données sont conservées tant que subsiste la finalité pour laquelle elles ont été collectées, et tant que la loi l’exige\u202f; ensuite, elles sont effacées ou réduites.",
    "retention.rule": "{retentionRules}",
    "retention.open":
      "Une commande reste en l’état tant qu’un point n’est pas réglé\u202f: un litige, un retour, un remboursement, un paiement ou une demande de votre part.",
    "retention.law":
      "Les factures et les pièces qui s’y rattachent doivent être conservées plusieurs années en vertu du droit fiscal. Pendant ce temps, elles ne servent à rien d’autre.",
    "retention.requests":
      "Ce que vous nous indiquez dans une demande concernant vos données n’est utilisé que pour cette demande, puis effacé dès qu’il n’y a plus lieu de démontrer qu’elle a reçu une réponse.",

    "consent.first":
      "Les cookies et moyens similaires dont la boutique peut se passer ne sont utilisés qu’une fois que vous y avez consenti, séparément pour chaque finalité. Refuser est aussi simple qu’accepter, et l’utilisation de la boutique ne vaut pas consentement.",
    "consent.record":
      "Votre décision est enregistrée avec sa date, son heure et le texte qui vous a été présenté, afin de pouvoir être prouvée.",
    "consent.change":
      "Vous pouvez la modifier ou retirer votre consentement à tout moment\u202f; ce qui a été fait auparavant reste licite.",

    "rights.lead": "En vertu de la loi, vous pouvez nous demander\u202f:",
    "rights.access":
      "de vous dire quelles données existent sur vous et de vous en remettre une copie\u202f;",
    "rights.correct": "de rectifier ce qui est inexact ou incomplet\u202f;",
    "rights.delete":
      "d’effacer vos données, sauf ce que la loi nous oblige à conserver\u202f; nous vous disons alors de quoi il s’agit et jusqu’à quand\u202f;",
    "rights.history":
      "d’effacer votre historique de navigation et les notes du service client vous concernant\u202f;",
    "rights.withdraw": "de cesser, dès à présent, ce à quoi vous avez consenti\u202f;",
    "rights.object":
      "de limiter l’utilisation de vos données, de vous les remettre dans un format lisible par machine, ou de cesser une utilisation fondée sur notre intérêt légitime, pour des raisons tenant à votre situation particulière.",
    "rights.ask": "Vous pouvez faire votre demande ici, gratuitement et sans compte.",
    "rights.time":
      "Vous recevez une réponse dans un délai d’un mois. Si un cas difficile nécessite jusqu’à deux mois de plus, nous vous en donnons la raison au cours du premier mois.",
    "rights.proof":
      "Ce que nous faisons pour tenir ces engagements, et la date de la dernière vérification\u202f:",

    "complaint.authority":
      "Vous pouvez introduire une réclamation auprès d’une autorité de contrôle chargée de la protection des données, en particulier là où vous vivez, là où vous travaillez ou là où vous pensez que la loi a été enfreinte.",
    "complaint.named": "L’autorité dont nous relevons\u202f: {authority}.",

    "changes.archive":
      "Cette page présente la politique en vigueur. Chaque version antérieure reste consultable, inchangée et avec sa date.",
    "changes.consent":
      "Une nouvelle version n’étend pas ce à quoi vous avez consenti\u202f: une nouvelle finalité exige un nouveau consentement.",
  },
  links: {
    choices: "Modifier vos choix",
    requests: "Faire une demande concernant vos données",
    versions: "Versions antérieures de cette politique",
    promises: "Nos engagements, et comment ils sont tenus",
  },
};
