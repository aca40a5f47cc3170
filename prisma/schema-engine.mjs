#!/usr/bin/env node
/**
 * Prisma's schema engine, run from the official WASM build.
 *
 * Prisma's CLI starts a native binary that it downloads from its own host; where only the npm
 * registry can be reached, even `prisma generate` fails. The registry carries the same engine as
 * WASM (`@prisma/schema-engine-wasm`): this program puts the CLI's protocol (JSON-RPC, one message
 * a line, on stdin and stdout) in front of it. `prisma.config.ts` names it to the CLI.
 */
import { randomUUID } from "node:crypto";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { createInterface } from "node:readline";
import { PrismaPg } from "@prisma/adapter-pg";
import { bindMigrationAwareSqlAdapterFactory, ColumnTypeEnum } from "@prisma/driver-adapter-utils";
import pg from "pg";

const PG_CHAR_OID = 18;
const PG_TEXT_OID = 25;

const args = process.argv.slice(2);
if (args.includes("--version")) {
  console.log("schema-engine-cli wasm");
  process.exit(0);
}
const databaseUrl = JSON.parse(valuesOf("--datasource").at(-1) ?? "{}").url;
const databaseCommand = args.includes("cli") ? args[args.indexOf("cli") + 1] : undefined;

function valuesOf(flag) {
  return args.flatMap((argument, at) => (argument === flag ? [args[at + 1]] : []));
}

/** The engine's log lines: the CLI reads them from stderr to word its own messages. */
function log(level, message, errorCode) {
  const fields = { message, ...(errorCode ? { error_code: errorCode, is_panic: false } : {}) };
  const line = {
    level,
    target: "schema_engine::logger",
    timestamp: new Date().toISOString(),
    fields,
  };
  process.stderr.write(`${JSON.stringify(line)}\n`);
}

async function query(url, sql) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    if (sql) await client.query(sql);
  } finally {
    await client.end();
  }
}

function databaseAt(url, name) {
  const changed = new URL(url);
  changed.pathname = `/${name}`;
  return changed.href;
}

/** `schema-engine cli can-connect-to-database | create-database | drop-database`. */
async function runDatabaseCommand(command) {
  process.stderr.write("\n"); // the CLI discards the first line
  const name = decodeURIComponent(new URL(databaseUrl).pathname.slice(1)) || "postgres";
  const identifier = `"${name.replaceAll('"', '""')}"`;
  const maintenance = databaseAt(databaseUrl, "postgres");
  const commands = {
    "can-connect-to-database": () => query(databaseUrl),
    "create-database": () => query(maintenance, `CREATE DATABASE ${identifier}`),
    "drop-database": () => query(maintenance, `DROP DATABASE IF EXISTS ${identifier} WITH (FORCE)`),
  };
  try {
    const run = commands[command];
    if (!run) throw new Error(`unsupported command: ${command}`);
    await run();
    process.exit(0);
  } catch (error) {
    const prismaCode =
      { "3D000": "P1003", "28P01": "P1000", 28000: "P1000" }[error.code] ?? "P1001";
    const missing = prismaCode === "P1003";
    const text = missing
      ? `Database \`${name}\` does not exist`
      : `Can't reach database server: ${error.message || error.code}`;
    log("ERROR", text, prismaCode);
    process.exit(1);
  }
}

async function loadEngineModule() {
  const folder = dirname(createRequire(import.meta.url).resolve("@prisma/schema-engine-wasm"));
  const glue = await import(join(folder, "schema_engine_bg.js"));
  const wasm = readFileSync(join(folder, "schema_engine_bg.wasm"));
  const { instance } = await WebAssembly.instantiate(wasm, { "./schema_engine_bg.js": glue });
  glue.__wbg_set_wasm(instance.exports);
  instance.exports.__wbindgen_start();
  return glue.SchemaEngine;
}

/**
 * The pg adapter serves applications; the engine needs two things more of it: scripts with `$$`
 * bodies in one piece (the adapter splits at ";"), and the catalogue's one-byte "char" type.
 */
function forEngine(adapter) {
  const client = adapter.underlyingDriver();
  adapter.executeScript = async (script) => {
    try {
      await client.query(script);
    } catch (error) {
      adapter.onError(error);
    }
  };
  const queryRaw = adapter.queryRaw;
  adapter.queryRaw = async (statement) => {
    const charColumns = [];
    const performIO = async (io) => {
      const result = await adapter.performIO(io);
      result.fields.forEach((field, at) => {
        if (field.dataTypeID !== PG_CHAR_OID) return;
        charColumns.push(at);
        field.dataTypeID = PG_TEXT_OID;
      });
      return result;
    };
    const answer = await queryRaw.call(
      Object.create(adapter, { performIO: { value: performIO } }),
      statement,
    );
    for (const at of charColumns) answer.columnTypes[at] = ColumnTypeEnum.Character;
    return answer;
  };
  return adapter;
}

class EngineAdapterFactory extends PrismaPg {
  async connect() {
    return forEngine(await super.connect());
  }

  /** A scratch database, dropped only after the connection to it is closed. */
  async connectToShadowDb() {
    const name = `prisma_migrate_shadow_db_${randomUUID()}`;
    await query(databaseUrl, `CREATE DATABASE "${name}"`);
    const adapter = await new PrismaPg({
      connectionString: databaseAt(databaseUrl, name),
    }).connect();
    const close = adapter.dispose.bind(adapter);
    adapter.dispose = async () => {
      await close();
      await query(databaseUrl, `DROP DATABASE IF EXISTS "${name}" WITH (FORCE)`);
    };
    return forEngine(adapter);
  }
}

async function serveEngine() {
  const SchemaEngine = await loadEngineModule();
  const schema = databaseUrl
    ? (new URL(databaseUrl).searchParams.get("schema") ?? undefined)
    : undefined;
  const factory = new EngineAdapterFactory({ connectionString: databaseUrl }, { schema });
  const bound = bindMigrationAwareSqlAdapterFactory(factory);
  const files = valuesOf("--datamodels").map((path) => [path, readFileSync(path, "utf8")]);
  let engine;
  const engineOnce = async () =>
    (engine ??= await SchemaEngine.new(
      { datamodels: files.length ? files : undefined },
      () => {},
      bound,
    ));

  let printed = 1_000_000;
  let running = 0;
  let inputEnded = false;
  const exitWhenIdle = () => {
    if (inputEnded && running === 0) process.exit(0);
  };
  const send = (message) =>
    process.stdout.write(`${JSON.stringify({ jsonrpc: "2.0", ...message })}\n`);

  async function answer({ id, method, params }) {
    const target = await engineOnce();
    // These two reuse the shadow database's state that devDiagnostic leaves behind.
    if (method === "evaluateDataLoss" || method === "createMigration") {
      await target.devDiagnostic({
        migrationsList: params.migrationsList,
        filters: params.filters,
      });
    }
    const called = method === "getDatabaseVersion" ? "version" : method;
    let result = (await target[called](params)) ?? null;
    if (method === "diff" && result?.stdout != null) {
      send({
        id: printed++,
        method: "print",
        params: { content: result.stdout.replace(/\n$/, "") },
      });
      result = { exitCode: result.exitCode };
    }
    send({ id, result });
  }

  function sendFailure(id, error) {
    const inner = bound.errorRegistry?.consumeError?.(error?.id ?? 0)?.error;
    const data = {
      is_panic: false,
      message: error?.message ?? String(inner ?? error),
      error_code: error?.code ?? undefined,
      meta: error?.meta,
    };
    send({
      id,
      error: { code: 4466, message: "An error happened. Check the data field for details.", data },
    });
  }

  const lines = createInterface({ input: process.stdin });
  lines.on("line", (line) => {
    const message = JSON.parse(line);
    if (!message.method) return; // the CLI's acknowledgement of a "print"
    running++;
    answer(message)
      .catch((error) => sendFailure(message.id, error))
      .finally(() => {
        running--;
        exitWhenIdle();
      });
  });
  lines.on("close", () => {
    inputEnded = true;
    exitWhenIdle();
  });
}

if (databaseCommand) await runDatabaseCommand(databaseCommand);
else await serveEngine();
