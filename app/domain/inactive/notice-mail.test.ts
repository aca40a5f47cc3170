import { describe, expect, it } from "vitest";
import { shopperLanguages } from "~/lib/language";
import { noticeText } from "./notice-mail";

const facts = {
  ...{ store: "Lumen {until} Home", until: "1 May 2027", years: 3, erases: true },
  link: "https://store.canary.example/stay/1",
};

describe.each(shopperLanguages)("the notice in %s", (language) => {
  const { subject, before, link, after } = noticeText(language, facts);
  const words = [subject, ...before, link.label, ...after].join(" ");

  it("names the store, the day, the years and the way to stay, and leaves no place unfilled", () => {
    expect(subject).toContain("Lumen {until} Home");
    expect(words).toContain("1 May 2027");
    expect(words).toContain("3");
    expect(words.replaceAll("Lumen {until} Home", "")).not.toMatch(/[{}]/);
    expect(link.href).toBe(facts.link);
  });

  it("speaks of an erasure only where one is asked for, and of one year as one", () => {
    const other = noticeText(language, { ...facts, erases: false, years: 1 });
    expect(other.before[1]).not.toBe(before[1]);
    expect(other.before[0]).not.toContain("1 ");
  });
});

it("is another text in every language", () => {
  const all = shopperLanguages.map((language) => noticeText(language, facts).before.join(" "));
  expect(new Set(all).size).toBe(shopperLanguages.length);
});
