/** Whether the versions in use are still mended. Pure. */
import type { Measurement } from "~/domain/evidence/model";
import { supportEnds } from "./figures";

interface Platform {
  readonly node: string;
  readonly postgres: string;
  readonly now: Date;
}

export function judgePlatform({ node, postgres, now }: Platform): Measurement {
  const ends = {
    node: endOf(supportEnds.node, node),
    postgres: endOf(supportEnds.postgres, postgres),
  };
  const facts = {
    node,
    nodeMendedUntil: ends.node ?? null,
    postgres,
    postgresMendedUntil: ends.postgres ?? null,
  };
  const over = Object.entries(ends).filter(([, end]) => end && new Date(end) < now);
  if (over.length > 0) {
    const because = `No longer mended by its makers: ${over.map(([name]) => name).join(" and ")}. Upgrade.`;
    return { state: "broken", facts, because };
  }
  return ends.node && ends.postgres
    ? { state: "kept", facts, because: "Both are mended by their makers." }
    : { state: "unknown", facts, because: "Until when a version is mended is not known here." };
}

function endOf(ends: Readonly<Record<number, string>>, version: string): string | undefined {
  return ends[Number.parseInt(version, 10)];
}
