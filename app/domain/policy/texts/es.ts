import type { PolicyTexts } from "./policy-texts";

export const policyTextsEs: PolicyTexts = {
  title: "Política de privacidad",
  headings: {
    controller: "Quién es el responsable",
    audience: "A quién se dirige esta política",
    collected: "Qué datos hay",
    purposes: "Para qué se usan y con qué base jurídica",
    recipients: "Quién los recibe",
    retention: "Cuánto tiempo se conservan",
    consent: "Consentimiento y cookies",
    rights: "Sus derechos y cómo ejercerlos",
    complaint: "Reclamación ante una autoridad",
    changes: "Cambios y versiones anteriores",
  },
  sentences: {
    "controller.who":
      "{shopName} gestiona esta tienda y es responsable de los datos personales que trata (responsable del tratamiento en el sentido de la normativa de protección de datos).",
    "controller.where": "Nuestra dirección postal: {address}.",
    "controller.country": "Estamos establecidos en {country}.",
    "controller.mail": "Puede escribirnos sobre sus datos a {contactEmail}.",
    "controller.officer": "Nuestro delegado de protección de datos: {officer}.",

    "audience.who":
      "Esta política se dirige a todas las personas que visitan esta tienda, abren una cuenta o compran algo.",
    "audience.account":
      "No necesita ninguna cuenta para ejercer los derechos que aquí se describen.",

    "collected.two": "Hay dos tipos de datos sobre usted:",
    "collected.given":
      "Lo que usted nos facilita: su nombre, dirección de correo electrónico, número de teléfono, direcciones de entrega y de facturación, lo que pide, lo que nos escribe y el resultado del pago (los números de tarjeta completos quedan en poder del proveedor de pagos).",
    "collected.recorded":
      "Lo que se registra mientras usa la tienda: dirección IP, dispositivo y navegador, páginas y productos vistos con la hora, y el historial de sus pedidos. Aquello sin lo que la tienda puede funcionar se registra solo si usted da su consentimiento.",
    "collected.required":
      "Para entregar un pedido necesitamos su nombre, una dirección y un medio de ponernos en contacto con usted; sin ellos no podemos celebrar el contrato. Todo lo que se indica como opcional puede omitirse, sin ninguna desventaja.",

    "purposes.lead": "Los datos se usan para estas finalidades y para ninguna otra:",
    "purposes.orders":
      "Recibir, cobrar y entregar los pedidos, y prestar el servicio posventa. Base jurídica: el contrato con usted, conforme al art. 6.1.b) del RGPD.",
    "purposes.account":
      "Gestionar su cuenta y reconocerle cuando inicia sesión. Base jurídica: el contrato con usted, conforme al art. 6.1.b).",
    "purposes.service":
      "Responder a sus preguntas y enviarle mensajes sobre su pedido o su cuenta. Estos mensajes no contienen publicidad. Base jurídica: el contrato con usted, conforme al art. 6.1.b).",
    "purposes.law":
      "Llevar la documentación que exige la legislación fiscal y mercantil. Base jurídica: una obligación legal, conforme al art. 6.1.c).",
    "purposes.security":
      "Mantener la seguridad de la tienda y detectar fraudes. Base jurídica: nuestro interés legítimo en que la tienda funcione y no se abuse de ella, conforme al art. 6.1.f).",
    "purposes.preferences":
      "Recordar sus preferencias y recomendarle productos adecuados para usted. Base jurídica: su consentimiento, conforme al art. 6.1.a).",
    "purposes.statistics":
      "Medir el uso de la tienda para mejorarla. Base jurídica: su consentimiento, conforme al art. 6.1.a).",
    "purposes.marketing":
      "Hacer publicidad, por correo electrónico o en otros sitios web. Base jurídica: su consentimiento, conforme al art. 6.1.a).",

    "recipients.lead":
      "Los datos se comunican a otros solo cuando alguna de las finalidades anteriores lo requiere, y solo en la medida necesaria:",
    "recipients.platform":
      "Shopify, en cuya plataforma funciona esta tienda, guarda y trata por cuenta nuestra todos los datos de la tienda.",
    "recipients.kept":
      "Kept, la aplicación que está detrás de esta página, trata por cuenta nuestra sus elecciones y sus solicitudes sobre sus datos. Lo que guarda sobre usted está cifrado y separado de los datos de cualquier otra tienda.",
    "recipients.partners":
      "Los proveedores de pagos y las empresas de transporte reciben lo que necesitan para su pedido.",
    "recipients.authorities":
      "Las autoridades reciben datos cuando la ley nos obliga a ello, después de que hayamos comprobado que es así.",
    "recipients.transfers":
      "Algunos de estos destinatarios están fuera del Espacio Económico Europeo. Los datos se transfieren allí cuando la Comisión Europea ha considerado adecuada la protección, o en virtud de sus cláusulas contractuales tipo, de las que puede pedirnos una copia.",

    "retention.lead":
      "Los datos se conservan mientras subsista la finalidad para la que se recogieron y mientras lo exija la ley; después se suprimen o se reducen.",
    "retention.rule": "{retentionRules}",
    "retention.open":
      "Un pedido se deja como está hasta que se resuelva lo que siga pendiente: una disputa, una devolución, un reembolso, un pago o una solicitud suya.",
    "retention.law":
      "Las facturas y los documentos relacionados con ellas deben conservarse varios años según la legislación fiscal. Durante ese tiempo no se usan para nada más.",
    "retention.requests":
      "Lo que nos indica en una solicitud sobre sus datos se usa solo para esa solicitud y se suprime en cuanto ya no hay que demostrar que fue respondida.",

    "consent.first":
      "Las cookies y los medios similares sin los que la tienda puede funcionar se usan solo después de que usted haya dado su consentimiento, por separado para cada finalidad. Rechazar es tan fácil como aceptar, y el uso de la tienda no se interpreta como consentimiento.",
    "consent.record":
      "Su decisión se registra con la fecha, la hora y el texto que se le mostró, para que pueda demostrarse.",
    "consent.change":
      "Puede cambiarla o retirar su consentimiento en cualquier momento; lo que se hizo antes sigue siendo lícito.",

    "rights.lead": "La ley le permite pedirnos:",
    "rights.access": "que le digamos qué datos hay sobre usted y le demos una copia;",
    "rights.correct": "que rectifiquemos lo que sea inexacto o esté incompleto;",
    "rights.delete":
      "que suprimamos sus datos, salvo lo que la ley nos obliga a conservar; en ese caso le decimos qué y hasta cuándo;",
    "rights.history":
      "que borremos su historial de navegación y los registros de atención al cliente sobre usted;",
    "rights.withdraw":
      "que dejemos de hacer, desde ahora, aquello para lo que dio su consentimiento;",
    "rights.object":
      "que limitemos el uso de sus datos, que se los entreguemos en un formato de lectura mecánica o que pongamos fin a un uso basado en nuestro interés legítimo, por motivos relacionados con su situación particular.",
    "rights.ask": "Puede pedirlo aquí, gratis y sin cuenta.",
    "rights.time":
      "Recibirá una respuesta en el plazo de un mes. Si un caso difícil requiere hasta dos meses más, le explicaremos el motivo dentro del primer mes.",
    "rights.proof":
      "Qué hacemos para cumplir estos compromisos y cuándo se comprobó por última vez:",

    "complaint.authority":
      "Puede presentar una reclamación ante una autoridad de control en materia de protección de datos, en particular donde vive, donde trabaja o donde crea que se ha infringido la ley.",
    "complaint.named": "La autoridad competente en nuestro caso: {authority}.",

    "changes.archive":
      "Esta página muestra la política vigente. Cada versión anterior puede seguir consultándose, sin cambios y con su fecha.",
    "changes.consent":
      "Una nueva versión no amplía el consentimiento que usted dio: una nueva finalidad requiere un nuevo consentimiento.",
  },
  links: {
    choices: "Cambiar sus elecciones",
    requests: "Presentar una solicitud sobre sus datos",
    versions: "Versiones anteriores de esta política",
    promises: "Nuestros compromisos y cómo se cumplen",
  },
};
