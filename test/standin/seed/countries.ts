/** What an address in one country looks like. Surnames all carry the marker "Canary". */
export interface Country {
  code: string;
  name: string;
  locale: string;
  dialling: string;
  /** Null where addresses have no province. */
  province: { code: string; name: string } | null;
  cities: readonly { city: string; zip: string }[];
  streets: readonly string[];
  firstNames: readonly string[];
  lastNames: readonly string[];
}

/** Eight countries; the United States stand for California, where sales of data can be refused. */
export const COUNTRIES: readonly Country[] = [
  {
    code: "DE",
    name: "Germany",
    locale: "de",
    dialling: "+4930",
    province: null,
    cities: [
      { city: "Berlin", zip: "10115" },
      { city: "Hamburg", zip: "20095" },
      { city: "Leipzig", zip: "04109" },
    ],
    streets: ["Lindenweg", "Bachstraße", "Gartenallee"],
    firstNames: ["Greta", "Jonas", "Marlene", "Emil"],
    lastNames: ["Canary-Vogt", "Canary-Brandt", "Canary-Seidel"],
  },
  {
    code: "FR",
    name: "France",
    locale: "fr",
    dialling: "+331",
    province: null,
    cities: [
      { city: "Paris", zip: "75011" },
      { city: "Lyon", zip: "69002" },
    ],
    streets: ["rue des Lilas", "avenue du Parc", "rue de la Forge"],
    firstNames: ["Élise", "Mathieu", "Noémie", "Luc"],
    lastNames: ["Canary-Moreau", "Canary-Lefèvre", "Canary-Girard"],
  },
  {
    code: "GB",
    name: "United Kingdom",
    locale: "en-GB",
    dialling: "+4420",
    province: { code: "ENG", name: "England" },
    cities: [
      { city: "London", zip: "SE1 7PB" },
      { city: "Leeds", zip: "LS1 4DY" },
    ],
    streets: ["Mill Lane", "Orchard Road", "Station Street"],
    firstNames: ["Harriet", "Oliver", "Imogen", "Callum"],
    lastNames: ["Canary-Whitfield", "Canary-Barnes", "Canary-Holt"],
  },
  {
    code: "US",
    name: "United States",
    locale: "en-US",
    dialling: "+1415",
    province: { code: "CA", name: "California" },
    cities: [
      { city: "San Francisco", zip: "94110" },
      { city: "Sacramento", zip: "95814" },
    ],
    streets: ["Alder Avenue", "Mission Court", "Poppy Drive"],
    firstNames: ["Dana", "Miguel", "Priya", "Wyatt"],
    lastNames: ["Canary-Lopez", "Canary-Reed", "Canary-Nguyen"],
  },
  {
    code: "NL",
    name: "Netherlands",
    locale: "nl",
    dialling: "+3120",
    province: null,
    cities: [
      { city: "Amsterdam", zip: "1017 CJ" },
      { city: "Utrecht", zip: "3511 LN" },
    ],
    streets: ["Tulpstraat", "Molenpad", "Kerkgracht"],
    firstNames: ["Sanne", "Bram", "Fleur", "Daan"],
    lastNames: ["Canary-de Wit", "Canary-Bakker", "Canary-Visser"],
  },
  {
    code: "IT",
    name: "Italy",
    locale: "it",
    dialling: "+3902",
    province: { code: "MI", name: "Milano" },
    cities: [
      { city: "Milano", zip: "20121" },
      { city: "Monza", zip: "20900" },
    ],
    streets: ["via dei Tigli", "corso Como", "via Roma"],
    firstNames: ["Chiara", "Matteo", "Giulia", "Pietro"],
    lastNames: ["Canary-Ferri", "Canary-Conti", "Canary-Greco"],
  },
  {
    code: "SE",
    name: "Sweden",
    locale: "sv",
    dialling: "+468",
    province: null,
    cities: [
      { city: "Stockholm", zip: "111 29" },
      { city: "Malmö", zip: "211 20" },
    ],
    streets: ["Björkvägen", "Storgatan", "Ängsstigen"],
    firstNames: ["Astrid", "Nils", "Ebba", "Gustav"],
    lastNames: ["Canary-Lindqvist", "Canary-Berg", "Canary-Sjögren"],
  },
  {
    code: "JP",
    name: "Japan",
    locale: "ja",
    dialling: "+813",
    province: { code: "JP-13", name: "Tokyo" },
    cities: [
      { city: "Shibuya", zip: "150-0002" },
      { city: "Setagaya", zip: "154-0004" },
    ],
    streets: ["Sakura-dori", "Hikarigaoka", "Kawabe"],
    firstNames: ["Aiko", "Haruto", "Yui", "Ren"],
    lastNames: ["Canary-Mori", "Canary-Sato", "Canary-Ueda"],
  },
];
