import { listed } from "../listed";
import type { PolicyRetentionAct, PolicyRetentionRule } from "../retention-fact";
import { isOfAccount, type RetentionPhrases } from "./retention-phrases";

const fields = {
  note: "su nota para la tienda",
  customAttributes: "los datos adicionales adjuntos",
  phone: "los números de teléfono",
  poNumber: "el número de orden de compra",
  email: "la dirección de correo electrónico",
  shippingAddress: "la dirección de entrega",
  billingAddress: "la dirección de facturación",
} as const satisfies RetentionPhrases["fields"];

/** What may be deleted is named by a masculine noun, so that "lo" means it. */
export const retentionPhrasesEs: RetentionPhrases = {
  limit: ({ age, start, end }) => `${age} después ${start}${end}, `,
  starts: {
    "orders:ordered": "de la realización de un pedido",
    "orders:paid": "del pago de un pedido",
    "orders:fulfilled": "de la entrega de un pedido",
    "orders:closed": "del cierre de un pedido",
    "orders:completed": "de la conclusión de un pedido",
    "orders:refunded": "del reembolso de un pedido",
    "orders:last-activity": "del último movimiento relativo a un pedido",
    "draft-orders:ordered": "de preparar para usted un borrador de pedido",
    "draft-orders:completed": "de la conversión en pedido de un borrador que preparamos para usted",
    "draft-orders:last-activity":
      "del último movimiento relativo a un borrador de pedido que preparamos para usted",
    "customers:last-activity": "de la última vez que usó su cuenta",
    "consent-records:ended": "del fin de la validez de un registro de su consentimiento",
    "cases:ended": "del cierre del expediente de su solicitud sobre sus datos",
    "packages:recorded": "de preparar para usted un archivo con una copia de sus datos",
    "packages:ended": "de la entrega o la caducidad de un archivo con una copia de sus datos",
    "webhook-payloads:recorded": "de recibir del sistema de nuestra tienda un mensaje sobre usted",
    "audit-details:recorded": "de una anotación en nuestro registro interno",
    "mail:recorded": "de escribirle un correo electrónico sobre sus datos",
  },
  ends: {
    day: "",
    "calendar-year": ", al final del año natural entonces en curso",
    "financial-year": ", al final del ejercicio contable entonces en curso",
  },
  fields,
  act: (act, { rule }) => verbs(act, rule),
  from: (date) => `Esta regla se aplica a partir del ${date}.`,
  only: (countries) => `Esta regla se aplica a los pedidos enviados a ${countries}.`,
  except: (countries) => `Esta regla no se aplica a los pedidos enviados a ${countries}.`,
  some: "Esta regla se aplica solo a una parte de nuestros pedidos.",
  outranked: "Esta regla no se aplica cuando prevalece otra de las aquí indicadas.",
  stop: ".",
  gap: " ",
};

function verbs(act: PolicyRetentionAct, rule: PolicyRetentionRule): string {
  switch (act.do) {
    case "clear": {
      const names = act.fields.map((field) => fields[field]);
      return `borramos de ${sourceOf(rule)} ${listed(names, "es")}`;
    }
    case "replace":
      return `sustituimos en ${sourceOf(rule)} ${fields[act.field]} por un texto neutro`;
    case "shorten":
      return `reducimos en ${sourceOf(rule)} ${fields[act.field]} al país, la región y el principio del código postal`;
    case "detach":
      return `desvinculamos de ${sourceOf(rule)} su cuenta`;
    case "erase":
      return "hacemos que el sistema de nuestra tienda suprima lo que guarda sobre usted en cuanto todos sus pedidos lo permitan";
    case "delete":
      return "lo borramos";
    case "delete-where-possible":
      return `borramos ${sourceOf(rule)} cuando el sistema de nuestra tienda lo permite`;
    case "delete-details":
      return "borramos los detalles de esa anotación";
    case "warn":
      return `le avisamos por correo electrónico dándole ${act.days} días para responder`;
  }
}

/** By its name: "él" could be the year, or the payment. */
function sourceOf(rule: PolicyRetentionRule): string {
  if (isOfAccount(rule)) return "su cuenta";
  return rule.start.startsWith("draft-orders:") ? "ese borrador" : "ese pedido";
}
