import type { PolicyTexts } from "./policy-texts";

export const policyTextsPt: PolicyTexts = {
  title: "Política de privacidade",
  headings: {
    controller: "Quem é responsável",
    audience: "A quem se destina esta política",
    collected: "Que dados existem",
    purposes: "Para que são utilizados e com que fundamento jurídico",
    recipients: "Quem os recebe",
    retention: "Durante quanto tempo são conservados",
    consent: "Consentimento e cookies",
    rights: "Os seus direitos e como exercê-los",
    complaint: "Apresentar reclamação a uma autoridade",
    changes: "Alterações e versões anteriores",
  },
  sentences: {
    "controller.who":
      "{shopName} gere esta loja e é responsável pelos dados pessoais nela tratados (o responsável pelo tratamento, na aceção da legislação sobre proteção de dados).",
    "controller.where": "O nosso endereço postal: {address}.",
    "controller.country": "País em que estamos estabelecidos: {country}.",
    "controller.mail": "Para questões sobre os seus dados, pode escrever-nos para {contactEmail}.",
    "controller.officer": "O nosso encarregado da proteção de dados: {officer}.",

    "audience.who":
      "Esta política destina-se a todas as pessoas que visitam esta loja, abrem uma conta ou compram alguma coisa.",
    "audience.account": "Não precisa de conta para exercer os direitos aqui descritos.",

    "collected.two": "Há dois tipos de dados sobre si:",
    "collected.given":
      "Os que nos fornece: o nome, o endereço de e-mail, o número de telefone, a morada de entrega e a de faturação, o que encomenda, o que nos escreve e o resultado do pagamento (os números completos dos cartões ficam no prestador de serviços de pagamento).",
    "collected.recorded":
      "Os que são registados enquanto utiliza a loja: o endereço de rede, o dispositivo e o navegador, as páginas e os produtos vistos, com a hora, e o registo das suas encomendas. Aquilo de que a loja não precisa para funcionar só é registado se der o seu consentimento.",
    "collected.required":
      "Para entregar uma encomenda, precisamos do seu nome, de uma morada e de um meio de contacto; sem eles, não podemos celebrar o contrato. Tudo o que está assinalado como facultativo pode ficar por preencher, sem qualquer desvantagem.",

    "purposes.lead": "Os dados são utilizados para estas finalidades e para mais nenhuma:",
    "purposes.orders":
      "Receber, cobrar e entregar encomendas e prestar o serviço pós-venda. Fundamento: o contrato consigo, nos termos do artigo 6.º, n.º 1, alínea b), do RGPD.",
    "purposes.account":
      "Gerir a sua conta e reconhecê-lo quando inicia sessão. Fundamento: o contrato consigo, nos termos do artigo 6.º, n.º 1, alínea b).",
    "purposes.service":
      "Responder às suas perguntas e enviar mensagens sobre a sua encomenda ou a sua conta. Essas mensagens não contêm publicidade. Fundamento: o contrato consigo, nos termos do artigo 6.º, n.º 1, alínea b).",
    "purposes.law":
      "Manter os registos exigidos pelo direito fiscal e comercial. Fundamento: uma obrigação jurídica, nos termos do artigo 6.º, n.º 1, alínea c).",
    "purposes.security":
      "Manter a loja segura e detetar fraudes. Fundamento: o nosso interesse legítimo numa loja que funcione e não seja alvo de abusos, nos termos do artigo 6.º, n.º 1, alínea f).",
    "purposes.preferences":
      "Guardar as suas preferências e recomendar produtos adequados. Fundamento: o seu consentimento, nos termos do artigo 6.º, n.º 1, alínea a).",
    "purposes.statistics":
      "Fazer estatísticas da utilização da loja, para a melhorar. Fundamento: o seu consentimento, nos termos do artigo 6.º, n.º 1, alínea a).",
    "purposes.marketing":
      "Publicidade, por e-mail ou noutros sites. Fundamento: o seu consentimento, nos termos do artigo 6.º, n.º 1, alínea a).",

    "recipients.lead":
      "Os dados só são transmitidos a outros quando uma das finalidades acima o exige, e apenas na medida necessária para isso:",
    "recipients.platform":
      "A Shopify, em cuja plataforma esta loja funciona, armazena e trata por nossa conta todos os dados da loja.",
    "recipients.kept":
      "A Kept, a aplicação por trás desta página, trata por nossa conta as suas escolhas e os pedidos sobre os seus dados. O que guarda sobre si é armazenado cifrado e separado de qualquer outra loja.",
    "recipients.partners":
      "Os prestadores de serviços de pagamento e as empresas de entregas recebem aquilo de que precisam para a sua encomenda.",
    "recipients.authorities":
      "As autoridades recebem dados quando a lei nos obriga a comunicá-los e depois de verificarmos que assim é.",
    "recipients.transfers":
      "Alguns destes destinatários encontram-se fora do Espaço Económico Europeu. Os dados são transferidos para lá quando a Comissão Europeia reconheceu que o nível de proteção é adequado ou ao abrigo das suas cláusulas contratuais-tipo, de que nos pode pedir uma cópia.",

    "retention.lead":
      "Os dados são conservados enquanto durar a finalidade para que foram recolhidos e enquanto a lei o exigir; depois são apagados ou reduzidos.",
    "retention.rule": "{retentionRules}",
    "retention.open":
      "Uma encomenda fica como está enquanto houver algo por resolver: um litígio, uma devolução, um reembolso, um pagamento ou um pedido seu.",
    "retention.law":
      "As faturas e os elementos a elas associados têm de ser conservados durante vários anos, nos termos da lei fiscal. Até ao fim desse prazo, não são utilizados para mais nada.",
    "retention.requests":
      "O que nos comunica num pedido sobre os seus dados só é utilizado para esse pedido e é apagado quando já não for preciso demonstrar que lhe foi dada resposta.",

    "consent.first":
      "Os cookies e meios semelhantes de que a loja não precisa para funcionar só são utilizados depois de dar o seu consentimento, separadamente para cada finalidade. Recusar é tão fácil como consentir, e a utilização da loja não vale como consentimento.",
    "consent.record":
      "A sua decisão é registada com a hora e com o texto que lhe foi apresentado, para que possa ser comprovada.",
    "consent.change":
      "Pode alterá-la, ou retirar o seu consentimento, a qualquer momento; o que foi feito antes continua a ser lícito.",

    "rights.lead": "Nos termos da lei, pode pedir-nos:",
    "rights.access":
      "que lhe digamos que dados existem sobre si e que lhe entreguemos uma cópia deles;",
    "rights.correct": "que retifiquemos o que está errado ou incompleto;",
    "rights.delete":
      "que apaguemos os seus dados, exceto os que a lei nos obriga a conservar; desses, dizemos-lhe quais são e até quando os conservamos;",
    "rights.history":
      "que apaguemos o seu histórico de navegação e os registos do apoio ao cliente sobre si;",
    "rights.withdraw": "que cessemos, a partir de agora, aquilo em que consentiu;",
    "rights.object":
      "que limitemos a utilização dos seus dados, que lhos entreguemos num formato de leitura automática ou que cessemos uma utilização que assente no nosso interesse legítimo, por motivos relacionados com a sua situação.",
    "rights.ask": "Pode fazer o pedido aqui, gratuitamente e sem conta.",
    "rights.time":
      "Recebe uma resposta no prazo de um mês. Se um caso difícil exigir até mais dois meses, dizemos-lhe porquê durante o primeiro.",
    "rights.proof":
      "O que fazemos para cumprir estes compromissos e quando isso foi verificado pela última vez:",

    "complaint.authority":
      "Pode apresentar reclamação a uma autoridade de controlo em matéria de proteção de dados, em especial no lugar onde reside, onde trabalha ou onde considera que a lei foi violada.",
    "complaint.named": "A autoridade competente no nosso caso: {authority}.",

    "changes.archive":
      "Esta página mostra a política em vigor. Cada versão anterior pode continuar a ser lida, inalterada e com a sua data.",
    "changes.consent":
      "Uma nova versão não alarga aquilo em que consentiu: uma nova finalidade exige um novo consentimento.",
  },
  links: {
    choices: "Alterar as suas escolhas",
    requests: "Fazer um pedido sobre os seus dados",
    versions: "Versões anteriores desta política",
    promises: "Os nossos compromissos e como são cumpridos",
  },
};
