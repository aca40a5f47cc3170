import type { BannerTexts } from "../banner-texts";

export const es: BannerTexts = {
  title: "Su privacidad en esta tienda",
  optIn:
    "Queremos usar cookies y almacenamiento similar para recordar sus ajustes, contar visitas y mostrar publicidad. Usted decide y puede cambiarlo en cualquier momento. La tienda funciona en todo caso.",
  optOut:
    "Usamos cookies y almacenamiento similar para recordar sus ajustes, contar visitas y mostrar publicidad, y compartimos datos de su visita con socios publicitarios. Puede oponerse en cualquier momento.",
  notice:
    "Usamos cookies y almacenamiento similar para hacer funcionar esta tienda, contar visitas y mostrar publicidad. Puede cambiarlo en cualquier momento.",
  accept: "Aceptar todo",
  reject: "Rechazar todo",
  refuseSale: "No vender ni compartir mis datos",
  choose: "Elegir",
  understood: "Entendido",
  policy: "Política de privacidad",
  dialogTitle: "Opciones de privacidad",
  dialogIntro: "Marque lo que permite. No se usará nada más.",
  necessary: "Necesarias (siempre activas)",
  necessaryAbout: "Carrito, inicio de sesión, seguridad y su elección aquí.",
  preferences: "Preferencias",
  preferencesAbout: "Recuerda sus ajustes y recomienda productos adecuados.",
  analytics: "Analítica",
  analyticsAbout: "Cuenta visitas, para ver qué funciona y qué no.",
  marketing: "Publicidad",
  marketingAbout:
    "Permite que nosotros y nuestros socios publicitarios mostremos y midamos anuncios.",
  saleOfData: "Venta e intercambio de datos",
  saleOfDataAbout: "Permite que los socios usen datos de su visita para fines propios.",
  save: "Guardar mi elección",
  cancel: "Cancelar",
  reopen: "Opciones de privacidad",
  honoured: "Señal de exclusión respetada",
  details: "Quién y qué cookies",
  session: "hasta que cierre el navegador",
  permanent: "hasta que lo borre",
  vendorPolicy: "Política de privacidad de {vendor}",
  placeholder:
    "Aquí {vendor} mostraría contenido y guardaría datos en su dispositivo para «{purpose}». Solo se carga si usted lo permite.",
  load: "Cargar",
  alwaysAllow: "Permitir siempre {vendor}",
  reloadNeeded:
    "Su elección vale desde ahora. Lo que ya funcionaba en esta página termina cuando se vuelve a cargar.",
  reload: "Volver a cargar la página",
  close: "Cerrar",
  receipt: "Justificante de mi elección",
  clear: "Borrar mi historial en este navegador",
  cleared:
    "Borrado: lo que los servicios nombrados en las opciones habían guardado en este navegador. Lo que usted permite vuelve a guardar datos cuando continúa.",
};
