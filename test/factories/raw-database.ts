/** What is really stored, read by the owner past every fence. */
import { asOwner } from "../setup/as-owner";

export { asOwner };

/** Every row of every table but these, the queue's included, as one text. */
export async function wholeDatabase(...except: readonly string[]): Promise<string> {
  const tables = await asOwner<{ name: string }>(
    `SELECT format('%I.%I', n.nspname, c.relname) AS name FROM pg_class c
       JOIN pg_namespace n ON n.oid = c.relnamespace
      WHERE c.relkind IN ('r', 'p') AND n.nspname IN ('public', 'pgboss')`,
  );
  const texts: string[] = [];
  for (const { name } of tables) {
    if (except.some((table) => name === `public."${table}"`)) continue;
    const rows = await asOwner<{ row: string }>(`SELECT to_jsonb(t)::text AS row FROM ${name} t`);
    texts.push(...rows.map(({ row }) => `${name} ${row}`));
  }
  return texts.join("\n");
}

/** Moves the domain's clock of this process; answers how to set it back. */
export function moveClock(milliseconds: number): () => void {
  const key = Symbol.for("kept.clock.offset");
  const before = Reflect.get(globalThis, key) as (() => number) | undefined;
  const offset = before?.() ?? 0;
  Reflect.set(globalThis, key, () => offset + milliseconds);
  return () => {
    Reflect.set(globalThis, key, before);
  };
}
