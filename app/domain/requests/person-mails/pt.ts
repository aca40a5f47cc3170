import type { RequestKind } from "../model";
import type { PersonMails } from "./person-mails";

const kinds: Record<RequestKind, string> = {
  access: "acesso aos dados guardados",
  erasure: "apagamento de dados",
  history: "apagamento do histórico de navegação e dos registos do apoio ao cliente",
  correction: "retificação de dados",
  withdrawal: "retirada de um consentimento",
  complaint: "reclamação",
};

export const pt: PersonMails = {
  kinds,
  confirm: ({ store, kind, link }) => ({
    subject: `Confirme o seu pedido a ${store}, por favor`,
    before: [
      `Alguém fez um pedido a ${store} com este endereço: ${kinds[kind]}.`,
      "Se o pedido é seu, confirme-o, por favor:",
    ],
    link: { href: link, label: "Confirmar o pedido" },
    after: [
      "A ligação é válida durante 7 dias. Se o pedido não é seu, não precisa de fazer nada: será apagado e ninguém ficará a saber se a loja conhece este endereço.",
    ],
  }),
  received: ({ store, due, link }) => ({
    subject: `${store} recebeu o seu pedido`,
    before: [`Obrigado. ${store} responderá até ${due}. Pode acompanhar o pedido aqui:`],
    link: { href: link, label: "Acompanhar o seu pedido" },
    after: ["Guarde esta ligação para si: quem a tiver pode ver em que ponto está o pedido."],
  }),
  released: ({ store, link }) => ({
    subject: `Os seus dados de ${store} estão prontos`,
    before: [`${store} reuniu os dados que tem sobre si. Pode descarregá-los uma vez:`],
    link: { href: link, label: "Descarregar os seus dados" },
    after: [
      "O ficheiro está disponível durante 30 dias a contar da sua criação e depois é apagado.",
    ],
  }),
  answered: ({ store, link }) => ({
    subject: `${store} respondeu ao seu pedido`,
    before: [`${store} tratou o seu pedido. Pode ver o resultado aqui:`],
    link: { href: link, label: "Ver o resultado" },
    after: ["Se não concordar, pode apresentar reclamação à autoridade de controlo."],
  }),
  refused: ({ store, link }) => ({
    subject: `${store} não pode dar seguimento ao seu pedido`,
    before: [`${store} analisou o seu pedido e não lhe dá seguimento. Veja aqui:`],
    link: { href: link, label: "Ver o resultado" },
    after: [
      "Pergunte à loja os motivos, se ela não os indicou. Pode apresentar reclamação à autoridade de controlo e recorrer aos tribunais.",
    ],
  }),
  erased: ({ store, hostAsked }) => ({
    subject: `${store} apagou os seus dados`,
    before: [
      `O que a aplicação de privacidade de ${store} guardava sobre si foi apagado e uma verificação não encontrou mais nada.`,
      hostAsked
        ? "Foi pedido à plataforma da loja que apague a sua conta de cliente e os dados pessoais das suas encomendas. Isso acontece quando a sua última encomenda for suficientemente antiga; o que a lei fiscal exige é conservado até lá."
        : "A própria loja apaga a sua conta de cliente na sua plataforma. O que a lei fiscal a obriga a conservar, como as faturas, fica guardado durante o tempo fixado na lei.",
    ],
    after: ["Esta é a última mensagem sobre o assunto: já não conhecemos este endereço."],
  }),
};
