import type { NoticeText } from "./notice-text";

export const es: NoticeText = {
  subject: "Su cuenta sin usar en {store}",
  aYear: "un año",
  years: "{years} años",
  opening:
    "Tiene una cuenta en {store} que no se ha usado desde hace {since}. Nadie debería conservar datos más tiempo del necesario.",
  erases:
    "Por eso, el {until} eliminaremos lo que ya no es necesario y pediremos a nuestra plataforma que borre la cuenta. Lo que exige la ley fiscal, como las facturas, se conserva durante el plazo legal.",
  minimises: "Por eso, el {until} eliminaremos de la cuenta lo que ya no es necesario.",
  ask: "¿Quiere conservarla tal como está? Díganoslo aquí; no necesita contraseña:",
  keep: "Conservar mi cuenta",
  after: "Si no hace nada, la cuenta se tratará como se describe. Esto no es publicidad.",
};
