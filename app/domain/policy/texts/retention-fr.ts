import { listed } from "../listed";
import type { PolicyRetentionAct, PolicyRetentionRule } from "../retention-fact";
import { isOfAccount, type RetentionPhrases } from "./retention-phrases";

const fields = {
  note: "votre note à la boutique",
  customAttributes: "les informations supplémentaires jointes",
  phone: "les numéros de téléphone",
  poNumber: "le numéro du bon de commande",
  email: "l’adresse e-mail",
  shippingAddress: "l’adresse de livraison",
  billingAddress: "l’adresse de facturation",
} as const satisfies RetentionPhrases["fields"];

export const retentionPhrasesFr: RetentionPhrases = {
  limit: ({ age, start, end }) => `${age} après ${start}${end}, `,
  starts: {
    "orders:ordered": "la passation d’une commande",
    "orders:paid": "le paiement d’une commande",
    "orders:fulfilled": "la livraison d’une commande",
    "orders:closed": "la clôture d’une commande",
    "orders:completed": "l’achèvement d’une commande",
    "orders:refunded": "le remboursement d’une commande",
    "orders:last-activity": "le dernier événement relatif à une commande",
    "draft-orders:ordered": "avoir préparé pour vous un projet de commande",
    "draft-orders:completed":
      "la transformation en commande d’un projet que nous avions préparé pour vous",
    "draft-orders:last-activity":
      "le dernier événement relatif à un projet de commande que nous avions préparé pour vous",
    "customers:last-activity": "la dernière utilisation de votre compte",
    "consent-records:ended": "la fin de validité d’un enregistrement de votre consentement",
    "cases:ended": "la clôture de votre demande concernant vos données",
    "packages:recorded": "avoir préparé pour vous une copie de vos données",
    "packages:ended": "la remise ou l’expiration d’une copie de vos données",
    "webhook-payloads:recorded": "avoir reçu du système de notre boutique un message à votre sujet",
    "audit-details:recorded": "une inscription dans notre journal interne",
    "mail:recorded": "vous avoir écrit un e-mail au sujet de vos données",
  },
  ends: {
    day: "",
    "calendar-year": ", à la fin de l’année civile alors en cours",
    "financial-year": ", à la fin de l’exercice comptable alors en cours",
  },
  fields,
  act: (act, { rule }) => `nous ${verbs(act, rule)}`,
  // Intl writes "1 janvier", French reads "1er janvier".
  from: (date) => `Cette règle s’applique à partir du ${date.replace(/^1 /, "1er ")}.`,
  only: (countries) => `Cette règle s’applique aux commandes expédiées vers\u202f: ${countries}.`,
  except: (countries) =>
    `Cette règle ne s’applique pas aux commandes expédiées vers\u202f: ${countries}.`,
  some: "Cette règle ne s’applique qu’à une partie de nos commandes.",
  outranked: "Cette règle ne s’applique pas lorsqu’une autre de celles énoncées ici prévaut.",
  stop: ".",
  gap: " ",
};

function verbs(act: PolicyRetentionAct, rule: PolicyRetentionRule): string {
  switch (act.do) {
    case "clear": {
      const names = listed(
        act.fields.map((field) => fields[field]),
        "fr",
      );
      return isOfAccount(rule) ? `effaçons de votre compte ${names}` : `en effaçons ${names}`;
    }
    case "replace":
      return `y remplaçons ${fields[act.field]} par un texte neutre`;
    case "shorten":
      return `y réduisons ${fields[act.field]} au pays, à la région et au début du code postal`;
    case "detach":
      return "en détachons votre compte client";
    case "erase":
      return "faisons effacer par le système de notre boutique ce qu’il détient sur vous dès que toutes vos commandes le permettent";
    case "delete":
      return "l’effaçons";
    case "delete-where-possible":
      return "l’effaçons lorsque le système de notre boutique le permet";
    case "delete-details":
      return "en effaçons les détails";
    case "warn":
      return `vous prévenons par e-mail en vous laissant ${act.days} jours pour répondre`;
  }
}
