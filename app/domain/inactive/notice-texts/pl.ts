import type { NoticeText } from "./notice-text";

export const pl: NoticeText = {
  subject: "Twoje nieużywane konto w {store}",
  aYear: "roku",
  years: "{years} lat",
  opening:
    "Masz w {store} konto, które nie było używane od {since}. Nikt nie powinien przechowywać danych dłużej, niż to konieczne.",
  erases:
    "Dlatego w dniu {until} usuniemy to, co nie jest już potrzebne, i poprosimy naszą platformę o usunięcie konta. To, czego wymaga prawo podatkowe, na przykład faktury, pozostaje przez okres określony w ustawie.",
  minimises: "Dlatego w dniu {until} usuniemy z konta to, co nie jest już potrzebne.",
  ask: "Chcesz zachować konto bez zmian? Powiedz nam o tym tutaj; hasło nie jest potrzebne:",
  keep: "Zachowaj moje konto",
  after:
    "Jeśli nic nie zrobisz, konto zostanie uporządkowane w opisany sposób. To nie jest reklama.",
};
