/** An embedded page that uses App Bridge the way the real app does, without a framework. */
export function samplePage(standinUrl: string, url: URL): string {
  const bounce = url.pathname === "/app/bounce" && !url.searchParams.has("shopify-reload");
  if (bounce) {
    const target = new URL(url);
    target.pathname = "/app/after-bounce";
    target.searchParams.set("reloaded", "yes");
    target.searchParams.delete("id_token");
    const reload = encodeURIComponent(target.pathname + target.search);
    return `<h1>Bounce</h1><script>location.replace("/app/token?shopify-reload=${reload}")</script>`;
  }
  return `<!doctype html>
<title>Sample</title>
<script src="${standinUrl}/_standin/app-bridge.js" data-api-key="kept-demo-key"></script>
<ui-nav-menu>
  <a href="/app" rel="home">Home</a>
  <a href="/app/consent">Consent</a>
  <a href="/app/policy">Policy</a>
</ui-nav-menu>
<ui-title-bar title="Sample"><button variant="primary" onclick="say('title button')">Save</button></ui-title-bar>
<h1>${url.pathname}</h1>
<p id="log"></p>
<a href="shopify://admin/themes/current/editor?context=apps&amp;activateAppId=kept-demo-key/sample-gate">Switch on</a>
<form data-save-bar onsubmit="event.preventDefault(); say('saved')"><input value="as it was"></form>
<ui-modal id="sure">
  <p>Are you sure?</p>
  <ui-title-bar title="Delete">
    <button variant="primary" onclick="say('deleted'); shopify.modal.hide('sure')">Delete it</button>
  </ui-title-bar>
</ui-modal>
<script>
  function say(text) { document.getElementById("log").textContent = text; }
  addEventListener("shopify:navigate", (event) => {
    history.pushState(null, "", event.target.getAttribute("href"));
  });
</script>`;
}

/** What the frame's address says of itself: the readable host and the token's claims. */
export function decodeHostAndToken(url: URL): { host: string; claims: unknown } {
  const decode = (text: string, encoding: "base64" | "base64url") =>
    Buffer.from(text, encoding).toString("utf8");
  const token = url.searchParams.get("id_token")?.split(".")[1] ?? "";
  return {
    host: decode(url.searchParams.get("host") ?? "", "base64"),
    claims: JSON.parse(decode(token, "base64url")) as unknown,
  };
}
