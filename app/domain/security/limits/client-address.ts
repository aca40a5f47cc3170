/**
 * The network address a request came from, as far as it can be trusted.
 *
 * Each proxy appends the address it saw to X-Forwarded-For, so only the right end of the list is
 * ours: whatever a client writes stands left of it.
 */
/** The header in which the web server notes the connection's other end; never a client's own. */
export const PEER_HEADER = "x-kept-peer";

export interface AddressFacts {
  readonly forwardedFor: string | null | undefined;
  /** The other end of the connection. */
  readonly peer: string | null | undefined;
  /** How many proxies in front of us append to the list. */
  readonly trustedHops: number;
}

/** One text per client: an IPv6 network of 64 bits counts as one, because a client has all of it. */
export function clientAddress({ forwardedFor, peer, trustedHops }: AddressFacts): string {
  const forwarded = (forwardedFor ?? "").split(",").map((each) => each.trim());
  const path = [...forwarded, peer ?? ""].filter((each) => each !== "");
  const found = path[Math.max(0, path.length - 1 - trustedHops)] ?? "unknown";
  return networkOf(withoutPort(found).toLowerCase());
}

function withoutPort(address: string): string {
  const bracketed = /^\[([^\]]+)\]/.exec(address);
  if (bracketed?.[1]) return bracketed[1];
  const isV4WithPort = /^\d{1,3}(\.\d{1,3}){3}:\d+$/.test(address);
  return isV4WithPort ? address.slice(0, address.lastIndexOf(":")) : address;
}

function networkOf(address: string): string {
  const v4 = /^(?:::ffff:)?(\d{1,3}(?:\.\d{1,3}){3})$/.exec(address);
  if (v4?.[1]) return v4[1];
  if (!address.includes(":")) return address.slice(0, 64);
  const [left = "", right = ""] = address.split("::");
  const head = left.split(":").filter((each) => each !== "");
  const tail = right.split(":").filter((each) => each !== "");
  const zeros = address.includes("::") ? Math.max(0, 8 - head.length - tail.length) : 0;
  const groups = [...head, ...Array<string>(zeros).fill("0"), ...tail];
  const network = groups.slice(0, 4).map((each) => each.replace(/^0+(?=.)/, ""));
  return `${network.join(":").slice(0, 40)}::/64`;
}
