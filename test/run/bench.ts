/**
 * `npm run bench`: lists the benchmarks; `npm run bench -- <name> [--json] [--rounds 9]
 * [--seconds 3]` runs one beside its floor or peer. Never fails over a figure: whoever reads it
 * decides.
 */
import { parseArgs } from "node:util";
import type { Bench, BenchResult } from "../bench/report";
import { prepareGeneratedClient } from "../check/core/prepare";
import { REPOSITORY } from "../check/core/project";

const benches: Record<string, () => Promise<Bench>> = {
  banner: () => import("../bench/banner"),
  consent: () => import("../bench/consent"),
  protection: () => import("../bench/protection"),
  residue: () => import("../bench/residue"),
  "retention-run": () => import("../bench/retention-run"),
  "retention-scan": () => import("../bench/retention-scan"),
  start: () => import("../bench/start"),
  webhooks: () => import("../bench/webhooks"),
};

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    json: { type: "boolean", default: false },
    rounds: { type: "string", default: "9" },
    seconds: { type: "string", default: "3" },
  },
});
const [name] = positionals;
const load = name === undefined ? undefined : benches[name];

if (name !== undefined && !load) {
  console.error(`There is no benchmark "${name}". There are: ${Object.keys(benches).join(", ")}.`);
  process.exit(2);
}
if (load) print(await start(load));
else await list();
process.exit(0);

async function list(): Promise<void> {
  await prepareGeneratedClient(REPOSITORY);
  for (const [known, open] of Object.entries(benches)) {
    console.log(`${known.padEnd(16)}${(await open()).summary}`);
  }
}

async function start(open: () => Promise<Bench>): Promise<BenchResult> {
  await prepareGeneratedClient(REPOSITORY);
  const bench = await open();
  return bench.run({
    rounds: Number(values.rounds),
    seconds: Number(values.seconds),
    progress: (line) => process.stderr.write(`${line}\n`),
  });
}

function print({ table, notes, ...result }: BenchResult): void {
  if (values.json) {
    console.log(JSON.stringify(result));
    return;
  }
  console.table(table);
  for (const note of notes) console.log(note);
}
