import type { PublicTexts } from "./public-texts";

export const pt: PublicTexts = {
  "requests.answered-in-time": {
    says: "Um pedido de cópia dos seus dados que nos chegue através da plataforma da loja é respondido dentro do prazo.",
    how: "Cada um desses pedidos recebe à chegada uma data-limite. A Kept examina-os todos, conta os que foram respondidos depois dessa data ou que continuam em aberto depois dela, e considera este compromisso não cumprido se houver algum.",
    counts: {
      answeredInTime: "Pedidos respondidos dentro do prazo",
      open: "Pedidos em tratamento",
    },
  },
  "erasure.residue-clean": {
    says: "Quando os seus dados na aplicação de privacidade desta loja são apagados, não fica nela nada sobre si.",
    how: "Depois de cada apagamento, a Kept procura a pessoa em todas as suas próprias tabelas e regista o que encontrou. Basta um vestígio para que este compromisso não esteja cumprido.",
    counts: { checks: "Apagamentos verificados depois" },
  },
  "requests.history-cleared": {
    says: "Quando nos pede que apaguemos o seu histórico de navegação e os registos do apoio ao cliente, percorremos, um a um, todos os que os possam ter.",
    how: "Um pedido destes só pode ser dado por concluído depois de a loja ter dito, para cada um deles, qual foi o resultado. A Kept guarda essas respostas no seu diário selado e considera este compromisso não cumprido quando um pedido está em atraso ou falta uma resposta. A própria Kept não viu os registos de outros.",
    counts: { cleared: "Pedidos percorridos" },
  },
  "policy.archive-unchanged": {
    says: "A nossa política de privacidade pode ser lida a qualquer momento, e as versões anteriores ficam como eram.",
    how: "Cada versão é guardada com uma impressão digital do seu texto. A Kept volta a lê-las todas e compara.",
    counts: {},
  },
  "protection.sealed-columns": {
    says: "O que escreve num pedido, o endereço que nele indica e a cópia feita para si são guardados cifrados.",
    how: "A base de dados recusa-se a guardá-los como texto legível. A Kept verifica que nenhuma destas regras falta.",
    counts: {},
  },
  "audit.sealed": {
    says: "O que o pessoal e o software fazem com os seus dados na aplicação de privacidade fica registado, e uma alteração posterior do registo é detetada.",
    how: "Os acontecimentos são selados em poucos minutos: um ponto de verificação assinado vale por todos. Qualquer pessoa pode guardar o mais recente, em /apps/privacy/promises/checkpoint, e comparar.",
    counts: {},
  },
};
