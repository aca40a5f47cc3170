/**
 * A real PostgreSQL server for the demo and the tests, kept in one folder.
 *
 * Survives what happens to demos: several processes starting at once (one owner, the others adopt
 * its server), a killed run that left its server behind (adopted), a stale pid file.
 */
import { spawn, spawnSync, type ChildProcess } from "node:child_process";
import { randomBytes } from "node:crypto";
import { chownSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { join, resolve } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import pg from "pg";
import {
  postgresFolder,
  postgresProgram,
  unprivilegedLaunch,
  type Launch,
} from "./postgres-binaries";

export interface EmbeddedPostgres {
  /** Connection string of the owner (a superuser of this private server), to `database`. */
  readonly ownerUrl: string;
  /** True when a server that already ran in this folder was taken over. */
  readonly adopted: boolean;
  urlFor(database: string): string;
  stop(): Promise<void>;
}

export interface EmbeddedPostgresOptions {
  readonly database?: string;
  /** False gives up durability for speed: tests only. */
  readonly durable?: boolean;
  /** True ends an adopted server as well: for the one program that owns the folder. */
  readonly takeOver?: boolean;
}

const OWNER = "kept_owner";

/** Starts the server of `root`, or adopts the one that runs there. Throws with the server's log. */
export async function startEmbeddedPostgres(
  root: string,
  options: EmbeddedPostgresOptions = {},
): Promise<EmbeddedPostgres> {
  const folder = resolve(root);
  mkdirSync(folder, { recursive: true });
  const release = await acquireLock(join(folder, "start.lock"));
  try {
    return await new Cluster(folder, options).start();
  } finally {
    release();
  }
}

class Cluster {
  private readonly binaries = postgresFolder();
  private readonly launch: Launch;
  private readonly dataFolder: string;
  private readonly pidFile: string;
  private readonly passwordFile: string;

  constructor(
    private readonly folder: string,
    private readonly options: EmbeddedPostgresOptions,
  ) {
    this.launch = unprivilegedLaunch(this.binaries, folder);
    this.dataFolder = join(folder, "pgdata");
    this.pidFile = join(this.dataFolder, "postmaster.pid");
    this.passwordFile = join(folder, "password");
  }

  async start(): Promise<EmbeddedPostgres> {
    this.own(this.folder);
    if (!existsSync(join(this.dataFolder, "PG_VERSION"))) this.initialise();
    const runningPort = await this.runningPort();
    const server = runningPort === undefined ? await this.spawn() : undefined;
    const port = runningPort ?? server?.port ?? 0;
    const database = this.options.database ?? "kept";
    await createDatabaseOnce(this.url(port, "postgres"), database);
    return {
      ownerUrl: this.url(port, database),
      adopted: runningPort !== undefined,
      urlFor: (name) => this.url(port, name),
      stop: () => this.stop(server?.process),
    };
  }

  private url(port: number, database: string): string {
    const password = readFileSync(this.passwordFile, "utf8").trim();
    return `postgresql://${OWNER}:${password}@127.0.0.1:${port}/${database}`;
  }

  private own(path: string): void {
    const { uid, gid } = this.launch;
    if (uid !== undefined && gid !== undefined) chownSync(path, uid, gid);
  }

  private ids(): { uid?: number; gid?: number } {
    const { uid, gid } = this.launch;
    return uid !== undefined && gid !== undefined ? { uid, gid } : {};
  }

  private initialise(): void {
    rmSync(this.dataFolder, { recursive: true, force: true });
    writeFileSync(this.passwordFile, `${randomBytes(18).toString("hex")}\n`, { mode: 0o600 });
    this.own(this.passwordFile);
    const [command, args] = this.launch.command(postgresProgram(this.binaries, "initdb"), [
      ...["-D", this.dataFolder, "-U", OWNER, "-A", "scram-sha-256", "-E", "UTF8", "--locale=C"],
      ...[`--pwfile=${this.passwordFile}`, "--no-sync"],
    ]);
    const done = spawnSync(command, args, { ...this.ids(), cwd: this.folder, encoding: "utf8" });
    if (done.status !== 0) {
      throw new Error(`initdb failed: ${done.error?.message ?? ""}${done.stderr}`);
    }
  }

  /** The port of a server that already runs on this folder; waits while one is starting. */
  private async runningPort(): Promise<number | undefined> {
    for (let tries = 0; tries < 50 && existsSync(this.pidFile); tries++) {
      const [pid, , , port] = readFileSync(this.pidFile, "utf8").split("\n");
      if (port && (await canConnect(this.url(Number(port), "postgres")))) return Number(port);
      if (!processExists(Number(pid))) return undefined; // stale: the server itself removes it
      await sleep(100);
    }
    return undefined;
  }

  private async spawn(): Promise<{ port: number; process: ChildProcess }> {
    const port = await freePort();
    const settings = [
      ...["listen_addresses=127.0.0.1", "unix_socket_directories=", "max_connections=100"],
      ...["shared_buffers=128MB", "wal_compression=on", "max_wal_size=2GB"],
      ...(this.options.durable === false
        ? ["fsync=off", "synchronous_commit=off", "full_page_writes=off"]
        : []),
    ];
    const [command, args] = this.launch.command(postgresProgram(this.binaries, "postgres"), [
      ...["-D", this.dataFolder, "-p", String(port)],
      ...settings.flatMap((setting) => ["-c", setting]),
    ]);
    const server = spawn(command, args, {
      ...this.ids(),
      cwd: this.folder,
      stdio: ["ignore", "ignore", "pipe"],
      // A group of its own: Ctrl-C in a terminal must not end the database before its users.
      detached: process.platform !== "win32",
    });
    await this.untilReady(server, port);
    return { port, process: server };
  }

  private async untilReady(server: ChildProcess, port: number): Promise<void> {
    let log = "";
    server.stderr?.on("data", (chunk: Buffer) => {
      log = (log + chunk.toString()).slice(-4000);
    });
    server.unref();
    const stream: unknown = server.stderr;
    if (hasUnref(stream)) stream.unref();
    for (let tries = 0; !(await canConnect(this.url(port, "postgres"))); tries++) {
      if (server.exitCode !== null || tries > 600) {
        throw new Error(`The embedded PostgreSQL did not start:\n${log}`);
      }
      await sleep(25);
    }
  }

  /** Ends a server this process started, and an adopted one when it took it over. */
  private async stop(server: ChildProcess | undefined): Promise<void> {
    if (!server && !this.options.takeOver) return; // it may have other users
    if (!existsSync(this.pidFile)) return;
    const pid = Number(readFileSync(this.pidFile, "utf8").split("\n")[0]);
    if (process.platform === "win32") {
      const program = postgresProgram(this.binaries, "pg_ctl");
      spawnSync(program, ["-D", this.dataFolder, "-m", "fast", "-w", "stop"]);
      return;
    }
    process.kill(pid, "SIGINT"); // PostgreSQL's fast shutdown
    for (let tries = 0; tries < 400 && existsSync(this.pidFile); tries++) await sleep(20);
  }
}

function hasUnref(value: unknown): value is { unref(): void } {
  return typeof value === "object" && value !== null && "unref" in value;
}

/** A lock file with the holder's pid; one whose holder died is taken over. */
async function acquireLock(file: string): Promise<() => void> {
  for (let tries = 0; tries < 600; tries++) {
    try {
      writeFileSync(file, String(process.pid), { flag: "wx" });
      return () => rmSync(file, { force: true });
    } catch {
      const holder = existsSync(file) ? Number(readFileSync(file, "utf8")) : 0;
      if (holder && !processExists(holder)) rmSync(file, { force: true });
      else await sleep(100);
    }
  }
  throw new Error(`Timed out waiting for ${file}: delete it if no other start is under way.`);
}

function processExists(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}

function freePort(): Promise<number> {
  return new Promise((found, failed) => {
    const server = createServer().once("error", failed);
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      const port = typeof address === "object" && address ? address.port : 0;
      server.close(() => found(port));
    });
  });
}

async function canConnect(url: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 1000 });
  client.on("error", () => undefined);
  try {
    await client.connect();
    return true;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => undefined);
  }
}

async function createDatabaseOnce(maintenanceUrl: string, name: string): Promise<void> {
  const client = new pg.Client({ connectionString: maintenanceUrl });
  await client.connect();
  try {
    await client.query(`CREATE DATABASE "${name}"`);
  } catch (error) {
    const exists = error instanceof Error && "code" in error && error.code === "42P04";
    if (!exists) throw error;
  } finally {
    await client.end();
  }
}
