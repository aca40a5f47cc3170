import type { PolicyTexts } from "./policy-texts";

export const policyTextsNl: PolicyTexts = {
  title: "Privacybeleid",
  headings: {
    controller: "Wie verantwoordelijk is",
    audience: "Voor wie dit beleid is",
    collected: "Welke gegevens er zijn",
    purposes: "Waarvoor ze worden gebruikt en op welke rechtsgrond",
    recipients: "Wie ze ontvangt",
    retention: "Hoelang ze worden bewaard",
    consent: "Toestemming en cookies",
    rights: "Je rechten en hoe je ze gebruikt",
    complaint: "Een klacht indienen bij een autoriteit",
    changes: "Wijzigingen en eerdere versies",
  },
  sentences: {
    "controller.who":
      "{shopName} drijft deze winkel en is verantwoordelijk voor de persoonsgegevens die daarbij worden verwerkt (de verwerkingsverantwoordelijke in de zin van het gegevensbeschermingsrecht).",
    "controller.where": "Ons postadres: {address}.",
    "controller.country": "Het land waar we gevestigd zijn: {country}.",
    "controller.mail": "Over je gegevens kun je ons schrijven via {contactEmail}.",
    "controller.officer": "Onze functionaris voor gegevensbescherming: {officer}.",

    "audience.who":
      "Dit beleid is voor iedereen die deze winkel bezoekt, een account aanmaakt of iets koopt.",
    "audience.account": "Voor de rechten die hier worden beschreven, heb je geen account nodig.",

    "collected.two": "Er zijn twee soorten gegevens over je:",
    "collected.given":
      "Wat je ons geeft: je naam, e-mailadres, telefoonnummer, bezorgadres en factuuradres, wat je bestelt, wat je ons schrijft en de uitkomst van de betaling (het hele kaartnummer blijft bij de betaaldienst).",
    "collected.recorded":
      "Wat wordt vastgelegd terwijl je de winkel gebruikt: netwerkadres, apparaat en browser, bekeken pagina’s en producten met het tijdstip, en het logboek van je bestellingen. Alles waar de winkel zonder kan, wordt alleen vastgelegd als je daarvoor toestemming geeft.",
    "collected.required":
      "Om een bestelling te leveren, hebben we je naam, een adres en een manier om je te bereiken nodig; zonder die gegevens kunnen we de overeenkomst niet sluiten. Alles wat als niet verplicht is aangegeven, mag je zonder nadeel weglaten.",

    "purposes.lead": "Gegevens worden voor deze doelen gebruikt en voor geen andere:",
    "purposes.orders":
      "Bestellingen aannemen, afrekenen en leveren, en de service daarna. Grondslag: de overeenkomst met jou, volgens artikel 6, lid 1, onder b), AVG.",
    "purposes.account":
      "Je account beheren en je herkennen wanneer je inlogt. Grondslag: de overeenkomst met jou, volgens artikel 6, lid 1, onder b).",
    "purposes.service":
      "Je vragen beantwoorden en berichten sturen over je bestelling of je account. Zulke berichten bevatten geen reclame. Grondslag: de overeenkomst met jou, volgens artikel 6, lid 1, onder b).",
    "purposes.law":
      "De administratie bijhouden die het belastingrecht en het handelsrecht eisen. Grondslag: een wettelijke verplichting, volgens artikel 6, lid 1, onder c).",
    "purposes.security":
      "De winkel veilig houden en fraude opmerken. Grondslag: ons gerechtvaardigd belang bij een winkel die werkt en niet wordt misbruikt, volgens artikel 6, lid 1, onder f).",
    "purposes.preferences":
      "Je voorkeuren onthouden en passende producten aanbevelen. Grondslag: je toestemming, volgens artikel 6, lid 1, onder a).",
    "purposes.statistics":
      "Met statistieken bijhouden hoe de winkel wordt gebruikt, om hem te verbeteren. Grondslag: je toestemming, volgens artikel 6, lid 1, onder a).",
    "purposes.marketing":
      "Reclame per e-mail en advertenties op andere sites. Grondslag: je toestemming, volgens artikel 6, lid 1, onder a).",

    "recipients.lead":
      "Gegevens gaan alleen naar anderen als een van de doelen hierboven dat vereist, en alleen zo veel als daarvoor nodig is:",
    "recipients.platform":
      "Shopify, dat het platform levert waarop deze winkel draait, bewaart en verwerkt namens ons alle gegevens van de winkel.",
    "recipients.kept":
      "Kept, de app achter deze pagina, verwerkt namens ons je keuzes en je verzoeken over je gegevens. Wat Kept over je bewaart, is versleuteld opgeslagen en gescheiden van elke andere winkel.",
    "recipients.partners":
      "Betaaldiensten en bezorgbedrijven ontvangen wat ze voor je bestelling nodig hebben.",
    "recipients.authorities":
      "Overheidsinstanties ontvangen gegevens wanneer de wet ons daartoe verplicht, nadat we hebben nagegaan dat dat zo is.",
    "recipients.transfers":
      "Sommige van deze ontvangers bevinden zich buiten de Europese Economische Ruimte. Gegevens gaan daarheen wanneer de Europese Commissie het beschermingsniveau passend heeft bevonden, of op grond van haar standaardcontractbepalingen, waarvan je bij ons een kopie kunt opvragen.",

    "retention.lead":
      "Gegevens worden bewaard zolang het doel bestaat waarvoor ze zijn verzameld en zolang de wet het eist; daarna worden ze gewist of verminderd.",
    "retention.rule": "{retentionRules}",
    "retention.open":
      "Een bestelling blijft zoals die is zolang er nog iets openstaat: een geschil, een retour, een terugbetaling, een betaling of een verzoek van jou.",
    "retention.law":
      "Facturen en wat daarbij hoort, moeten volgens de belastingwet meerdere jaren worden bewaard. Tot die tijd voorbij is, worden ze voor niets anders gebruikt.",
    "retention.requests":
      "Wat je ons in een verzoek over je gegevens vertelt, wordt alleen voor dat verzoek gebruikt en wordt gewist zodra niet meer hoeft te worden aangetoond dat het verzoek is beantwoord.",

    "consent.first":
      "Cookies en vergelijkbare middelen waar de winkel zonder kan, worden pas gebruikt nadat je toestemming hebt gegeven, voor elk doel apart. Weigeren is even makkelijk als toestemming geven, en het gebruik van de winkel geldt niet als toestemming.",
    "consent.record":
      "Je beslissing wordt vastgelegd met het tijdstip en met de tekst die je te zien kreeg, zodat ze kan worden bewezen.",
    "consent.change":
      "Je kunt je beslissing op elk moment wijzigen of intrekken; wat daarvoor is gedaan, blijft rechtmatig.",

    "rights.lead": "Volgens de wet kun je ons vragen:",
    "rights.access":
      "je te vertellen welke gegevens er over je zijn, en je daarvan een kopie te geven;",
    "rights.correct": "te rectificeren wat onjuist of onvolledig is;",
    "rights.delete":
      "je gegevens te wissen, behalve wat we volgens de wet moeten bewaren; daarvan zeggen we je wat het is en tot wanneer;",
    "rights.history": "je surfgeschiedenis en de klantenservicegegevens over je te wissen;",
    "rights.withdraw": "vanaf nu te stoppen met datgene waarvoor je toestemming hebt gegeven;",
    "rights.object":
      "het gebruik van je gegevens te beperken, ze je in machineleesbare vorm te geven, of te stoppen met een gebruik dat op ons gerechtvaardigd belang berust, om redenen die met je situatie te maken hebben.",
    "rights.ask": "Je kunt het hier vragen, kosteloos en zonder account.",
    "rights.time":
      "Je krijgt binnen één maand antwoord. Vergt een moeilijk geval tot twee maanden extra, dan vertellen we je in die eerste maand waarom.",
    "rights.proof":
      "Wat we doen om deze beloften na te komen, en wanneer dat voor het laatst is gecontroleerd:",

    "complaint.authority":
      "Je kunt een klacht indienen bij een toezichthoudende autoriteit voor gegevensbescherming, met name waar je woont, waar je werkt of waar volgens jou de wet is overtreden.",
    "complaint.named": "De autoriteit die voor ons bevoegd is: {authority}.",

    "changes.archive":
      "Op deze pagina staat het geldende beleid. Elke eerdere versie blijft te lezen, ongewijzigd en met de datum erbij.",
    "changes.consent":
      "Een nieuwe versie verruimt niet waarvoor je toestemming hebt gegeven: voor een nieuw doel is een nieuwe toestemming nodig.",
  },
  links: {
    choices: "Je keuzes wijzigen",
    requests: "Een verzoek over je gegevens indienen",
    versions: "Eerdere versies van dit beleid",
    promises: "Wat we beloven en hoe het wordt nagekomen",
  },
};
