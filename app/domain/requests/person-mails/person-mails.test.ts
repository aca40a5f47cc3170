import { describe, expect, it } from "vitest";
import {
  faultsOf,
  inEveryLanguage,
  placedTexts,
  sharedSentences,
  sharedTexts,
} from "../../../../test/setup/shopper-texts";
import { shopperLanguages, type ShopperLanguage } from "~/lib/language";
import type { MailText } from "../mail-text";
import { requestKinds } from "../model";
import { writtenDate } from "../write-mail.server";
import { personMails } from "./all";

const about = { store: "LUMEN", kind: "access", due: "DUE", link: "LINK" } as const;
const linked = ["confirm", "received", "released", "answered", "refused"] as const;

function mailsIn(language: ShopperLanguage) {
  const mails = personMails[language];
  return {
    ...Object.fromEntries(linked.map((name) => [name, mails[name](about)])),
    erased: mails.erased({ store: "LUMEN", hostAsked: true }),
    left: mails.erased({ store: "LUMEN", hostAsked: false }),
  };
}

const texts = inEveryLanguage((language) =>
  placedTexts({ ...mailsIn(language), kinds: personMails[language].kinds }).filter(
    ([place]) => !place.endsWith("/href"),
  ),
);
const places = (language: ShopperLanguage) => texts[language].map(([place]) => place).sort();
const wordsOf = ({ before, after }: MailText) => [...before, ...after].join(" ");

describe.each(shopperLanguages)("the mails to a person in %s", (language) => {
  const mails = personMails[language];

  it("are all there, plain and well set", () => {
    expect(places(language)).toEqual(places("en"));
    expect(texts[language].flatMap(([, text]) => faultsOf(language, text))).toEqual([]);
  });

  it.each(linked)("name the store and lead to the page: %s", (name) => {
    const mail = mails[name](about);
    expect(mail.subject).toContain("LUMEN");
    expect(wordsOf(mail)).toContain("LUMEN");
    expect(mail.link?.href).toBe("LINK");
  });

  it("name what is asked for, each kind in words of its own", () => {
    for (const kind of requestKinds) {
      expect(wordsOf(mails.confirm({ ...about, kind }))).toContain(mails.kinds[kind]);
    }
    expect(new Set(Object.values(mails.kinds)).size).toBe(requestKinds.length);
  });

  it("name the days: to confirm, of the answer, and as long as the file is kept", () => {
    expect(wordsOf(mails.confirm(about))).toContain("7");
    expect(wordsOf(mails.received(about))).toContain("DUE");
    expect(wordsOf(mails.released(about))).toContain("30");
  });

  it("say whether the platform was asked to erase, and have no link any more", () => {
    const [asked, left] = [true, false].map((hostAsked) =>
      mails.erased({ store: "LUMEN", hostAsked }),
    );
    expect(asked?.before[0]).toContain("LUMEN");
    expect(asked?.before[1]).not.toBe(left?.before[1]);
    expect(asked?.link).toBeUndefined();
  });
});

it("are each language's own", () => {
  // Danish and Swedish say it alike.
  expect(sharedTexts(texts)).toEqual([
    "/answered/link/label: Se resultatet (da sv)",
    "/refused/link/label: Se resultatet (da sv)",
  ]);
  expect(sharedSentences(texts)).toEqual([]);
});

it("write a date as the language does, in the store's zone", () => {
  const written = inEveryLanguage((language) =>
    writtenDate(new Date("2026-12-20T23:30:00Z"), "Europe/Warsaw", language),
  );
  expect(written).toEqual({
    en: "21 December 2026",
    de: "21. Dezember 2026",
    da: "21. december 2026",
    es: "21 de diciembre de 2026",
    fr: "21 décembre 2026",
    it: "21 dicembre 2026",
    ja: "2026年12月21日",
    nl: "21 december 2026",
    pl: "21 grudnia 2026",
    pt: "21 de dezembro de 2026",
    sv: "21 december 2026",
  });
});
