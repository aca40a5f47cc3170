import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { groupByParent, readJsonLines } from "./json-lines.server";

async function* inChunks(bytes: Buffer, sizes: readonly number[]): AsyncGenerator<Uint8Array> {
  let at = 0;
  for (let turn = 0; at < bytes.length; turn++) {
    const size = sizes[turn % sizes.length] ?? 1;
    yield bytes.subarray(at, at + size);
    at += size;
  }
}

async function all<T>(batches: AsyncIterable<readonly T[]>): Promise<T[]> {
  const found: T[] = [];
  for await (const batch of batches) found.push(...batch);
  return found;
}

describe("readJsonLines", () => {
  it("gives the same objects wherever the chunks break, inside letters too", async () => {
    const object = fc.record({ id: fc.nat(), text: fc.string({ unit: "grapheme" }) });
    const sizes = fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 1 });
    await fc.assert(
      fc.asyncProperty(fc.array(object), sizes, fc.boolean(), async (objects, each, ended) => {
        const text = objects.map((one) => JSON.stringify(one)).join("\n") + (ended ? "\n" : "");
        expect(await all(readJsonLines(inChunks(Buffer.from(text), each)))).toEqual(objects);
      }),
    );
  });

  it("refuses a file that ends within a line, without repeating the line", async () => {
    const cut = Buffer.from('{"id":1}\n{"id":2,"note":"canary');
    await expect(all(readJsonLines(inChunks(cut, [7])))).rejects.toThrow(
      /^A line of a bulk file is cut or damaged\.$/,
    );
  });
});

describe("groupByParent", () => {
  async function* batches(...given: object[][]) {
    yield* given;
  }

  it("puts children to their parent across batches", async () => {
    const lines = batches(
      [{ id: "a" }, { id: "b" }, { id: 1, __parentId: "b" }],
      [{ id: 2, __parentId: "b" }, { id: "c" }],
    );
    const families = await all(groupByParent(lines));
    expect(
      families.map(({ root, children }) => [(root as { id: string }).id, children.length]),
    ).toEqual([
      ["a", 0],
      ["b", 2],
      ["c", 0],
    ]);
  });

  it("refuses a child that follows somebody else's parent", async () => {
    const lines = batches([{ id: "a" }, { id: "b" }, { id: 1, __parentId: "a" }]);
    await expect(all(groupByParent(lines))).rejects.toThrow("without its parent");
  });
});
