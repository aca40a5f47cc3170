import type { ReadmeTexts } from "./readme-texts";

export const es: ReadmeTexts = {
  title: "Sus datos",
  about: (store, day) => `Lo que ${store} guarda sobre usted, reunido el ${day}.`,
  machine:
    "Lo mismo en formato legible por máquina está en data.json; checksums.txt contiene los valores SHA-256 de los archivos.",
  looked: "Dónde hemos buscado",
  where: "Lugar",
  result: "Resultado",
  parts: {
    "host.customer": "Cuenta de cliente de la tienda",
    "host.orders": "Pedidos",
    "host.older-orders": "Pedidos de hace más de 60 días",
    "app.consent": "Elecciones sobre cookies y uso de datos",
    "app.requests": "Solicitudes de protección de datos",
  },
  gaps: {
    "scope-missing": "la aplicación no tiene permiso para leer esto",
    "needs-read-all-orders":
      "la aplicación no tiene permiso para leer pedidos de hace más de 60 días",
    "customer-gone": "la tienda ya no tiene a este cliente",
    "person-not-named": "la solicitud no nombra a ninguna persona que buscar",
    "no-access-token": "la aplicación no tiene acceso a la tienda en este momento",
    "host-refused": "la plataforma de la tienda se negó a responder",
  },
  states: {
    found: "encontrado",
    none: "buscado, no hay nada",
    unreachable: "inaccesible: este paquete está incompleto en este punto",
  },
};
