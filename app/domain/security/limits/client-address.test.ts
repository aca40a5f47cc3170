import { describe, expect, it } from "vitest";
import { clientAddress } from "./client-address";

const peer = "10.0.0.9";

describe("the client's address", () => {
  it("is the connection's own when no proxy is trusted, whatever the header says", () => {
    expect(clientAddress({ forwardedFor: "203.0.113.7", peer, trustedHops: 0 })).toBe(peer);
  });

  it("is what the trusted proxy saw, not what the client wrote left of it", () => {
    const forwardedFor = "198.51.100.1, 203.0.113.7";
    expect(clientAddress({ forwardedFor, peer, trustedHops: 1 })).toBe("203.0.113.7");
    const longer = `192.0.2.1, ${forwardedFor}`;
    expect(clientAddress({ forwardedFor: longer, peer, trustedHops: 1 })).toBe("203.0.113.7");
    expect(clientAddress({ forwardedFor: longer, peer, trustedHops: 2 })).toBe("198.51.100.1");
  });

  it("is the first one known when the list is shorter than the proxies", () => {
    expect(clientAddress({ forwardedFor: "203.0.113.7", peer, trustedHops: 5 })).toBe(
      "203.0.113.7",
    );
    expect(clientAddress({ forwardedFor: null, peer, trustedHops: 1 })).toBe(peer);
    expect(clientAddress({ forwardedFor: "", peer: undefined, trustedHops: 1 })).toBe("unknown");
  });

  it("counts a whole IPv6 network of 64 bits as one client, however it is written", () => {
    const of = (text: string) => clientAddress({ forwardedFor: text, peer, trustedHops: 1 });
    expect(of("2001:db8:1:2:3:4:5:6")).toBe("2001:db8:1:2::/64");
    expect(of("2001:0DB8:0001:2:ffff::1")).toBe("2001:db8:1:2::/64");
    expect(of("[2001:db8:1:2::9]:443")).toBe("2001:db8:1:2::/64");
    expect(of("2001:db8::1")).toBe("2001:db8:0:0::/64");
    expect(of("::1")).toBe("0:0:0:0::/64");
  });

  it("knows an IPv4 address in IPv6 clothes, and one with a port", () => {
    const of = (text: string) => clientAddress({ forwardedFor: text, peer, trustedHops: 1 });
    expect(of("::ffff:203.0.113.7")).toBe("203.0.113.7");
    expect(of("203.0.113.7:5123")).toBe("203.0.113.7");
  });
});
