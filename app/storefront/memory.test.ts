import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { keep, listed, recall } from "./memory";
import type { Remembered, State } from "./page";

const choice = (over: Partial<Remembered> = {}): Remembered => ({
  ...{ at: 1000, bits: 7, asked: "a", visitor: "v" },
  ...over,
});
const page = (rememberedChoice?: Remembered) => ({ rememberedChoice }) as State;

let stored: Record<string, string>;

beforeEach(() => {
  stored = {};
  vi.stubGlobal("localStorage", stored);
});
afterEach(() => vi.unstubAllGlobals());

const another = (tabs: Remembered) => {
  stored["kept"] = JSON.stringify(tabs);
};

describe("what a browser remembers", () => {
  it("begins with nothing decided", () => {
    const state = page();
    keep(state, { visitor: "v" });
    expect(recall()).toEqual({ at: 0, bits: 15, asked: "", visitor: "v" });
    expect(state.rememberedChoice).toEqual(recall());
  });

  it("keeps what another tab has added to the same choice", () => {
    const state = page(choice({ pending: [] }));
    const always = { youtube: { purpose: "marketing", at: 5 } } as const;
    another(choice({ decisionId: "d", always }));
    keep(state, { told: "yes" });
    const both = choice({ decisionId: "d", always, told: "yes" });
    expect(recall()).toEqual(both);
    expect(state.rememberedChoice).toEqual(both);
  });

  it("leaves a later choice of another tab standing, for this page to follow", () => {
    const mine = choice({ decisionId: "mine" });
    const state = page(mine);
    another(choice({ at: 2000, bits: 0 }));
    keep(state, ({ at }) => (at === 2000 ? { told: "later" } : { told: "mine" }));
    expect(recall()).toEqual(choice({ at: 2000, bits: 0, told: "later" }));
    expect(state.rememberedChoice).toBe(mine);
  });

  it("is the page's own where storage has kept an older one, or is barred", () => {
    const state = page(choice({ at: 2000, bits: 0 }));
    another(choice());
    keep(state, { told: "no" });
    expect(state.rememberedChoice).toEqual(choice({ at: 2000, bits: 0, told: "no" }));
    vi.stubGlobal("localStorage", undefined);
    keep(state, { told: "still no" });
    expect(state.rememberedChoice).toMatchObject({ bits: 0, told: "still no" });
  });

  it("is written only where that changes it: another page may be writing", () => {
    another(choice({ told: "yes", unsent: [] }));
    const written: unknown[] = [];
    const storage = new Proxy(stored, {
      set: (target, name, value) => written.push(value) > 0 && Reflect.set(target, name, value),
    });
    vi.stubGlobal("localStorage", storage);
    const state = page(choice());
    keep(state, { told: "yes" });
    keep(state, ({ unsent }) => ({ unsent, cleared: undefined }));
    keep(state, {});
    expect(written).toEqual([]);
    expect(state.rememberedChoice).toMatchObject({ told: "yes", unsent: [] });
    keep(state, { told: "no" });
    expect(written).toHaveLength(1);
  });

  it("may hold a single one where there is a list now", () => {
    expect([listed(undefined), listed("a"), listed(["a", "b"], "c")]).toEqual([
      [],
      ["a"],
      ["a", "b", "c"],
    ]);
  });
});
