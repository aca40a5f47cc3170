import type { RequestTexts } from "./request-texts";

export const es: RequestTexts = {
  title: "Sus datos, sus derechos",
  lead: "Pregunte a esta tienda qué sabe sobre usted o pida que lo suprima. No necesita ninguna cuenta. Escribimos a la dirección que nos dé para asegurarnos de que es suya.",
  kindLegend: "¿Qué desea hacer?",
  kinds: {
    access: "Ver mis datos",
    erasure: "Suprimir mis datos",
    history: "Borrar mi historial de navegación y los registros de atención al cliente",
    correction: "Rectificar mis datos",
    withdrawal: "Retirar un consentimiento",
    complaint: "Reclamar por el uso de mis datos",
  },
  email: "Su dirección de correo electrónico",
  emailHint: "La que usó en esta tienda.",
  message: "Lo que debamos saber (opcional)",
  messageHint: "Para una rectificación: qué está mal y qué es lo correcto. Hasta 2000 caracteres.",
  trap: "Deje este campo vacío",
  send: "Enviar la solicitud",
  problemsTitle: "Revise lo que ha escrito, por favor",
  problems: {
    kind: "Elija qué desea hacer.",
    email: "Escriba su dirección de correo electrónico, por ejemplo name@example.com.",
    message: "El mensaje es demasiado largo: 2000 caracteres como máximo.",
  },
  policy: "Cómo trata los datos esta tienda",
  sentTitle: "Revise su correo electrónico, por favor",
  sent: [
    "Hemos escrito a la dirección que indicó. Siga el enlace de ese mensaje en un plazo de 7 días: el plazo de respuesta cuenta desde hoy y la solicitud se tramita cuando usted la haya confirmado.",
    "¿No ha llegado ningún mensaje? Mire en la carpeta de correo no deseado. Si hoy ha hecho varias solicitudes, uno de los mensajes anteriores vale para todas.",
  ],
  busyTitle: "Demasiadas solicitudes en este momento",
  busy: "Esta tienda está recibiendo un número inusual de solicitudes. Inténtelo de nuevo dentro de una hora o escriba directamente a la tienda.",
  confirmTitle: "Confirmar su solicitud",
  confirmLead: (kind, address) => `«${kind}», solicitado con la dirección ${address}.`,
  confirmButton: "Sí, fui yo",
  confirmNot: "Si no fue usted, cierre esta página. La solicitud se borrará entonces por sí sola.",
  confirmedAlready: "Esta solicitud ya está confirmada.",
  toFollow: "Seguir la solicitud",
  goneTitle: "Este enlace no lleva a ninguna parte",
  gone: "Ya se usó, ha caducado o está incompleto. Si lo copió, compruebe que no falte nada al final.",
  again: "Nueva solicitud",
  followTitle: "Su solicitud",
  asked: "Lo solicitado",
  received: "Recibida el",
  due: "Respuesta a más tardar el",
  stands: "Estado",
  next: "Qué sigue",
  states: {
    unconfirmed: {
      stands: "Sin confirmar todavía",
      next: "Siga el enlace de nuestro mensaje, por favor.",
    },
    collecting: {
      stands: "Se están reuniendo sus datos.",
      next: "La tienda los revisa y se los envía.",
    },
    ready: {
      stands: "Sus datos están reunidos.",
      next: "La tienda los revisa y le avisa cuando pueda descargarlos.",
    },
    deciding: {
      stands: "La tienda está examinando su solicitud.",
      next: "Recibirá un mensaje cuando esté respondida.",
    },
    erasing: {
      stands: "Se están suprimiendo sus datos.",
      next: "Recibirá un último mensaje al respecto.",
    },
    answered: {
      stands: "Su solicitud ha sido respondida.",
      next: "Lo que guardamos sobre ella se borra 30 días después.",
    },
    erased: {
      stands: "Sus datos se han suprimido.",
      next: "Nada más: solo queda anotado que existió esta solicitud.",
    },
  },
  outcomes: {
    "handed-to-store": "La tienda tiene sus datos listos para enviárselos.",
    "released-to-person": "Sus datos están a su disposición.",
    "answered-by-staff": "La tienda ha hecho lo que pidió o le ha respondido directamente.",
    refused:
      "La tienda no atiende su solicitud. Puede preguntarle los motivos y presentar una reclamación ante la autoridad de control.",
    erased: "Lo que la aplicación de privacidad de la tienda guardaba sobre usted se ha suprimido.",
    "already-erased": "Sus datos ya se habían suprimido antes.",
  },
  download: "Descargar mis datos",
  downloadOnce: "Por su seguridad, el archivo solo se puede descargar una vez.",
  downloadTaken: "El archivo se ha descargado. Si no fue usted o algo falló, avise a la tienda.",
  downloadGone:
    "El archivo se ha borrado: se conserva durante 30 días. Puede solicitarlo de nuevo.",
  clearHere: "Lo que está guardado en este navegador puede borrarlo usted ahora mismo:",
  keepLink:
    "No comparta la dirección de esta página: cualquiera que la tenga puede ver esta página.",
};
