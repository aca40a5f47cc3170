import type { Problem } from "../core/step";

/** The part of dependency-cruiser's answer that is needed here. */
export interface CruisedModule {
  readonly source: string;
  readonly dependencies: readonly { readonly resolved: string }[];
}

/**
 * Domain folders that need each other, even where no two files do.
 *
 * A cycle of files is found by dependency-cruiser itself. Two ideas can also be entangled through
 * different files (a's use case needs b's model, b's use case needs a's): then neither can be
 * understood or changed alone, which is what the order of the modules is for.
 *
 * One file is below all of them: the interface by which each domain says what it can prove.
 */
export function domainCycleProblems(modules: readonly CruisedModule[]): Problem[] {
  const needs = new Map<string, Set<string>>();
  for (const { source, dependencies } of modules) {
    const from = domainFolder(source);
    if (from === undefined || /\.test\.tsx?$/.test(source)) continue;
    for (const { resolved } of dependencies) {
      const to = resolved === EVIDENCE_INTERFACE ? undefined : domainFolder(resolved);
      if (to !== undefined && to !== from) needs.set(from, (needs.get(from) ?? new Set()).add(to));
    }
  }
  const cycles = new Map<string, readonly string[]>();
  for (const start of needs.keys()) {
    const cycle = pathBack(start, needs);
    if (cycle !== undefined) cycles.set([...cycle].sort().join(), cycle);
  }
  return [...cycles.values()].map((cycle) => ({
    where: `app/domain/${cycle[0] ?? ""}`,
    message: `${[...cycle, cycle[0]].join(" → ")}: domain folders have an order, never back`,
  }));
}

const EVIDENCE_INTERFACE = "app/domain/evidence/model.ts";

function domainFolder(path: string): string | undefined {
  return /^app\/domain\/([^/]+)\//.exec(path)?.[1];
}

/** The shortest way from a folder to itself, breadth first. */
function pathBack(start: string, needs: ReadonlyMap<string, ReadonlySet<string>>) {
  const ways: (readonly string[])[] = [[start]];
  const seen = new Set<string>();
  for (let way = ways.shift(); way !== undefined; way = ways.shift()) {
    for (const next of needs.get(way.at(-1) ?? "") ?? []) {
      if (next === start) return way;
      if (seen.has(next)) continue;
      seen.add(next);
      ways.push([...way, next]);
    }
  }
  return undefined;
}
