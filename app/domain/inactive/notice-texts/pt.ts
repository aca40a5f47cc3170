import type { NoticeText } from "./notice-text";

export const pt: NoticeText = {
  subject: "A sua conta sem utilização em {store}",
  aYear: "um ano",
  years: "{years} anos",
  opening:
    "Tem uma conta em {store} que não é utilizada há {since}. Ninguém deve guardar dados por mais tempo do que o necessário.",
  erases:
    "Por isso, em {until} removeremos o que já não é necessário e pediremos à nossa plataforma que apague a conta. O que a lei fiscal exige, como as faturas, é conservado durante o prazo legal.",
  minimises: "Por isso, em {until} removeremos da conta o que já não é necessário.",
  ask: "Quer mantê-la como está? Diga-nos aqui; não precisa de palavra-passe:",
  keep: "Manter a minha conta",
  after: "Se não fizer nada, a conta será tratada como descrito. Isto não é publicidade.",
};
