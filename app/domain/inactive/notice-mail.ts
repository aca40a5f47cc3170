/** The notice to the owner of an unused account. It never reminds anybody to buy. */
import type { ShopperLanguage } from "~/lib/language";

export interface NoticeFacts {
  readonly store: string;
  /** Written out in the reader's language. */
  readonly until: string;
  readonly years: number;
  readonly link: string;
  readonly erases: boolean;
}

interface NoticeText {
  readonly subject: string;
  readonly before: readonly string[];
  readonly link: { readonly href: string; readonly label: string };
  readonly after: readonly string[];
}

const texts: Readonly<Record<ShopperLanguage, (facts: NoticeFacts) => NoticeText>> = {
  en: ({ store, until, years, link, erases }) => ({
    subject: `Your unused account at ${store}`,
    before: [
      `You have an account at ${store} that has not been used for ${years === 1 ? "a year" : `${years} years`}. Nobody should keep data longer than it is needed.`,
      erases
        ? `On ${until} we will therefore remove what is not needed any more and ask our platform to erase the account. What tax law requires, such as invoices, stays for the time the law names.`
        : `On ${until} we will therefore remove what is not needed any more from the account.`,
      "Do you want to keep it as it is? Then tell us here; you need no password:",
    ],
    link: { href: link, label: "Keep my account" },
    after: ["If you do nothing, the account is put in order as described. This is no advertising."],
  }),
  de: ({ store, until, years, link, erases }) => ({
    subject: `Ihr ungenutztes Konto bei ${store}`,
    before: [
      `Sie haben bei ${store} ein Konto, das seit ${years === 1 ? "einem Jahr" : `${years} Jahren`} nicht genutzt wurde. Niemand soll Daten länger aufbewahren als nötig.`,
      erases
        ? `Am ${until} entfernen wir deshalb, was nicht mehr gebraucht wird, und bitten unsere Plattform, das Konto zu löschen. Was das Steuerrecht verlangt, etwa Rechnungen, bleibt für die gesetzliche Zeit.`
        : `Am ${until} entfernen wir deshalb aus dem Konto, was nicht mehr gebraucht wird.`,
      "Möchten Sie es behalten, wie es ist? Dann sagen Sie es uns hier; ein Passwort brauchen Sie nicht:",
    ],
    link: { href: link, label: "Mein Konto behalten" },
    after: [
      "Wenn Sie nichts tun, wird das Konto wie beschrieben geordnet. Dies ist keine Werbung.",
    ],
  }),
};

export function noticeText(language: ShopperLanguage, facts: NoticeFacts): NoticeText {
  return texts[language](facts);
}
