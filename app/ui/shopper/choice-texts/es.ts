import type { ChoiceTexts } from "./choice-texts";

export const es: ChoiceTexts = {
  receipt: {
    title: "Justificante de su elección",
    intro:
      "Esto es lo que esta tienda registró cuando usted decidió sobre las cookies y los rastreadores. No nombra a ninguna persona: quien tenga esta dirección ve esta página.",
    allowed: "Permitido",
    refused: "No permitido",
    your: "Su elección",
    state: {
      given: "Usted consintió todo lo que se le preguntó.",
      "partly-given": "Usted consintió una parte de lo que se le preguntó.",
      refused: "Se le pidió su consentimiento y no lo dio.",
      "not-opted-out": "Se le informó de que puede oponerse y no lo hizo.",
      "opted-out": "Usted se opuso a lo que abajo figura como no permitido.",
      informed: "Se le informó y tomó nota de ello.",
      signalled: "Su navegador se opuso por usted mediante su señal (Global Privacy Control).",
      "vendor-allowed":
        "Usted permitió el contenido de un solo servicio. Sus demás elecciones quedaron como se ven aquí.",
    },
    allowedOnce: (vendor, purpose) =>
      `Permitido: el contenido de ${vendor} para «${purpose}», una sola vez, en la página donde lo cargó.`,
    allowedAlways: (vendor, purpose) =>
      `Permitido: el contenido de ${vendor} para «${purpose}», dondequiera que esta tienda lo muestre, hasta su próxima elección.`,
    purpose: {
      preferences: "Preferencias",
      analytics: "Analítica",
      marketing: "Publicidad",
      saleOfData: "Venta e intercambio de datos",
    },
    purposeHead: "Finalidad",
    choice: "Elección",
    data: "Datos",
    who: "Destinatarios nombrados",
    nobody: "ninguno",
    about: "Sobre este registro",
    decided: "Decidido",
    validUntil: "Volveremos a preguntarle después del",
    keptUntil: "El registro se conserva hasta el",
    number: "Número",
    language: "Idioma mostrado",
    region: "Región y norma",
    unknown: "desconocida",
    signal: "Señal de exclusión del navegador (GPC)",
    yes: "enviada y respetada",
    no: "no enviada",
    shown: "Los textos que se le mostraron",
    notAsked:
      "No se le preguntó nada ni se le mostró ningún texto: la señal de exclusión de su navegador (Global Privacy Control) fue su respuesta.",
    proof: "Prueba",
    sealed: (place, when) =>
      `Este registro forma parte de la entrada ${place} del registro sellado de esta tienda. El sello se firmó el ${when}. Un registro modificado ya no coincidiría con él.`,
    waiting:
      "Este registro está guardado y se sellará en unos minutos. Vuelva a abrir entonces esta página para ver la prueba.",
    changed:
      "Este registro ya no coincide con su sello: se modificó después de su decisión. Conserve este justificante y pregunte a la tienda al respecto.",
    download: "Descargar el justificante con su prueba (JSON)",
    check:
      "El archivo puede comprobarse años después en cualquier ordenador, sin esta tienda: contiene el registro, los textos exactos y el camino hasta el sello firmado. La clave pública de la tienda está en su página de compromisos.",
    change: "Cambiar su elección",
    remarks: "Observaciones",
    remark: {
      "clock-skewed":
        "El reloj del navegador estaba desajustado en varios días. Este registro no cuenta como consentimiento.",
      "text-unknown":
        "Los textos mostrados no coinciden con ninguno publicado. Este registro no cuenta como consentimiento.",
      "regime-weaker":
        "La pregunta era menos estricta de lo que exige el derecho del lugar. Este registro no cuenta como consentimiento.",
      superseded:
        "El aviso había sido sustituido por otro que pide más. Este registro no cuenta como consentimiento.",
    },
    kind: {
      "settings of the shop": "ajustes de la tienda",
      "products looked at": "productos vistos",
      "pages visited": "páginas visitadas",
      "device and browser kind": "tipo de dispositivo y navegador",
      "time of visit": "hora de la visita",
      "random browser id": "identificador aleatorio del navegador",
      "products looked at and bought": "productos vistos y comprados",
      "advertising and browser ids": "identificadores publicitarios y del navegador",
    },
    goneTitle: "Este justificante no existe",
    gone: "La dirección es incorrecta o ha pasado el plazo de conservación del registro.",
  },
  page: {
    title: "Sus opciones de privacidad",
    intro: "Hay dos clases de opciones guardadas en dos lugares: en este navegador y en su cuenta.",
    browser: "Cookies y rastreadores en este navegador",
    browserText:
      "Lo que esta tienda puede guardar y cargar en su navegador se decide en su navegador, en cada uno por separado. Puede cambiarlo en cualquier momento y surte efecto de inmediato.",
    clear:
      "Allí también puede borrar lo que los servicios allí nombrados han guardado en este navegador.",
    open: "Abrir las opciones de este navegador",
    noScript:
      "JavaScript está desactivado en este navegador. Por eso no se carga en él nada que necesite su consentimiento y aquí no hay nada que cambiar: esta página no puede leer ni crear cookies por usted.",
    account: "Lo que se guarda con su cuenta",
    loggedIn: "Ha iniciado sesión. Con una solicitud puede:",
    loggedOut: "Con o sin cuenta puede:",
    can: [
      "oponerse a la venta o al intercambio de sus datos y a la publicidad",
      "retirar un consentimiento que dio a esta tienda",
      "ver los datos que esta tienda tiene sobre usted o hacer que se supriman",
    ],
    signal: "Global Privacy Control",
    signalText:
      "Si su navegador envía esta señal, se toma como oposición a la venta y al intercambio de sus datos donde la ley lo prevé. No tiene que hacer nada más.",
    requests: "Presentar una solicitud",
    policy: "Leer la política de privacidad",
  },
  account: {
    title: "Correo electrónico, SMS y venta de sus datos",
    intro:
      "Estas opciones se guardan con su cuenta y surten efecto de inmediato: el próximo mensaje de la tienda ya las sigue. Los mensajes sobre sus pedidos no son publicidad y seguirán llegando.",
    loggedOut: "Inicie sesión para cambiar lo que la tienda puede enviarle.",
    channel: {
      email: {
        title: "Publicidad por correo electrónico",
        yes: "La recibe.",
        no: "No la recibe.",
        allow: "Enviarme ofertas por correo electrónico",
        stop: "Dejar de recibir publicidad por correo electrónico",
        none: "No hay ninguna dirección de correo electrónico en su cuenta.",
      },
      sms: {
        title: "Publicidad por SMS",
        yes: "La recibe.",
        no: "No la recibe.",
        allow: "Enviarme ofertas por SMS",
        stop: "Dejar de recibir publicidad por SMS",
        none: "No hay ningún número de teléfono en su cuenta.",
      },
      sale: {
        title: "Venta o intercambio de sus datos",
        yes: "No se ha opuesto.",
        no: "Se ha opuesto. Vale en todos los navegadores en los que haya iniciado sesión.",
        stop: "No vender ni compartir mis datos",
        none: "No hay ninguna dirección de correo electrónico en su cuenta.",
      },
    },
    unknown:
      "En este momento no se ha podido consultar el sistema de la tienda. Aun así puede elegir:",
    pending: "Su elección está guardada y de camino al sistema de la tienda.",
    saved: "Su elección está guardada.",
    stale: "Esta página ha estado abierta demasiado tiempo. Elija otra vez, por favor.",
    receipts: "Justificantes de sus elecciones con la sesión iniciada",
    receiptsNone: "Todavía ninguno.",
    history: "Qué cambió y cuándo",
    historyNone: "Nada todavía.",
    by: {
      "choices-page": "en esta página",
      banner: "en el banner",
      gpc: "por la señal de su navegador",
      host: "al pagar, desde un mensaje o por la tienda",
    },
  },
};
