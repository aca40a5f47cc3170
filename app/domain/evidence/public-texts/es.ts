import type { PublicTexts } from "./public-texts";

export const es: PublicTexts = {
  "requests.answered-in-time": {
    says: "Una solicitud de copia de sus datos que nos llega a través de la plataforma de la tienda se responde dentro de su plazo.",
    how: "Cada una de estas solicitudes recibe al llegar una fecha límite. Kept las revisa todas, cuenta las que se respondieron después de su fecha o siguen abiertas pasada esta, y declara incumplido este compromiso en cuanto hay una.",
    counts: {
      answeredInTime: "Solicitudes respondidas a tiempo",
      open: "Solicitudes en trámite",
    },
  },
  "erasure.residue-clean": {
    says: "Cuando se suprimen sus datos en la aplicación de privacidad de esta tienda, no queda en ella nada de usted.",
    how: "Después de cada supresión, Kept busca a la persona en todas sus tablas y anota lo que ha encontrado. Basta un solo hallazgo para que este compromiso quede incumplido.",
    counts: { checks: "Supresiones con búsqueda posterior" },
  },
  "requests.history-cleared": {
    says: "Cuando nos pide que borremos su historial de navegación y los registros de atención al cliente, se repasa, uno por uno, a todos los que pueden tenerlos.",
    how: "Una solicitud así solo puede marcarse como terminada cuando la tienda ha indicado, respecto de cada uno de ellos, cuál fue el resultado. Kept guarda estas respuestas en su registro sellado y declara incumplido este compromiso cuando una solicitud está fuera de plazo o falta una respuesta. La aplicación no ha visto por sí misma lo que otros guardan.",
    counts: { cleared: "Solicitudes repasadas" },
  },
  "policy.archive-unchanged": {
    says: "Nuestra política de privacidad puede leerse en cualquier momento, y las versiones anteriores permanecen como estaban.",
    how: "Cada versión se guarda con una huella digital de su texto. Kept vuelve a leerlas todas y compara.",
    counts: {},
  },
  "protection.sealed-columns": {
    says: "Lo que escribe en una solicitud, la dirección que indica en ella y la copia preparada para usted se guardan cifrados.",
    how: "La base de datos se niega a guardarlos como texto legible. Kept comprueba que no falte ninguna de estas reglas.",
    counts: {},
  },
  "audit.sealed": {
    says: "Lo que el personal y el software hacen con sus datos en la aplicación de privacidad queda registrado, y una modificación posterior del registro se detecta.",
    how: "Los eventos se sellan en cuestión de minutos: un punto de control firmado los representa a todos. Cualquiera puede guardar el más reciente, en /apps/privacy/promises/checkpoint, y comparar.",
    counts: {},
  },
};
