import { listed } from "../listed";
import type { PolicyRetentionAct, PolicyRetentionRule } from "../retention-fact";
import { areaOf, type RetentionArea, type RetentionPhrases } from "./retention-phrases";

const fields = {
  note: "a sua nota à loja",
  customAttributes: "as indicações adicionais",
  phone: "os números de telefone",
  poNumber: "o número da nota de encomenda",
  email: "o endereço de e-mail",
  shippingAddress: "a morada de entrega",
  billingAddress: "a morada de faturação",
} as const satisfies RetentionPhrases["fields"];

/** What a rule is about. "d" and "n" before it make "dessa", "da", "nessa" and "na". */
const things: Readonly<Record<RetentionArea, string>> = {
  orders: "essa encomenda",
  "draft-orders": "esse rascunho",
  customers: "a sua conta",
  "consent-records": "esse registo",
  cases: "esse pedido",
  packages: "essa cópia",
  "webhook-payloads": "essa mensagem",
  "audit-details": "essa entrada",
  mail: "esse e-mail",
};

export const retentionPhrasesPt: RetentionPhrases = {
  limit: ({ age, start, end }) => `${age} após ${start}${end}, `,
  starts: {
    "orders:ordered": "a realização de uma encomenda",
    "orders:paid": "o pagamento de uma encomenda",
    "orders:fulfilled": "a entrega de uma encomenda",
    "orders:closed": "o encerramento de uma encomenda",
    "orders:completed": "a conclusão de uma encomenda",
    "orders:refunded": "o reembolso de uma encomenda",
    "orders:last-activity": "o último movimento relativo a uma encomenda",
    "draft-orders:ordered": "a criação de um rascunho de encomenda para si",
    "draft-orders:completed": "a conversão de um rascunho nosso numa encomenda sua",
    "draft-orders:last-activity":
      "o último movimento relativo a um rascunho de encomenda criado para si",
    "customers:last-activity": "a última utilização da sua conta",
    "consent-records:ended": "o fim da validade de um registo do seu consentimento",
    "cases:ended": "o encerramento do seu pedido sobre os seus dados",
    "packages:recorded": "a preparação de uma cópia dos seus dados para si",
    "packages:ended": "o descarregamento ou a expiração de uma cópia dos seus dados",
    "webhook-payloads:recorded": "a receção de uma mensagem do sistema da nossa loja sobre si",
    "audit-details:recorded": "a inscrição de uma entrada no nosso diário interno",
    "mail:recorded": "o envio de um e-mail nosso sobre os seus dados",
  },
  ends: {
    day: "",
    "calendar-year": " e após o fim do ano civil em que esse prazo termina",
    "financial-year": " e após o fim do exercício em que esse prazo termina",
  },
  fields,
  act: (act, { rule }) => verbs(act, rule),
  from: (date) => `Isto aplica-se a partir de ${date}.`,
  only: (countries) => `Isto aplica-se às encomendas enviadas para: ${countries}.`,
  except: (countries) => `Isto não se aplica às encomendas enviadas para: ${countries}.`,
  some: "Isto aplica-se apenas a uma parte das nossas encomendas.",
  outranked: "Não se aplica nos casos em que outra destas regras prevalece.",
  stop: ".",
  gap: " ",
};

function verbs(act: PolicyRetentionAct, rule: PolicyRetentionRule): string {
  const thing = things[areaOf(rule)];
  switch (act.do) {
    case "clear": {
      const names = act.fields.map((field) => fields[field]);
      return `apagamos d${thing} ${listed(names, "pt")}`;
    }
    case "replace":
      return `substituímos n${thing} ${fields[act.field]} por um texto genérico`;
    case "shorten":
      return `reduzimos n${thing} ${fields[act.field]} ao país, à região e ao início do código postal`;
    case "detach":
      return `desassociamos a sua conta d${thing}`;
    case "erase":
      return "mandamos apagar no sistema da nossa loja o que ele guarda sobre si, assim que todas as suas encomendas o permitam";
    case "delete":
      return `apagamos ${thing}`;
    case "delete-where-possible":
      return `apagamos ${thing} nos casos em que o sistema da nossa loja o permite`;
    case "delete-details":
      return `apagamos os pormenores d${thing}`;
    case "warn":
      return `aguardamos ${act.days} dias pela sua resposta a um aviso que lhe enviamos por e-mail`;
  }
}
