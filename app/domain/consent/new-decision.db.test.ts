import { describe, expect, it } from "vitest";
import { asOwner } from "../../../test/factories/raw-database";
import { newDecisionFields, rowsText, type NewDecision } from "./new-decision";

const row: NewDecision = {
  decisionId: "0b6a3f52-6e0b-4c5e-9d70-6a7c8f1f2a01",
  month: "2026-11-01",
  visitor: "0b6a3f52-6e0b-4c5e-9d70-6a7c8f1f2a02",
  customerGid: null,
  decidedAt: "2026-11-20T10:00:00.123Z",
  receivedAt: "2026-11-20T10:00:01.000Z",
  bannerVersion: 3,
  textHash: "",
  language: "de",
  region: "",
  regime: "opt-in",
  rule: "DE law 2026-11-20",
  validDays: 365,
  keptUntil: "2030-01-01T00:00:00.000Z",
  method: "choose",
  gpc: true,
  preferences: true,
  analytics: false,
  marketing: true,
  saleOfData: false,
  device: "phone",
  flags: [],
  vendor: null,
  vendorPurpose: null,
};

/** What PostgreSQL makes of the text. */
async function asRead(rows: readonly NewDecision[]): Promise<NewDecision[]> {
  const read = await asOwner<{ row: NewDecision }>(
    "SELECT to_jsonb(r) AS row FROM unnest($1::kept_new_record[]) AS r",
    [rowsText(rows)],
  );
  return read.map((each) => each.row);
}

describe("the text in which decisions travel", () => {
  it("names the fields in the order of the database's type", async () => {
    const columns = await asOwner<{ name: string }>(
      `SELECT attname::text AS name FROM pg_attribute
       WHERE attrelid = 'kept_new_record'::regclass AND attnum > 0 ORDER BY attnum`,
    );
    expect(columns.map(({ name }) => name)).toEqual([...newDecisionFields]);
  });

  it("carries what is empty, absent and plain as just that", async () => {
    const [read] = await asRead([row]);
    expect(read).toMatchObject({
      ...{ textHash: "", region: "", customerGid: null, flags: [], gpc: true, analytics: false },
      ...{ vendor: null, vendorPurpose: null },
      ...{ rule: "DE law 2026-11-20", bannerVersion: 3, month: "2026-11-01" },
    });
  });

  it("carries any text unchanged, whatever the database's own signs in it mean", async () => {
    const hostile = [`",('x'),"`, "\\", `"`, "a,b", "{}", "(null)", "NULL", " kept ", "\n", "ü€🛒"];
    const read = await asRead(hostile.map((text) => ({ ...row, rule: text, flags: [text, "b"] })));
    expect(read.map((each) => each.rule)).toEqual(hostile);
    expect(read.map((each) => each.flags[0])).toEqual(hostile);
  });
});
