/**
 * A scan of a shop's orders beside its floor: `readline`, `JSON.parse` and one comparison of a date.
 *
 * Kept does what a preview does: the bulk file as the host writes it, with the returns of an order
 * after it, read in pieces; facts; a verdict by eight rules, all statutory minimums and the holds;
 * and counts. Each pass is a process of its own, plain JavaScript as it is deployed, in turn.
 */
import { build } from "esbuild";
import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { figuresOf, round, shown, spread, type BenchOptions, type BenchResult } from "./report";
import { writeOrders } from "./retention-orders-file";

export const summary = "judging a million orders beside readline + JSON.parse";

const root = resolve(import.meta.dirname, "..", "..");
const LARGE = 1_000_000;
const SMALL = 100_000;
const PEAK_BOUND_MB = 200;
const variants = ["floor", "kept"] as const;
type Variant = (typeof variants)[number];

interface Pass {
  readonly perSecond: number;
  /** Orders for each second of processor time: what a machine that others use says too. */
  readonly perCpuSecond: number;
  readonly peakMb: number;
}

export async function run({ rounds, progress }: BenchOptions): Promise<BenchResult> {
  const folder = mkdtempSync(join(tmpdir(), "kept-scan-"));
  try {
    const [large, small] = [join(folder, "large.jsonl"), join(folder, "small.jsonl")];
    await writeOrders(large, LARGE);
    await writeOrders(small, SMALL);
    progress(`${LARGE} orders written`);
    const script = await bundle();
    const passes: Record<Variant, Pass[]> = { floor: [], kept: [] };
    for (let turn = 0; turn < rounds; turn++) {
      for (const variant of turn % 2 === 0 ? variants : variants.toReversed()) {
        const pass = scan(script, { variant, path: large, orders: LARGE });
        passes[variant].push(pass);
        progress(`${variant}: ${Math.round(pass.perSecond)} orders/s, ${round(pass.peakMb)} MB`);
      }
    }
    const peakOfSmall = scan(script, { variant: "kept", path: small, orders: SMALL }).peakMb;
    return summed(passes, { peakOfSmall, bytes: statSync(large).size / LARGE });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function bundle(): Promise<string> {
  const outfile = join(root, "test-output", "bench", "retention-scan.mjs");
  mkdirSync(join(root, "test-output", "bench"), { recursive: true });
  await build({
    entryPoints: [join(root, "test", "bench", "retention-scan-process.ts")],
    ...{ bundle: true, platform: "node", format: "esm", target: "node22", outfile },
    ...{ packages: "external", alias: { "~": join(root, "app") }, logLevel: "error" },
  });
  return outfile;
}

function scan(
  script: string,
  { variant, path, orders }: { variant: Variant; path: string; orders: number },
): Pass {
  const answer = execFileSync(process.execPath, [script, variant, path], { encoding: "utf8" });
  const { ms, cpuMs, peakMb } = JSON.parse(answer) as {
    readonly ms: number;
    readonly cpuMs: number;
    readonly peakMb: number;
  };
  return { perSecond: orders / (ms / 1000), perCpuSecond: orders / (cpuMs / 1000), peakMb };
}

function summed(
  passes: Readonly<Record<Variant, readonly Pass[]>>,
  { peakOfSmall, bytes }: { readonly peakOfSmall: number; readonly bytes: number },
): BenchResult {
  const of = (variant: Variant, what: keyof Pass) =>
    spread(passes[variant].map((pass) => pass[what]));
  const ratio = (what: keyof Pass) =>
    spread(
      passes.kept.map((pass, turn) => pass[what] / (passes.floor[turn]?.[what] ?? Number.NaN)),
    );
  const peak = of("kept", "peakMb").high;
  return {
    name: "retention-scan",
    figures: {
      ...figuresOf("floor", of("floor", "perSecond")),
      ...figuresOf("kept", of("kept", "perSecond")),
      peakMb: round(peak),
      peakMbOfTenth: round(peakOfSmall),
    },
    ratios: {
      ...figuresOf("keptOfFloor", ratio("perSecond")),
      ...figuresOf("keptOfFloorByProcessorTime", ratio("perCpuSecond")),
      peakOfBound: round(peak / PEAK_BOUND_MB),
    },
    table: variants.map((variant) => ({
      variant,
      "orders/s": shown(of(variant, "perSecond")),
      "orders per CPU second": shown(of(variant, "perCpuSecond")),
      "peak MB": shown(of(variant, "peakMb")),
    })),
    notes: [
      `kept : floor = ${shown(ratio("perSecond"), 2)} by the clock, ${shown(ratio("perCpuSecond"), 2)} by processor time`,
      `${LARGE} orders of ${Math.round(bytes)} bytes, one in 25 with a return; eight rules`,
      `peak memory ${Math.round(peakOfSmall)} MB for ${SMALL} orders, ${Math.round(peak)} MB for ${LARGE}`,
    ],
  };
}
