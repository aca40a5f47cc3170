/** Connections that a tag keeps open to its vendor: a withdrawal ends what they carry, as all else that is sent. */
import { createHash } from "node:crypto";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import { dialog, press } from "../setup/banner-page";
import type { BannerStore } from "../setup/banner-store";
import { heldVendors } from "../setup/held-cases";
import { storeVisits } from "../setup/store-visits";

let store: BannerStore;
let vendorServer: Server;
let host: string;
/** What came: "open /chat", "message /chat", "request /live". */
const heard: string[] = [];

const { visit } = storeVisits((made) => {
  store = made;
});

beforeAll(async () => {
  vendorServer = createServer((request, response) => {
    heard.push(`request ${request.url ?? ""}`);
    response.writeHead(200, {
      "content-type": "text/event-stream",
      "access-control-allow-origin": "*",
    });
    response.write("data: hello\n\n");
  });
  // As much of RFC 6455 as it takes to be called: the handshake, and that something was sent.
  vendorServer.on("upgrade", (request, socket) => {
    heard.push(`open ${request.url ?? ""}`);
    const key = `${request.headers["sec-websocket-key"] ?? ""}258EAFA5-E914-47DA-95CA-C5AB0DC85B11`;
    const accept = createHash("sha1").update(key).digest("base64");
    vendorServer.on("over", () => socket.destroy());
    socket.on("error", () => socket.destroy());
    socket.on("data", () => heard.push(`message ${request.url ?? ""}`));
    socket.write(
      `HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Accept: ${accept}\r\n\r\n`,
    );
  });
  await new Promise<void>((done) => vendorServer.listen(0, "127.0.0.1", done));
  host = `127.0.0.1:${(vendorServer.address() as AddressInfo).port}`;
  const [metrix] = heldVendors(store.thirdPartyHost);
  if (!metrix) throw new Error("no vendor");
  store.publish({ vendors: [{ ...metrix, addresses: [`${host}/`] }] });
  store.addPage("chat", { body: "<p>A shop with a chat.</p>" });
});

afterAll(async () => {
  vendorServer.emit("over"); // what was upgraded is no connection of the server's any more
  vendorServer.closeAllConnections();
  await new Promise((done) => vendorServer.close(done));
});

beforeEach(() => {
  heard.length = 0;
});

const begun = ["open /chat", "message /chat", "request /live", "request /later"];

it("a withdrawal ends what connections carry, those that are open too, and lets no new one begin", async () => {
  const one = await visit("/case/chat");
  await press(one.page, "Accept all");
  const connect = () =>
    one.page.evaluate(async (to) => {
      const socket = new WebSocket(`ws://${to}/chat`);
      Reflect.set(window, "chat", socket);
      await new Promise((done) => socket.addEventListener("open", done));
      socket.send("hello");
      const live = new EventSource(`http://${to}/live`);
      await new Promise((done) => live.addEventListener("message", done));
      live.close();
      window.fetchLater?.(`http://${to}/later`, { activateAfter: 0 });
      return socket instanceof WebSocket && live instanceof EventSource;
    }, host);
  expect(await connect()).toBe(true);
  await expect.poll(() => heard).toEqual(begun);

  await press(one.page, "Privacy choices");
  await dialog(one.page).getByRole("button", { name: "Reject all" }).click();
  await one.page.waitForFunction(() => window.kept.consent?.().analytics === false);
  heard.length = 0;
  const refused = await one.page.evaluate((to) => {
    (Reflect.get(window, "chat") as WebSocket).send("more");
    const refusal = (begin: () => unknown): string => {
      try {
        begin();
        return "begun";
      } catch (error) {
        return (error as Error).name;
      }
    };
    window.fetchLater?.(`http://${to}/later`, { activateAfter: 0 });
    return [
      refusal(() => new WebSocket(`ws://${to}/again`)),
      refusal(() => new EventSource(`http://${to}/again`)),
    ];
  }, host);
  expect(refused).toEqual(["SecurityError", "SecurityError"]);
  // Nobody's: it shows that what was sent before it would have arrived.
  const others = `localhost:${host.split(":")[1] ?? ""}`;
  await one.page.evaluate(async (to) => {
    const socket = new WebSocket(`ws://${to}/other`);
    await new Promise((done) => socket.addEventListener("open", done));
    socket.send("hello");
  }, others);
  await expect.poll(() => heard).toEqual(["open /other", "message /other"]);

  await press(one.page, "Privacy choices");
  await dialog(one.page).getByRole("button", { name: "Accept all" }).click();
  await one.page.waitForFunction(() => window.kept.consent?.().analytics);
  heard.length = 0;
  await connect();
  await expect.poll(() => heard).toEqual(begun);
});
