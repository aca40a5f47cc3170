/** Fresh databases beside a test's own, for what is restored into them. */
import { randomUUID } from "node:crypto";
import pg from "pg";
import { applicationUrl } from "./roles";

export interface SideDatabase {
  readonly ownerUrl: string;
  readonly applicationUrl: string;
}

async function onServer(sql: string): Promise<void> {
  const url = new URL(process.env["TEST_OWNER_URL"] ?? "");
  url.pathname = "/postgres";
  const client = new pg.Client(url.href);
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}

/** An empty one, or a copy of the test's own database as a copied disk would be. */
export async function createSideDatabase(like: "empty" | "copy" = "empty"): Promise<SideDatabase> {
  const own = new URL(process.env["TEST_OWNER_URL"] ?? "");
  const name = `t_${randomUUID().replaceAll("-", "")}`;
  const template = like === "copy" ? own.pathname.slice(1) : "template0";
  await onServer(`CREATE DATABASE "${name}" TEMPLATE "${template}"`);
  own.pathname = `/${name}`;
  return {
    ownerUrl: own.href,
    applicationUrl: applicationUrl(own.href, new URL(process.env["DATABASE_URL"] ?? "").password),
  };
}

export async function dropSideDatabase({ ownerUrl }: SideDatabase): Promise<void> {
  await onServer(`DROP DATABASE IF EXISTS "${new URL(ownerUrl).pathname.slice(1)}" WITH (FORCE)`);
}
