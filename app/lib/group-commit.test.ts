import { describe, expect, it } from "vitest";
import { createGroupCommit } from "./group-commit";

/** A commit that can be watched and held up. */
function watched(options: { maxItems: number; concurrency?: number }) {
  const groups: number[][] = [];
  let release: () => void = () => undefined;
  let held: Promise<void> = Promise.resolve();
  const group = createGroupCommit<number, string>({
    ...options,
    commit: async (items) => {
      groups.push([...items]);
      await held;
      if (items.includes(13)) throw new Error("bad item");
      return items.map((item) => `written ${item}`);
    },
  });
  return {
    groups,
    add: group.add,
    hold: () => {
      held = new Promise((done) => (release = done));
    },
    release: () => release(),
  };
}

describe("a group commit", () => {
  it("writes what arrives in one tick with one commit, and answers each its own result", async () => {
    const { groups, add } = watched({ maxItems: 10 });
    expect(await Promise.all([add(1), add(2), add(3)])).toEqual([
      "written 1",
      "written 2",
      "written 3",
    ]);
    expect(groups).toEqual([[1, 2, 3]]);
  });

  it("gathers what comes during a commit into the next one", async () => {
    const { groups, add, hold, release } = watched({ maxItems: 10 });
    hold();
    const first = add(1);
    await new Promise(setImmediate);
    const later = [add(2), add(3)];
    await new Promise(setImmediate);
    expect(groups).toEqual([[1]]);
    release();
    await Promise.all([first, ...later]);
    expect(groups).toEqual([[1], [2, 3]]);
  });

  it("settles no item before its commit", async () => {
    const { add, hold, release } = watched({ maxItems: 10 });
    hold();
    let settled = false;
    const one = add(1).then(() => (settled = true));
    await new Promise((later) => setTimeout(later, 20));
    expect(settled).toBe(false);
    release();
    await one;
    expect(settled).toBe(true);
  });

  it("begins another beside one that takes long, and none beside one that does not", async () => {
    let letGo = (): void => undefined;
    const stuck = new Promise<void>((resolve) => (letGo = resolve));
    let atOnce = 0;
    let most = 0;
    const group = createGroupCommit<string, string>({
      ...{ maxItems: 10, concurrency: 2, patienceMs: 30 },
      async commit(items) {
        most = Math.max(most, (atOnce += 1));
        if (items.includes("stuck")) await stuck;
        atOnce -= 1;
        return items;
      },
    });
    for (let turn = 0; turn < 20; turn++) await Promise.all([group.add("a"), group.add("b")]);
    expect(most).toBe(1);
    const held = group.add("stuck");
    await new Promise((resolve) => setImmediate(resolve));
    expect(await Promise.all([group.add("c"), group.add("d")])).toEqual(["c", "d"]);
    expect(most).toBe(2);
    letGo();
    expect(await held).toBe("stuck");
    await Promise.all([group.add("e"), group.add("f")]);
    expect(atOnce).toBe(0);
  });

  it("keeps to the largest group", async () => {
    const { groups, add } = watched({ maxItems: 2 });
    await Promise.all([add(1), add(2), add(3), add(4), add(5)]);
    expect(groups.map((group) => group.length)).toEqual([2, 2, 1]);
  });

  it("lets one bad item fail alone", async () => {
    const { groups, add } = watched({ maxItems: 10 });
    const results = await Promise.allSettled([add(1), add(13), add(3)]);
    expect(results.map(({ status }) => status)).toEqual(["fulfilled", "rejected", "fulfilled"]);
    expect(groups).toEqual([[1, 13, 3], [1], [13], [3]]);
  });

  it("does not try items one by one when no item is at fault", async () => {
    let tries = 0;
    const group = createGroupCommit<number, string>({
      maxItems: 10,
      oneItemsFault: () => false,
      commit: () => {
        tries += 1;
        return Promise.reject(new Error("the database is away"));
      },
    });
    const results = await Promise.allSettled([group.add(1), group.add(2)]);
    expect(results.every(({ status }) => status === "rejected")).toBe(true);
    expect(tries).toBe(1);
  });
});
