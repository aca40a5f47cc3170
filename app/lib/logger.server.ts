/**
 * Structured logs: one JSON object a line, ids only.
 *
 * Two fences against personal data: known fields are censored by name, and every remaining text is
 * scrubbed of what looks like an address, a phone number or a token, because error messages of
 * libraries cannot be trusted to be free of them.
 */
import { pino, stdTimeFunctions, type DestinationStream, type Logger } from "pino";
import { env } from "./env.server";

const censoredFields = [
  ...["email", "phone", "name", "firstName", "lastName", "address", "note", "payload", "body"],
  ...["token", "accessToken", "refreshToken", "secret", "password", "authorization", "cookie"],
  ...["id_token", "hmac", "signature", "message_body", "to"],
];
const redactPaths = censoredFields.flatMap((field) => [field, `*.${field}`, `*.*.${field}`]);

const scrubbers: readonly (readonly [RegExp, string])[] = [
  [/[^\s"'<>,;:()[\]{}=]+@[^\s"'<>,;:()[\]{}]+\.[a-z]{2,}/gi, "[address]"],
  [/\b(shp[a-z]{2}_[\w-]{8,})/g, "[token]"],
  [/\beyJ[\w-]+\.[\w-]+\.[\w-]+/g, "[token]"],
  [/(?<![\w.-])\+\d[\d ()/.-]{7,}\d/g, "[phone]"],
  [/((?:[?&]|\b)(?:id_token|signature|hmac|token|session)=)[^&\s"]+/gi, "$1[secret]"],
];

/** Replaces whatever looks like a person's address, phone number or a secret. */
export function scrub(text: string): string {
  return scrubbers.reduce((clean, [pattern, by]) => clean.replace(pattern, by), text);
}

function scrubDeep(value: unknown, depth = 0): unknown {
  if (typeof value === "string") return scrub(value);
  if (value instanceof Error) return scrubError(value);
  if (typeof value !== "object" || value === null || depth > 4) return value;
  if (value instanceof Date) return value;
  if (Array.isArray(value)) return value.map((item) => scrubDeep(item, depth + 1));
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [key, scrubDeep(item, depth + 1)]),
  );
}

function scrubError(error: Error): Record<string, unknown> {
  const code: unknown = Reflect.get(error, "code");
  return {
    type: error.name,
    message: scrub(error.message),
    stack: scrub(error.stack ?? ""),
    ...(typeof code === "string" || typeof code === "number" ? { code } : {}),
    ...(error.cause instanceof Error ? { cause: scrubError(error.cause) } : {}),
  };
}

/** Builds a logger; tests pass their own destination and read what was written. */
export function createLogger(level: string, destination?: DestinationStream): Logger {
  const options = {
    level,
    base: { pid: process.pid },
    timestamp: stdTimeFunctions.isoTime,
    redact: { paths: redactPaths, censor: "[removed]" },
    formatters: {
      level: (label: string) => ({ level: label }),
      log: (fields: Record<string, unknown>) => scrubDeep(fields) as Record<string, unknown>,
    },
    hooks: {
      logMethod(this: Logger, args: Parameters<Logger["info"]>, method: Logger["info"]) {
        const clean = args.map((argument: unknown) =>
          typeof argument === "string" ? scrub(argument) : argument,
        );
        method.apply(this, clean as Parameters<Logger["info"]>);
      },
    },
  };
  return destination ? pino(options, destination) : pino(options);
}

let shared: Logger | undefined;

/** The process's logger. */
export function logger(): Logger {
  return (shared ??= createLogger(env().LOG_LEVEL));
}
