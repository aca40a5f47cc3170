import { describe, expect, it } from "vitest";
import { personMails } from "../person-mails/all";
import {
  clearingField,
  judgeClearing,
  readClearing,
  recipientName,
  PLATFORM_RECORDS,
  STORE_RECORDS,
  vendorRecipient,
  type HistoryRecipient,
} from "./clearing";

const recipients: readonly HistoryRecipient[] = [
  { kind: "vendor", id: "vendor.metrix", name: "Metrix", purpose: "analytics", use: undefined },
  { kind: "store", id: STORE_RECORDS },
];

describe("what came of clearing a history", () => {
  it("is complete with one outcome for every recipient, and nobody else's", () => {
    const whole = { "vendor.metrix": "deleted", [STORE_RECORDS]: "nothing-held" } as const;
    expect(judgeClearing(recipients, whole)).toEqual({ missing: [], unknown: [] });
    expect(judgeClearing(recipients, { ...whole, "vendor.gone": "asked" })).toEqual({
      missing: [],
      unknown: ["vendor.gone"],
    });
    expect(judgeClearing(recipients, { [STORE_RECORDS]: "asked" })).toEqual({
      missing: ["vendor.metrix"],
      unknown: [],
    });
  });

  it("needs the store's own records even where no vendor is known", () => {
    expect(judgeClearing(recipients.slice(1), {}).missing).toEqual([STORE_RECORDS]);
  });

  it("is not told by what every object inherits", () => {
    expect(judgeClearing([{ id: "constructor" }], {}).missing).toEqual(["constructor"]);
  });
});

describe("a form with outcomes", () => {
  const formOf = (fields: Readonly<Record<string, string>>) => {
    const form = new FormData();
    for (const [name, value] of Object.entries(fields)) form.set(name, value);
    return form;
  };

  it("is read by its recipients; what is not chosen yet is left out", () => {
    const form = formOf({
      intent: "answer",
      [clearingField(vendorRecipient("metrix"))]: "asked",
      [clearingField(STORE_RECORDS)]: "",
    });
    expect(readClearing(form)).toEqual({ "vendor.metrix": "asked" });
    expect(readClearing(formOf({ intent: "answer" }))).toEqual({});
  });

  it("is refused with an outcome or a recipient that no page offers", () => {
    for (const [id, outcome] of [
      ["vendor.metrix", "sold"],
      ["vendor.", "deleted"],
      ["vendor.mia@canary.example", "deleted"],
      ["store.everything", "deleted"],
    ] as const) {
      expect(readClearing(formOf({ [clearingField(id)]: outcome })), id).toBeUndefined();
    }
  });

  it("is refused with a file in the place of an outcome", () => {
    const form = new FormData();
    form.set(clearingField(STORE_RECORDS), new File(["deleted"], "deleted"));
    expect(readClearing(form)).toBeUndefined();
  });
});

describe("the words for a history", () => {
  it("name a recipient by the banner, and by its id once it has left", () => {
    expect(recipientName("vendor.metrix", recipients)).toBe("Metrix");
    expect(recipientName("vendor.metrix", [])).toBe("metrix");
    expect(recipientName(STORE_RECORDS, [])).toBe("your own service records");
    expect(recipientName(PLATFORM_RECORDS, [])).toBe("Shopify’s own records of visits");
  });

  it("speak of the right person in a mail", () => {
    const about = { store: "Lumen", kind: "history", due: "", link: "" } as const;
    const [first] = personMails.en.confirm(about).before;
    expect(first).toContain("to have their browsing history and service records cleared");
    expect(personMails.de.confirm(about).before[0]).toContain(
      "Löschung von Verlauf und Serviceaufzeichnungen",
    );
  });
});
