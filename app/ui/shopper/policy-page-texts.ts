/** The words around the policy. */
import type { ShopperLanguage } from "~/lib/language";

interface PolicyPageTexts {
  readonly contents: string;
  readonly updated: string;
  readonly version: string;
  readonly current: string;
  readonly earlier: string;
  readonly toCurrent: string;
  readonly allVersions: string;
  readonly versionsLead: string;
  readonly published: string;
  readonly fingerprint: string;
  readonly fingerprintMeans: string;
  readonly changed: string;
  readonly none: string;
  readonly noneTitle: string;
  readonly noSuchVersion: string;
}

export const policyPageTexts: Readonly<Record<ShopperLanguage, PolicyPageTexts>> = {
  en: {
    contents: "Contents",
    updated: "Last updated",
    version: "Version",
    current: "in force",
    earlier: "This is an earlier version. It no longer applies.",
    toCurrent: "Read the policy in force",
    allVersions: "All versions of this policy",
    versionsLead: "Every version that was ever published here, unchanged.",
    published: "Published",
    fingerprint: "Fingerprint (SHA-256)",
    fingerprintMeans:
      "Computed from the text when it was published. If the text were changed, the fingerprint would no longer fit.",
    changed: "Careful: the stored text no longer fits its fingerprint. Please tell the shop.",
    none: "This shop has not published its privacy policy here yet. You can make a request about your data all the same.",
    noneTitle: "No policy yet",
    noSuchVersion: "There is no such version of the policy.",
  },
  de: {
    contents: "Inhalt",
    updated: "Zuletzt geändert",
    version: "Fassung",
    current: "gilt jetzt",
    earlier: "Dies ist eine frühere Fassung. Sie gilt nicht mehr.",
    toCurrent: "Die geltende Erklärung lesen",
    allVersions: "Alle Fassungen dieser Erklärung",
    versionsLead: "Jede Fassung, die hier je veröffentlicht wurde, unverändert.",
    published: "Veröffentlicht",
    fingerprint: "Fingerabdruck (SHA-256)",
    fingerprintMeans:
      "Beim Veröffentlichen aus dem Text berechnet. Würde der Text geändert, passte der Fingerabdruck nicht mehr.",
    changed:
      "Achtung: Der gespeicherte Text passt nicht mehr zu seinem Fingerabdruck. Bitte sagen Sie es dem Shop.",
    none: "Dieser Shop hat seine Datenschutzerklärung hier noch nicht veröffentlicht. Eine Anfrage zu Ihren Daten können Sie trotzdem stellen.",
    noneTitle: "Noch keine Erklärung",
    noSuchVersion: "Diese Fassung der Erklärung gibt es nicht.",
  },
};
