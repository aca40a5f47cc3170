import type { ChoiceTexts } from "./choice-texts";

export const pt: ChoiceTexts = {
  receipt: {
    title: "Comprovativo da sua escolha",
    intro:
      "Isto é o que esta loja registou quando decidiu sobre cookies e rastreadores. Não identifica ninguém: quem tem este endereço vê esta página.",
    allowed: "Permitido",
    refused: "Não permitido",
    your: "A sua escolha",
    state: {
      given: "Consentiu em tudo o que lhe foi perguntado.",
      "partly-given": "Consentiu numa parte do que lhe foi perguntado.",
      refused: "Foi-lhe pedido o consentimento e não o deu.",
      "not-opted-out": "Foi informado de que se pode opor e não se opôs.",
      "opted-out": "Opôs-se ao que abaixo não está permitido.",
      informed: "Foi informado e tomou conhecimento.",
      signalled: "O seu navegador opôs-se por si, com o seu sinal (Global Privacy Control).",
      "vendor-allowed":
        "Permitiu o conteúdo de um único serviço. As suas outras escolhas ficaram como aqui se veem.",
    },
    allowedOnce: (vendor, purpose) =>
      `Permitido: o conteúdo de ${vendor} para «${purpose}», uma só vez, na página onde o carregou.`,
    allowedAlways: (vendor, purpose) =>
      `Permitido: o conteúdo de ${vendor} para «${purpose}», onde quer que esta loja o mostre, até à sua próxima escolha.`,
    purpose: {
      preferences: "Preferências",
      analytics: "Estatísticas",
      marketing: "Publicidade",
      saleOfData: "Venda e partilha de dados",
    },
    purposeHead: "Finalidade",
    choice: "Escolha",
    data: "Dados",
    who: "Destinatários indicados",
    nobody: "nenhum",
    about: "Sobre este registo",
    decided: "Decidido",
    validUntil: "Voltaremos a perguntar depois de",
    keptUntil: "O registo é conservado até",
    number: "Número",
    language: "Língua apresentada",
    region: "Região e regra",
    unknown: "desconhecida",
    signal: "Sinal de oposição do navegador (GPC)",
    yes: "enviado e respeitado",
    no: "não enviado",
    shown: "Os textos que lhe foram apresentados",
    notAsked:
      "Nada lhe foi perguntado e nenhum texto foi apresentado: o sinal de oposição do seu navegador (Global Privacy Control) foi a sua resposta.",
    proof: "Prova",
    sealed: (place, when) =>
      `Este registo faz parte da entrada ${place} do diário selado desta loja. O selo foi assinado em ${when}. Um registo alterado deixaria de corresponder.`,
    waiting:
      "Este registo está guardado e será selado dentro de alguns minutos. Volte então a abrir esta página para ver a prova.",
    changed:
      "Este registo já não corresponde ao seu selo: foi alterado depois da sua decisão. Guarde este comprovativo e pergunte à loja o que aconteceu.",
    download: "Descarregar o comprovativo com a prova (JSON)",
    check:
      "O ficheiro pode ser verificado anos mais tarde em qualquer computador, sem esta loja: contém o registo, os textos exatos e o caminho até ao selo assinado. A chave pública da loja está na página dos seus compromissos.",
    change: "Alterar a sua escolha",
    remarks: "Observações",
    remark: {
      "clock-skewed":
        "O relógio do navegador estava errado em vários dias. Este registo não conta como consentimento.",
      "text-unknown":
        "Os textos apresentados não correspondem a nenhum texto publicado. Este registo não conta como consentimento.",
      "regime-weaker":
        "A pergunta era menos rigorosa do que a lei do local exige. Este registo não conta como consentimento.",
      superseded:
        "O aviso tinha sido substituído por outro que pede mais. Este registo não conta como consentimento.",
    },
    kind: {
      "settings of the shop": "definições da loja",
      "products looked at": "produtos vistos",
      "pages visited": "páginas visitadas",
      "device and browser kind": "tipo de dispositivo e de navegador",
      "time of visit": "hora da visita",
      "random browser id": "identificador aleatório do navegador",
      "products looked at and bought": "produtos vistos e comprados",
      "advertising and browser ids": "identificadores de publicidade e do navegador",
    },
    goneTitle: "Este comprovativo não existe",
    gone: "O endereço está errado ou o prazo de conservação do registo terminou.",
  },
  page: {
    title: "As suas opções de privacidade",
    intro: "Há dois tipos de escolhas guardados em dois lugares: neste navegador e na sua conta.",
    browser: "Cookies e rastreadores neste navegador",
    browserText:
      "O que esta loja pode guardar e carregar no seu navegador decide-se no seu navegador, em cada um separadamente. Pode mudá-lo a qualquer momento, com efeito imediato.",
    clear: "Aí também pode apagar o que os serviços aí indicados guardaram neste navegador.",
    open: "Abrir as opções deste navegador",
    noScript:
      "O JavaScript está desligado neste navegador. Por isso, nada que precise do seu consentimento é carregado e não há nada a mudar aqui: esta página não pode ler nem criar cookies por si.",
    account: "O que está guardado com a sua conta",
    loggedIn: "Tem a sessão iniciada. Com um pedido, pode:",
    loggedOut: "Com ou sem conta, pode:",
    can: [
      "opor-se à venda ou partilha dos seus dados e à publicidade",
      "retirar um consentimento que deu a esta loja",
      "ver os dados que esta loja tem sobre si ou mandar apagá-los",
    ],
    signal: "Global Privacy Control",
    signalText:
      "Se o seu navegador enviar este sinal, ele vale como oposição à venda e à partilha dos seus dados onde a lei o prevê. Não precisa de fazer mais nada.",
    requests: "Fazer um pedido",
    policy: "Ler a política de privacidade",
  },
  account: {
    title: "E-mail, SMS e venda dos seus dados",
    intro:
      "Estas escolhas ficam guardadas com a sua conta e têm efeito imediato: a próxima mensagem da loja já as segue. As mensagens sobre as suas encomendas não são publicidade e continuam a chegar.",
    loggedOut: "Inicie sessão para mudar o que a loja lhe pode enviar.",
    channel: {
      email: {
        title: "Publicidade por e-mail",
        yes: "Está a recebê-la.",
        no: "Não a recebe.",
        allow: "Enviar-me ofertas por e-mail",
        stop: "Parar a publicidade por e-mail",
        none: "Não há nenhum endereço de e-mail na sua conta.",
      },
      sms: {
        title: "Publicidade por SMS",
        yes: "Está a recebê-la.",
        no: "Não a recebe.",
        allow: "Enviar-me ofertas por SMS",
        stop: "Parar a publicidade por SMS",
        none: "Não há nenhum número de telefone na sua conta.",
      },
      sale: {
        title: "Venda ou partilha dos seus dados",
        yes: "Não se opôs.",
        no: "Opôs-se. Vale em todos os navegadores em que tenha a sessão iniciada.",
        stop: "Não vender nem partilhar os meus dados",
        none: "Não há nenhum endereço de e-mail na sua conta.",
      },
    },
    unknown:
      "Neste momento não foi possível consultar o sistema da loja. Ainda assim pode escolher:",
    pending: "A sua escolha está guardada e a caminho do sistema da loja.",
    saved: "A sua escolha está guardada.",
    stale: "Esta página esteve aberta demasiado tempo. Escolha novamente, por favor.",
    receipts: "Comprovativos das suas escolhas com a sessão iniciada",
    receiptsNone: "Ainda nenhum.",
    history: "O que mudou e quando",
    historyNone: "Nada por enquanto.",
    by: {
      "choices-page": "nesta página",
      banner: "no banner",
      gpc: "pelo sinal do seu navegador",
      host: "na finalização da compra, por uma mensagem ou pela loja",
    },
  },
};
