import { describe, expect, it } from "vitest";
import type { Vendor } from "../vendor";
import { classifierFor } from "./classify";
import { judgeLeaks } from "./judge-leaks";
import { leakWords } from "./leak-words";
import type { SampleCount, SeenCount } from "./sighting-counts";

const sample = (over: Partial<SampleCount> = {}): SampleCount => ({
  ...{ pageType: "product", bits: 0, pages: 300 },
  ...over,
});
const seen = (over: Partial<SeenCount> = {}): SeenCount => ({
  ...{ pageType: "product", bits: 0, kind: "cookie", name: "_fbp", before: false, pages: 9 },
  ...over,
});
const judge = (rows: SeenCount[], samples = [sample()], vendors: Vendor[] = []) =>
  judgeLeaks({ seen: rows, samples }, classifierFor(vendors));

describe("a leak", () => {
  it("is a share of the pages on which the purpose was not allowed, with its script", () => {
    const script = seen({ kind: "script", name: "connect.facebook.net", before: true, pages: 4 });
    const [leak] = judge([seen(), script], [sample(), sample({ bits: 7, pages: 5000 })]);
    expect(leak).toMatchObject({
      ...{ id: "meta", category: "marketing", pageType: "product", pages: 9, samples: 300 },
      ...{ percent: 3, script: "connect.facebook.net" },
    });
    const words = leakWords(leak as NonNullable<typeof leak>);
    expect(words.what).toBe(
      "_fbp (Meta Pixel (Facebook, Instagram)) was set before consent: seen on 3 % of 300 sampled product pages.",
    );
    expect(words.by).toBe("By a script from connect.facebook.net.");
    expect(words.how[0]).toContain('data-kept="marketing"');
  });

  it("is none where the purpose was allowed, or nothing needs it", () => {
    expect(judge([seen({ bits: 4 })], [sample({ bits: 4 })])).toEqual([]);
    expect(judge([seen({ name: "_shopify_essential" })])).toEqual([]);
    expect(judge([seen({ name: "our_own" })])).toEqual([]);
  });

  it("is one where it was loaded before the choice that allowed it", () => {
    const host = seen({ kind: "script", name: "connect.facebook.net", before: true, bits: 7 });
    expect(judge([host], [sample({ bits: 7 })])).toMatchObject([{ percent: 3, samples: 300 }]);
  });

  it("is none where nobody has to be asked first: before an answer is not too early there", () => {
    const host = (bits: number) =>
      seen({ kind: "script", name: "static.hotjar.com", before: true, bits });
    for (const bits of [15, 3, 2]) expect(judge([host(bits)], [sample({ bits })])).toEqual([]);
  });

  it("is not spoken of before enough pages were seen", () => {
    expect(judge([seen({ pages: 9 })], [sample({ pages: 29 })])).toEqual([]);
    expect(judge([seen({ pages: 2 })])).toEqual([]);
    expect(judge([seen({ pages: 9 })], [sample({ pages: 30 })])).toHaveLength(1);
  });

  it("of a name that the merchant classified counts by that", () => {
    const vendor: Vendor = {
      ...{ id: "ours", name: "Our statistics", purpose: "analytics", use: null, policy: null },
      ...{ addresses: ["stats.shop.example"], grade: "inserted" },
      stores: [{ name: "our_*", kind: "cookie", party: "first", lifetimeDays: 1 }],
    };
    const rows = [seen({ name: "our_own" }), seen({ kind: "img", name: "px.stats.shop.example" })];
    expect(judge(rows, [sample()], [vendor])).toMatchObject([
      { id: "ours", grade: "inserted", script: undefined, pages: 9 },
    ]);
    expect(judge(rows, [sample({ bits: 2 })], [vendor])).toMatchObject([{ id: "ours" }]);
  });

  it("of the platform's own is mended at the platform", () => {
    const [leak] = judge([seen({ name: "_shopify_y" })]);
    expect(leakWords(leak as NonNullable<typeof leak>).how).toEqual([
      expect.stringContaining("Write your regions to Shopify"),
    ]);
  });
});
