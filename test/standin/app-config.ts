import { readFileSync, statSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { parse } from "smol-toml";

/** What the platform knows of the app from its configuration file. */
export interface AppConfig {
  scopes: string[];
  optionalScopes: string[];
  /** Topics the app subscribed to, and the path each is delivered to. */
  subscriptions: Map<string, string>;
}

interface Toml {
  access_scopes?: { scopes?: string; optional_scopes?: string[] };
  webhooks?: {
    subscriptions?: { topics?: string[]; compliance_topics?: string[]; uri?: string }[];
  };
}

const FILE = fileURLToPath(new URL("../../shopify.app.toml", import.meta.url));
export const DEFAULT_WEBHOOK_PATH = "/webhooks";

let known: { changedAt: number; config: AppConfig } | undefined;

/** Reads `shopify.app.toml` when it has changed; an app without one asks for nothing. */
export function readAppConfig(): AppConfig {
  const changedAt = statSync(FILE, { throwIfNoEntry: false })?.mtimeMs ?? 0;
  if (known?.changedAt !== changedAt) known = { changedAt, config: parseAppConfig(FILE) };
  return known.config;
}

function parseAppConfig(file: string): AppConfig {
  const toml = parse(readText(file)) as Toml;
  const subscriptions = new Map<string, string>();
  for (const each of toml.webhooks?.subscriptions ?? []) {
    for (const topic of [...(each.topics ?? []), ...(each.compliance_topics ?? [])]) {
      subscriptions.set(topic, pathOf(each.uri));
    }
  }
  return {
    scopes: splitScopes(toml.access_scopes?.scopes ?? ""),
    optionalScopes: toml.access_scopes?.optional_scopes ?? [],
    subscriptions,
  };
}

export function splitScopes(list: string): string[] {
  return list
    .split(",")
    .map((scope) => scope.trim())
    .filter((scope) => scope !== "");
}

function pathOf(uri: string | undefined): string {
  if (uri === undefined) return DEFAULT_WEBHOOK_PATH;
  return uri.startsWith("/") ? uri : new URL(uri).pathname;
}

function readText(file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return "";
    throw error;
  }
}
