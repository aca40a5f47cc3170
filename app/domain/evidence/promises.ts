/**
 * What stores promise in their privacy policies, one row per promise.
 *
 * Which control keeps a promise is said by the control (`Control.promises`), in one place only.
 * `stillNeeded` is what has to run besides before the whole sentence is kept; it shrinks as the
 * product grows, and while it is not empty nobody is told that the promise is fully kept.
 */
import type { MerchantLanguage } from "~/lib/language";

export const promiseGroups = [
  "collection",
  "security",
  "sharing",
  "rights",
  "retention",
  "policy",
] as const;
export type PromiseGroup = (typeof promiseGroups)[number];

export interface StorePromise {
  readonly number: number;
  readonly group: PromiseGroup;
  readonly says: Readonly<Record<MerchantLanguage, string>>;
  readonly stillNeeded: readonly string[];
}

type Row = readonly [number: number, en: string, de: string, ...stillNeeded: string[]];

const collection: readonly Row[] = [
  [
    1,
    "Only the data that the shop needs is collected, and nothing in secret.",
    "Erhoben werden nur Daten, die der Shop braucht, und nichts heimlich.",
    "An inventory of data kinds and purposes",
  ],
  [
    2,
    "Data is either handed over by you or recorded while you use the shop.",
    "Daten geben Sie uns, oder sie werden beim Benutzen des Shops aufgezeichnet.",
    "An inventory of data kinds on the policy page",
  ],
  [
    3,
    "Where consent is needed, it comes first and is recorded; optional data may be withheld.",
    "Wo eine Einwilligung nötig ist, kommt sie zuerst und wird festgehalten; Freiwilliges darf fehlen.",
  ],
  [
    4,
    "Data is used for named purposes only.",
    "Daten werden nur zu genannten Zwecken verwendet.",
    "A register of purposes that consent, processors and retention refer to",
  ],
  [5, "A new purpose needs a new consent.", "Ein neuer Zweck braucht eine neue Einwilligung."],
  [
    6,
    "No unrelated advertising.",
    "Keine sachfremde Werbung.",
    "Marketing told apart from service messages",
  ],
  [
    7,
    "Advertising only with consent, and it can be stopped at any time.",
    "Werbung nur mit Einwilligung, und jederzeit abbestellbar.",
  ],
  [
    8,
    "Personal recommendations can be switched off.",
    "Persönliche Empfehlungen lassen sich abschalten.",
    "A measurement that recommendations follow the choice",
  ],
  [
    9,
    "Browsing history and service records can be cleared.",
    "Verlauf und Serviceaufzeichnungen lassen sich löschen.",
  ],
];

const security: readonly Row[] = [
  [
    10,
    "Data is stored and transmitted encrypted.",
    "Daten werden verschlüsselt gespeichert und übertragen.",
  ],
  [
    11,
    "Sensitive data is masked on screen and on the way.",
    "Empfindliche Daten werden verdeckt angezeigt und übertragen.",
  ],
  [
    12,
    "Staff see only what their work needs, and are bound to confidentiality.",
    "Mitarbeitende sehen nur, was ihre Arbeit braucht, und sind zur Vertraulichkeit verpflichtet.",
  ],
  [
    13,
    "Every internal access and use is recorded.",
    "Jeder interne Zugriff und jede Verwendung wird festgehalten.",
  ],
  [14, "Security is checked all the time.", "Die Sicherheit wird laufend geprüft."],
  [15, "Defects are repaired and risks assessed.", "Mängel werden behoben und Risiken bewertet."],
  [
    16,
    "A suspected leak is investigated, contained, and its outcome told.",
    "Ein vermutetes Leck wird untersucht, eingedämmt, und das Ergebnis mitgeteilt.",
  ],
  [17, "Attacks and fraud are noticed.", "Angriffe und Betrug werden bemerkt."],
];

const sharing: readonly Row[] = [
  [
    18,
    "Data is not sold, rented or traded.",
    "Daten werden nicht verkauft, vermietet oder getauscht.",
    "A register of processors without a right of their own",
  ],
  [
    19,
    "Data is shared otherwise only with explicit consent.",
    "Sonst werden Daten nur mit ausdrücklicher Einwilligung weitergegeben.",
    "A finding for every recipient outside the register",
  ],
  [
    20,
    "Service providers receive the minimum they need.",
    "Dienstleister erhalten nur das Nötigste.",
    "A register of processors with the data each may receive",
  ],
  [
    21,
    "Service providers are vetted and bound by an agreement first.",
    "Dienstleister werden vorher geprüft und vertraglich gebunden.",
    "Agreements with documents and dates",
  ],
  [
    22,
    "Service providers are supervised, and delete everything at the end.",
    "Dienstleister werden überwacht und löschen am Ende alles.",
    "Review dates, and confirmed deletions",
  ],
  [
    23,
    "Authorities receive data only after a verified procedure, and within its scope.",
    "Behörden erhalten Daten nur nach geprüftem Verfahren und in dessen Umfang.",
    "A register of disclosures",
  ],
];

const rights: readonly Row[] = [
  [
    24,
    "You can see the data about you.",
    "Sie können die Daten über Sie einsehen.",
    "Copies from processors as well",
  ],
  [
    25,
    "You can have it corrected, everywhere.",
    "Sie können sie überall berichtigen lassen.",
    "Corrections carried out in the store, before and after recorded",
  ],
  [
    26,
    "You can have it deleted, as far as the law allows.",
    "Sie können sie löschen lassen, soweit das Gesetz es zulässt.",
    "A plan of what goes now and what is kept until when",
    "A certificate",
  ],
  [
    27,
    "Closing an account clears everything that need not be kept.",
    "Mit dem Konto verschwindet alles, was nicht aufbewahrt werden muss.",
    "Erasure of a whole account after an identity check",
  ],
  [28, "Withdrawing a consent takes effect at once.", "Ein Widerruf wirkt sofort."],
  [
    29,
    "Complaints are investigated in a set time, and the result is told.",
    "Beschwerden werden in einer festen Frist untersucht und beantwortet.",
    "Complaint cases with a clock",
  ],
  [
    30,
    "Every request is answered in time.",
    "Jede Anfrage wird rechtzeitig beantwortet.",
    "Clocks for every kind of request under every law",
  ],
  [
    31,
    "You can ask by yourself, with or without an account.",
    "Sie können selbst anfragen, mit oder ohne Kundenkonto.",
    "A privacy centre in the customer account",
  ],
];

const retention: readonly Row[] = [
  [
    32,
    "Data is kept only as long as service and law need it.",
    "Daten werden nur so lange aufbewahrt, wie Dienst und Gesetz es brauchen.",
  ],
  [
    33,
    "Destruction is complete.",
    "Gelöschtes ist vollständig gelöscht.",
    "A check after every deletion in the store itself",
  ],
  [
    34,
    "Accounts unused for long are sealed and put in order.",
    "Lange ungenutzte Konten werden stillgelegt und geordnet.",
  ],
];

const policy: readonly Row[] = [
  [
    35,
    "A new version is announced; until it takes effect the old one holds.",
    "Eine neue Fassung wird angekündigt; bis dahin gilt die alte.",
    "Drafts, announcements and effective dates",
  ],
  [
    36,
    "The latest policy is always to be seen, and earlier versions stay as they were.",
    "Die geltende Erklärung ist immer zu sehen, und frühere Fassungen bleiben, wie sie waren.",
  ],
  [
    37,
    "A revision does not lessen your rights.",
    "Eine Änderung mindert Ihre Rechte nicht.",
    "Changes classed as stricter or weaker",
  ],
  [
    38,
    "You are told about your order, and about changes of the policy.",
    "Sie werden über Ihre Bestellung und über Änderungen der Erklärung informiert.",
    "Notices in the shopper’s language",
  ],
  [
    39,
    "Statistics cannot be traced back to a person.",
    "Statistiken lassen sich nicht auf Personen zurückführen.",
    "A look at the statistics that other tools make",
  ],
  [
    40,
    "Partners’ contact data is used for that cooperation only.",
    "Kontaktdaten von Partnern dienen nur der Zusammenarbeit.",
    "Business partners in the inventory, in requests and in retention",
  ],
  [
    41,
    "The policy covers visitors, registered users and buyers.",
    "Die Erklärung gilt für Besucher, Registrierte und Käufer.",
    "Requests shown to work for all three",
  ],
];

function rows(group: PromiseGroup, from: readonly Row[]): readonly StorePromise[] {
  return from.map(([number, en, de, ...stillNeeded]) => ({
    number,
    group,
    says: { en, de },
    stillNeeded,
  }));
}

export const storePromises: readonly StorePromise[] = [
  ...rows("collection", collection),
  ...rows("security", security),
  ...rows("sharing", sharing),
  ...rows("rights", rights),
  ...rows("retention", retention),
  ...rows("policy", policy),
];
