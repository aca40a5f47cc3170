import type { ReadmeTexts } from "./readme-texts";

export const pt: ReadmeTexts = {
  title: "Os seus dados",
  about: (store, day) => `O que ${store} guarda sobre si, reunido em ${day}.`,
  machine:
    "O mesmo, em formato legível por máquina, está em data.json; checksums.txt contém os valores SHA-256 dos ficheiros.",
  looked: "Onde procurámos",
  where: "Local",
  result: "Resultado",
  parts: {
    "host.customer": "Conta de cliente da loja",
    "host.orders": "Encomendas",
    "host.older-orders": "Encomendas com mais de 60 dias",
    "app.consent": "Escolhas sobre cookies e utilização de dados",
    "app.requests": "Pedidos de privacidade",
  },
  gaps: {
    "scope-missing": "a aplicação não tem autorização para ler isto",
    "needs-read-all-orders":
      "a aplicação não tem autorização para ler encomendas com mais de 60 dias",
    "customer-gone": "a loja já não tem este cliente",
    "person-not-named": "o pedido não indica nenhuma pessoa a procurar",
    "no-access-token": "de momento, a aplicação não tem acesso à loja",
    "host-refused": "a plataforma da loja recusou responder",
  },
  states: {
    found: "encontrado",
    none: "procurado, não há nada",
    unreachable: "inacessível: este pacote está incompleto neste ponto",
  },
};
