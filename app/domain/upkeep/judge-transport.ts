/** Whether connections are encrypted, or never leave the machine. Pure. */
import type { Measurement } from "~/domain/evidence/model";

interface Connections {
  readonly app: string;
  readonly database: string;
  readonly mail: string;
  /** What the database itself says of the connection. */
  readonly databaseEncrypted: boolean;
}

type Way = "encrypted" | "this machine" | "in clear";

export function judgeTransport(connections: Connections): Measurement {
  const { app, database, databaseEncrypted, mail } = connections;
  const facts = {
    browsers: wayOf(app, app.startsWith("https:")),
    database: wayOf(database, databaseEncrypted),
    // `requireTLS` makes the client refuse a server that does not start TLS (nodemailer).
    mail: wayOf(mail, mail.startsWith("smtps:") || /[?&]requireTLS=true/i.test(mail)),
    // Its addresses are written into the code.
    shopify: "encrypted",
  } as const satisfies Record<string, Way>;
  if (facts.browsers === "in clear" || facts.mail === "in clear") {
    const because = "A connection is not encrypted: see APP_URL and SMTP_URL in .env.example.";
    return { state: "broken", facts, because };
  }
  if (facts.database === "in clear") {
    const because =
      "The connection to the database is not encrypted: right only within a private network. Add sslmode=verify-full to DATABASE_URL.";
    return { state: "unknown", facts, because };
  }
  return {
    state: "kept",
    facts,
    because: "Every connection is encrypted or stays on the machine.",
  };
}

function wayOf(address: string, encrypted: boolean): Way {
  if (encrypted) return "encrypted";
  return isThisMachine(address) ? "this machine" : "in clear";
}

/** Loopback, or a socket in the file system. */
function isThisMachine(address: string): boolean {
  const url = URL.parse(address);
  if (!url) return false;
  const host = url.hostname || url.searchParams.get("host") || "";
  return /^(localhost|127\.\d+\.\d+\.\d+|\[?::1\]?)$/.test(host) || host.startsWith("/");
}
