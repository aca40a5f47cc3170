import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { exported, idAt, sealedShop, seals } from "../factories/build-audit-log";
import { proveEvent, publicKeyToPem } from "~/domain/audit/index.server";
import type { Checkpoint, LogLine } from "~/domain/audit/model";
import type { ShopDomain } from "~/lib/ids";

const root = resolve(import.meta.dirname, "..", "..");
const folder = mkdtempSync(join(tmpdir(), "kept-verify-"));

/** The command as another machine runs it: without the app's environment or database. */
function verify(...args: string[]): { status: number | null; said: string } {
  const script = join(root, "test", "run", "audit-verify.ts");
  const { PATH } = process.env;
  const done = spawnSync(process.execPath, ["--import", "tsx", script, ...args], {
    cwd: root,
    env: { PATH, NODE_ENV: "production" },
    encoding: "utf8",
  });
  return { status: done.status, said: `${done.stdout}${done.stderr}` };
}

function file(name: string, content: string): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}
const logFile = (name: string, lines: readonly LogLine[]) =>
  file(name, lines.map((line) => `${JSON.stringify(line)}\n`).join(""));

let shop: ShopDomain;
let lines: LogLine[];
let checkpoints: Checkpoint[];
let anchor: string;
let key: string;

beforeAll(async () => {
  shop = await sealedShop();
  lines = await exported(shop);
  checkpoints = await seals(shop);
  const last = checkpoints.at(-1);
  const mail = `Please keep this mail.\r\n\r\n${JSON.stringify(last, null, 2).replaceAll("\n", "\r\n")}\r\n`;
  anchor = file("mail.txt", mail);
  key = file("public.pem", publicKeyToPem(last?.publicKey ?? ""));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe("npm run audit:verify", () => {
  it("finds a log whole, with the key and with an anchor from a saved mail", () => {
    const log = logFile("whole.jsonl", lines);
    const { status, said } = verify(log, "--anchor", anchor, "--key", key);
    expect(said).toContain("The log is whole.");
    expect(said).toContain("12 sealed (0 of them pruned), 0 not sealed yet");
    expect(status).toBe(0);
  });

  it("names a row that was changed, and exits with 1", () => {
    const changed = lines.map((line) =>
      line.kind === "event" && line.leaf.index === 6
        ? { ...line, leaf: { ...line.leaf, reason: "another" } }
        : line,
    );
    const { status, said } = verify(logFile("changed.jsonl", changed));
    expect(said).toMatch(/Row [0-9a-f-]{36} \(index 6\) was changed/);
    expect(status).toBe(1);
  });

  it("names a row that was cut out of the file, and one that is no JSON", () => {
    const log = file(
      "cut.jsonl",
      lines
        .filter((line) => line.kind !== "event" || line.leaf.index !== 6)
        .map((line, at) => (at === 1 ? "not JSON\n" : `${JSON.stringify(line)}\n`))
        .join(""),
    );
    const { status, said } = verify(log);
    expect(said).toContain("Line 2 is not a line of an exported log.");
    expect(said).toContain("The row at index 6 is missing altogether.");
    expect(status).toBe(1);
  });

  it("finds rows that were exchanged", () => {
    const [second, third] = [lines[2], lines[3]];
    const exchanged = lines.map(
      (line, at) => (at === 2 ? third : at === 3 ? second : line) ?? line,
    );
    const { status, said } = verify(logFile("exchanged.jsonl", exchanged));
    expect(said).toContain("The row at index 1 stands where an earlier index was.");
    expect(status).toBe(1);
  });

  it("says that an anchor of another log does not match", async () => {
    const other = await sealedShop();
    const { status, said } = verify(
      logFile("other.jsonl", await exported(other)),
      "--anchor",
      anchor,
    );
    expect(said).toContain(`The anchor belongs to another shop, ${shop}.`);
    expect(said).toContain("The anchor over 12 rows does not match");
    expect(status).toBe(1);
  });

  it("refuses seals of a key that was not given", async () => {
    const other = await sealedShop();
    const { status, said } = verify(logFile("foreign.jsonl", await exported(other)), "--key", key);
    expect(said).toContain("Seal 1 was signed with a key that is not the one given");
    expect(status).toBe(1);
  });

  it("checks the proof of a single event", async () => {
    const proof = await proveEvent(shop, await idAt(shop, 3));
    const good = file("proof.json", JSON.stringify(proof));
    expect(verify(good, "--key", key)).toMatchObject({ status: 0 });
    expect(verify(good, "--anchor", anchor)).toMatchObject({ status: 0 });
    const earlier = file("earlier.json", JSON.stringify(checkpoints[0]));
    expect(verify(good, "--anchor", earlier)).toMatchObject({ status: 1 });
    const bent = file(
      "bent.json",
      JSON.stringify(proof).replace("webhook.refused", "webhook.accepted"),
    );
    const { status, said } = verify(bent, "--key", key);
    expect(said).toContain("The proof does not hold.");
    expect(status).toBe(1);
  });

  it("says what it needs when a file is missing or is something else", () => {
    expect(verify()).toMatchObject({ status: 2 });
    expect(verify(join(folder, "nowhere.jsonl")).said).toContain("cannot be read");
    expect(verify(anchor, "--key", anchor).said).toContain("not an Ed25519 public key");
    expect(verify(anchor, "--anchor", key).said).toContain("holds no checkpoint");
  });
});
