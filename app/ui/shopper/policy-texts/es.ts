import type { PolicyPagesTexts } from "./policy-texts";

export const es: PolicyPagesTexts = {
  policy: {
    contents: "Índice",
    updated: "Última actualización",
    version: "Versión",
    current: "vigente",
    earlier: "Esta es una versión anterior. Ya no está vigente.",
    toCurrent: "Leer la política vigente",
    allVersions: "Todas las versiones de esta política",
    versionsLead: "Todas las versiones que se han publicado aquí, sin cambios.",
    published: "Fecha de publicación",
    fingerprint: "Huella digital (SHA-256)",
    fingerprintMeans:
      "Se calculó a partir del texto cuando se publicó. Si el texto se modificara, la huella ya no coincidiría.",
    changed:
      "Atención: el texto guardado ya no coincide con su huella digital. Comuníqueselo a la tienda, por favor.",
    none: "Esta tienda todavía no ha publicado aquí su política de privacidad. Aun así, puede presentar una solicitud sobre sus datos.",
    noneTitle: "Todavía no hay política",
    noSuchVersion: "Esa versión de la política no existe.",
    request: "Presentar una solicitud",
  },
  promises: {
    title: "Nuestros compromisos y cómo se cumplen",
    lead: "Mucho de lo que dice una política de privacidad puede comprobarlo una máquina. Estos son los compromisos nuestros que se comprueban así, en qué consiste la comprobación y qué encontró la última vez. Cuando alguno no se cumple, esta página lo dice.",
    none: "Todavía no se ha comprobado nada en esta tienda.",
    states: {
      kept: "Se cumple.",
      broken: "No se cumple en este momento.",
      unknown: "No se sabe.",
    },
    because: {
      kept: "La última comprobación no encontró nada en contra.",
      broken: "La última comprobación encontró un caso en contra; se ha avisado a la tienda.",
      unknown: "Todavía no hay nada que permita juzgarlo.",
    },
    stale: "La última comprobación es demasiado antigua para tenerla en cuenta.",
    how: "Cómo se comprueba",
    grade: "Tipo de prueba",
    checked: "Última comprobación",
    never: "todavía no",
    few: (limit) => `menos de ${limit}`,
    gradesTitle: "Qué significan los tipos de prueba",
    gradeNames: {
      enforced: "Impuesto por el software",
      observed: "Observado por el software",
      attested: "Declarado por una persona",
      informational: "A título informativo",
    },
    gradeMeans: {
      enforced:
        "El software está construido de modo que no puede ser de otra manera, y eso se comprueba una y otra vez.",
      observed: "El software vigila si es así.",
      attested:
        "Una persona cuyo nombre consta en los registros de la tienda lo declara, con una fecha.",
      informational:
        "Ningún software en funcionamiento puede hacer que esto se cumpla; se indica para su información.",
    },
    policy: "Política de privacidad",
    requests: "Presentar una solicitud sobre sus datos",
    sealTitle: "El registro que lo respalda",
    seal: "Todo lo que se hace aquí con datos personales queda registrado, y el registro se sella cada minuto. Quien guarde el punto de control de hoy podrá demostrar más adelante si algo en él se ha modificado.",
    checkpoint: "Punto de control de hoy",
    key: "Clave pública",
  },
  cookies: {
    heading: "Cookies y medios similares",
    lead: "Qué puede guardarse aquí en su navegador, quién lo guarda y durante cuánto tiempo. Lo que no es necesario espera a su elección.",
    choices: "Cambiar su elección",
    purposes: {
      necessary: "Necesarias",
      preferences: "Preferencias",
      analytics: "Analítica",
      marketing: "Publicidad",
      saleOfData: "Venta e intercambio de datos",
    },
    columns: { name: "Nombre", vendor: "Quién y para qué", lifetime: "Cuánto tiempo" },
    session: "hasta que cierre el navegador",
    untilDeleted: "hasta que lo borre",
    nothing: "nada conocido",
    policy: "Política de privacidad",
  },
};
