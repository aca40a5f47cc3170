/** What the running app can say of what it runs on, of its connections and of its logs. */
import type { Tx } from "~/db.server";
import type { Control } from "~/domain/evidence/model";
import { realNow } from "~/lib/clock.server";
import { createLogger } from "~/lib/logger.server";
import { databaseServer } from "./database-server.store.server";
import { judgePlatform } from "./judge-platform";
import { judgeTransport } from "./judge-transport";

const FRESH_MS = 2.5 * 3_600_000;

export const platform: Control<Tx> = {
  id: "upkeep.platform",
  promises: [14, 15],
  title: "What the app runs on is still mended by its makers",
  grade: "observed",
  freshForMs: FRESH_MS,
  async measure(tx) {
    const { version } = await databaseServer(tx);
    // By the real clock: makers do not follow a demo's.
    return judgePlatform({ node: process.versions.node, postgres: version, now: realNow() });
  },
};

/** Where the running app is reached and what it reaches, from its configuration. */
export interface Addresses {
  readonly app: string;
  readonly database: string;
  readonly mail: string;
}

export function transport(addresses: () => Addresses): Control<Tx> {
  return {
    id: "upkeep.transport",
    promises: [10],
    title: "Data is encrypted on the way: to browsers, to the database and to mail servers",
    grade: "observed",
    freshForMs: FRESH_MS,
    async measure(tx) {
      const { encrypted } = await databaseServer(tx);
      return judgeTransport({ ...addresses(), databaseEncrypted: encrypted });
    },
  };
}

/** Put through the log at every measurement; what comes out must have none of it. */
const planted = {
  address: "somebody@canary.example",
  phone: "+49 30 1234567",
  token: ["shpat", "0123456789abcdef0123456789abcdef"].join("_"),
} as const;

export const logsClean: Control<Tx> = {
  id: "upkeep.logs",
  promises: [10],
  title: "Addresses, numbers and secrets are taken out of the log before it is written",
  grade: "enforced",
  freshForMs: FRESH_MS,
  measure() {
    const leaked = Object.values(planted).filter((secret) => logged(secret).includes(secret));
    const facts = { tried: Object.keys(planted).length, cameThrough: leaked.length };
    return Promise.resolve(
      leaked.length === 0
        ? { state: "kept", facts, because: "What was tried did not come through." }
        : { state: "broken", facts, because: "The log let something through that it should not." },
    );
  },
};

/** What the log makes of a value as a message, as a field and as an error's text. */
function logged(secret: string): string {
  let written = "";
  const log = createLogger("info", { write: (line: string) => void (written += line) });
  log.info({ what: `about ${secret}`, err: new Error(`not found: ${secret}`) }, `for ${secret}`);
  return written;
}
