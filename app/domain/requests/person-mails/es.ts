import type { RequestKind } from "../model";
import type { PersonMails } from "./person-mails";

const kinds: Record<RequestKind, string> = {
  access: "acceso a los datos guardados",
  erasure: "supresión de datos",
  history: "supresión del historial de navegación y de los registros de atención al cliente",
  correction: "rectificación de datos",
  withdrawal: "retirada de un consentimiento",
  complaint: "reclamación",
};

export const es: PersonMails = {
  kinds,
  confirm: ({ store, kind, link }) => ({
    subject: `Confirme su solicitud a ${store}, por favor`,
    before: [
      `Alguien, esperamos que usted, ha enviado una solicitud a ${store} con esta dirección: ${kinds[kind]}.`,
      "Confirme, por favor, que fue usted:",
    ],
    link: { href: link, label: "Confirmar la solicitud" },
    after: [
      "El enlace es válido durante 7 días. Si no fue usted, no tiene que hacer nada: la solicitud se borrará y nadie sabrá si la tienda conoce esta dirección.",
    ],
  }),
  received: ({ store, due, link }) => ({
    subject: `${store} ha recibido su solicitud`,
    before: [
      `Gracias. ${store} le responderá a más tardar el ${due}. Puede seguir su solicitud aquí:`,
    ],
    link: { href: link, label: "Seguir su solicitud" },
    after: ["No comparta este enlace: cualquiera que lo tenga puede ver cómo va la solicitud."],
  }),
  released: ({ store, link }) => ({
    subject: `Sus datos de ${store} están listos`,
    before: [`${store} ha reunido los datos que tiene sobre usted. Puede descargarlos una vez:`],
    link: { href: link, label: "Descargar sus datos" },
    after: ["El archivo está disponible durante 30 días desde su creación y después se borra."],
  }),
  answered: ({ store, link }) => ({
    subject: `${store} ha respondido a su solicitud`,
    before: [`${store} ha tramitado su solicitud. El resultado está aquí:`],
    link: { href: link, label: "Ver el resultado" },
    after: ["Si no está de acuerdo, puede presentar una reclamación ante la autoridad de control."],
  }),
  refused: ({ store, link }) => ({
    subject: `${store} no puede atender su solicitud`,
    before: [`${store} ha examinado su solicitud y no la atiende. Véalo aquí:`],
    link: { href: link, label: "Ver el resultado" },
    after: [
      "Pregunte a la tienda por los motivos si no se los ha dado. Puede presentar una reclamación ante la autoridad de control y acudir a los tribunales.",
    ],
  }),
  erased: ({ store, hostAsked }) => ({
    subject: `${store} ha suprimido sus datos`,
    before: [
      `Lo que la aplicación de privacidad de ${store} guardaba sobre usted se ha suprimido, y una comprobación no ha encontrado nada más.`,
      hostAsked
        ? "Se ha pedido a la plataforma de la tienda que suprima su cuenta de cliente y los datos personales de sus pedidos. Lo hace una vez que su último pedido es lo bastante antiguo; lo que exige la ley fiscal se conserva hasta entonces."
        : "La tienda misma borra su cuenta de cliente en su plataforma. Lo que la ley fiscal le obliga a conservar, como las facturas, permanece durante el tiempo que fija la ley.",
    ],
    after: ["Este es el último mensaje al respecto: ya no conocemos esta dirección."],
  }),
};
