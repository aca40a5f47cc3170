import type { BannerTexts } from "../banner-texts";

export const pt: BannerTexts = {
  title: "A sua privacidade nesta loja",
  optIn:
    "Gostaríamos de usar cookies e armazenamento semelhante para guardar as suas definições, contar visitas e mostrar publicidade. A decisão é sua e pode mudá-la a qualquer momento. A loja funciona em qualquer caso.",
  optOut:
    "Usamos cookies e armazenamento semelhante para guardar as suas definições, contar visitas e mostrar publicidade, e partilhamos dados da sua visita com parceiros de publicidade. Pode opor-se a qualquer momento.",
  notice:
    "Usamos cookies e armazenamento semelhante para fazer funcionar esta loja, contar visitas e mostrar publicidade. Pode mudar isto a qualquer momento.",
  accept: "Aceitar tudo",
  reject: "Rejeitar tudo",
  refuseSale: "Não vender nem partilhar os meus dados",
  choose: "Escolher",
  understood: "Compreendi",
  policy: "Política de privacidade",
  dialogTitle: "Opções de privacidade",
  dialogIntro: "Assinale o que permite. Nada mais será usado.",
  necessary: "Necessários (sempre ativos)",
  necessaryAbout: "Carrinho, início de sessão, segurança e a sua escolha aqui.",
  preferences: "Preferências",
  preferencesAbout: "Guarda as suas definições e recomenda produtos adequados.",
  analytics: "Estatísticas",
  analyticsAbout: "Conta visitas, para vermos o que funciona e o que não funciona.",
  marketing: "Publicidade",
  marketingAbout:
    "Permite que nós e os nossos parceiros de publicidade mostremos e meçamos anúncios.",
  saleOfData: "Venda e partilha de dados",
  saleOfDataAbout: "Permite que parceiros usem dados da sua visita para fins próprios.",
  save: "Guardar a minha escolha",
  cancel: "Cancelar",
  reopen: "Opções de privacidade",
  honoured: "Sinal de oposição respeitado",
  details: "Quem, e que cookies",
  session: "até fechar o navegador",
  permanent: "até o apagar",
  vendorPolicy: "Política de privacidade de {vendor}",
  placeholder:
    "Aqui, {vendor} mostraria conteúdo e guardaria dados no seu dispositivo para «{purpose}». Só é carregado se o permitir.",
  load: "Carregar",
  alwaysAllow: "Permitir sempre {vendor}",
  reloadNeeded:
    "A sua escolha vale a partir de agora. O que já estava ativo nesta página termina quando ela for recarregada.",
  reload: "Recarregar a página",
  close: "Fechar",
  receipt: "Comprovativo da minha escolha",
  clear: "Apagar o meu histórico neste navegador",
  cleared:
    "Apagado: o que os serviços indicados nas opções tinham guardado neste navegador. O que permite volta a guardar dados quando continuar.",
};
