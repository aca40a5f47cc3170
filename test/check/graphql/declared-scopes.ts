import { parse } from "smol-toml";
import { readProjectFile } from "../core/project";

export interface DeclaredScopes {
  /** Granted at install. */
  readonly atInstall: ReadonlySet<string>;
  /** Asked for when a merchant switches a feature on. */
  readonly optional: ReadonlySet<string>;
  readonly all: ReadonlySet<string>;
}

/**
 * The scopes that shopify.app.toml declares; none when the file is absent or has none (toml-step
 * says so).
 */
export function declaredScopes(root: string): DeclaredScopes {
  const toml = parse(readProjectFile(root, "shopify.app.toml") ?? "");
  const access = (toml["access_scopes"] ?? {}) as { scopes?: string; optional_scopes?: string[] };
  const atInstall = new Set((access.scopes ?? "").split(",").map((scope) => scope.trim()));
  const optional = new Set(access.optional_scopes ?? []);
  return { atInstall, optional, all: new Set([...atInstall, ...optional]) };
}
