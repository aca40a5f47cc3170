import { describe, expect, it } from "vitest";
import type { Tally, TallyKind } from "../tally";
import { consentNumbers } from "./consent-numbers";
import { countFew } from "./count-few";

function tally(kind: TallyKind, count: number, over: Partial<Tally> = {}): Tally {
  return {
    ...{ day: "2026-11-20", region: "DE", regime: "opt-in", device: "phone", language: "de" },
    ...{ version: 1, kind, count },
    ...over,
  };
}

describe("the numbers of consent", () => {
  it("count who was shown the banner and answered nothing as having ignored it", () => {
    const { tables } = consentNumbers([
      tally("shown", 100),
      tally("accepted", 40),
      tally("rejected", 30),
      tally("partial", 10),
    ]);
    const counts = { accepted: 40, rejected: 30, partial: 10, acknowledged: 0, ignored: 20 };
    for (const table of Object.values(tables)) {
      expect(table.rows).toHaveLength(1);
      expect(table.rows[0]).toMatchObject({ counts, asked: 100 });
      expect(table.totals).toMatchObject({ counts, asked: 100 });
    }
    expect(Object.values(tables).map(({ rows }) => rows[0]?.name)).toEqual([
      "2026-11-20",
      "DE",
      "phone",
      "de",
      "1",
    ]);
  });

  it("ignore nobody whose state was known only when they answered", () => {
    const asked = { region: "US", regime: "notice", language: "en" };
    const answered = { region: "US-CA", regime: "opt-out", language: "en" };
    const { tables, drop } = consentNumbers([
      tally("shown", 100, asked),
      tally("accepted", 50, answered),
      tally("rejected", 20, answered),
      tally("acknowledged", 10, { ...asked, region: "US-TX" }),
    ]);
    expect(tables.day.totals).toMatchObject({ asked: 100, counts: { ignored: 20 } });
    // Without an answer nothing is known but the country.
    const byRegion = Object.fromEntries(tables.region.rows.map((row) => [row.name, row.counts]));
    expect(byRegion).toMatchObject({
      US: { accepted: 0, rejected: 0, ignored: 20 },
      "US-CA": { accepted: 50, rejected: 20, ignored: 0 },
      "US-TX": { acknowledged: 10, ignored: 0 },
    });
    expect(drop).toEqual({ least: 0, most: 0 });
  });

  it("ignored the banner of a rule only as often as nobody answered it", () => {
    const german = tally("shown", 60);
    const { tables, drop } = consentNumbers([
      german,
      tally("shown", 60, { regime: "opt-out" }),
      tally("accepted", 90, { regime: "opt-out" }),
    ]);
    expect(tables.day.totals.counts).toMatchObject({ accepted: 90, ignored: 30 });
    expect(drop).toEqual({ least: 25, most: 25 });
  });

  it("never count a decision without a banner before it as fewer than none", () => {
    const { tables } = consentNumbers([tally("shown", 5), tally("rejected", 9)]);
    expect(tables.region.totals.counts).toMatchObject({ rejected: 9, ignored: 0 });
  });

  it("leave what is no consent out, and say how much that was", () => {
    const { tables, uncounted } = consentNumbers([tally("accepted", 50), tally("uncounted", 8)]);
    expect(uncounted).toBe(8);
    expect(tables.day.totals.asked).toBe(50);
    expect(consentNumbers([tally("uncounted", 2)]).uncounted).toBeUndefined();
  });

  it("explain how much less the shop's analytics will show, and by nobody staying away", () => {
    const inEurope = [
      tally("shown", 1000),
      tally("accepted", 500),
      tally("rejected", 300),
      tally("partial", 100),
    ];
    expect(consentNumbers(inEurope).drop).toEqual({ least: 40, most: 50 });
    const american = { region: "US-CA", regime: "opt-out" };
    const elsewhere = [tally("shown", 1000, american), tally("rejected", 400, american)];
    expect(consentNumbers(elsewhere).drop).toEqual({ least: 0, most: 0 });
    expect(consentNumbers([tally("shown", 20)]).drop).toBeUndefined();
    // Two who chose in part can't be told from nobody who did.
    const few = (partial: number) =>
      consentNumbers([tally("shown", 104), tally("accepted", 40), tally("partial", partial)]).drop;
    expect(few(2)).toEqual(few(0));
  });

  it("put the rarest regions together", () => {
    const countries = "DE FR IT ES NL PT PL DK SE JP GB CH BR BE AT".split(" ");
    const tallies = countries.map((region, at) => tally("accepted", 500 - 10 * at, { region }));
    const { rows } = consentNumbers(tallies).tables.region;
    expect(rows).toHaveLength(12);
    expect(rows.at(-1)?.name).toBe("other");
  });

  it("give no few away, and what would is found", () => {
    const { tables } = consentNumbers([
      tally("shown", 100),
      tally("accepted", 40),
      tally("rejected", 12, { device: "desktop" }),
      tally("partial", 2, { device: "tablet" }),
    ]);
    const sound = countFew({ tables });
    expect(sound).toMatchObject({ told: 0, workedOut: 0 });
    expect(sound.hidden).toBeGreaterThan(3);
    const [row] = tables.version.rows;
    const { counts, asked } = row as NonNullable<typeof row>;
    const open = { name: "1", counts: { ...counts, partial: 2 }, asked };
    const one = { ...tables, version: { ...tables.version, rows: [open] } };
    expect(countFew({ tables: one })).toMatchObject({ told: 1 });
    const totals = { ...tables.day.totals, counts: { ...counts, rejected: 12 } };
    const another = { ...tables, day: { ...tables.day, totals } };
    expect(countFew({ tables: another }).workedOut).toBeGreaterThan(0);
  });
});
