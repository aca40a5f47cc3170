// The admin's side of App Bridge: answers the app in the iframe and keeps the address in step.
(function () {
  const shell = window.adminShell;
  const frame = document.getElementById("app-frame");

  for (const form of document.querySelectorAll("[data-switch]")) {
    form.addEventListener("change", () => form.requestSubmit());
  }
  if (!frame) return;

  /** Calls that need the server: tokens, scopes, the state of extensions. */
  async function askServer(method, args) {
    const query = new URLSearchParams({ _shop: shell.shop, staff: shell.staff });
    const response = await fetch(`/admin/_bridge?${query}`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ method, args }),
    });
    const { result, error } = await response.json();
    if (error) throw new Error(error);
    return result;
  }

  function tell(event, detail) {
    frame.contentWindow.postMessage({ appBridge: 1, event, detail }, shell.appOrigin);
  }

  const handlers = {
    location: ({ path, title }) => {
      const url = new URL(path, location.origin);
      for (const name of shell.frameParameters) url.searchParams.delete(name);
      const address = shell.appRoot + url.pathname + url.search + url.hash;
      history.replaceState(null, "", address);
      if (title) document.title = `${title} · Admin`;
      markCurrent(url.pathname);
      const back = document.querySelector('[data-switch] [name="back"]');
      back.value = address;
    },
    menu: (items) => showMenu(items),
    titleBar: (bar) => showTitleBar(bar),
    open: ({ url, target }) => {
      const address = localAddress(url);
      if (target === "_blank") window.open(address, "_blank");
      else location.assign(address);
    },
    "toast.show": (toast) => showToast(toast),
    "toast.hide": ({ id }) => document.getElementById(id)?.remove(),
    loading: ({ on }) => {
      document.getElementById("loading").hidden = !on;
    },
    "saveBar.show": () => {
      document.getElementById("save-bar").hidden = false;
    },
    "saveBar.hide": () => {
      document.getElementById("save-bar").hidden = true;
    },
    "saveBar.leaveConfirmation": async () => {
      if (document.getElementById("save-bar").hidden) return;
      const leave = await ask("Leave without saving?", [], "Leave");
      if (!leave) throw new Error("The merchant stayed");
      document.getElementById("save-bar").hidden = true;
    },
    "scopes.request": async (scopes) => {
      const { granted } = await askServer("scopes.query", []);
      if (scopes.every((scope) => granted.includes(scope))) {
        return askServer("scopes.grant", [scopes]);
      }
      if (await ask("Kept asks for more access", scopes, "Allow")) {
        return askServer("scopes.grant", [scopes]);
      }
      return { result: "declined-all", detail: await askServer("scopes.query", []) };
    },
  };

  window.addEventListener("message", async (event) => {
    if (event.source !== frame.contentWindow || event.origin !== shell.appOrigin) return;
    const { appBridge, id, method, args } = event.data ?? {};
    if (appBridge !== 1 || !method) return;
    const reply = { appBridge: 1, id };
    try {
      const handler = handlers[method];
      reply.result = handler ? await handler(...args) : await askServer(method, args);
    } catch (error) {
      reply.error = error.message;
    }
    frame.contentWindow?.postMessage(reply, shell.appOrigin);
  });

  for (const button of document.querySelectorAll("button[data-save-bar]")) {
    button.addEventListener("click", () => tell("saveBar", { action: button.dataset.saveBar }));
  }
  document.querySelector("[data-app-home]").addEventListener("click", (event) => {
    const home = event.currentTarget.dataset.home;
    if (!home || event.metaKey || event.ctrlKey) return;
    event.preventDefault();
    tell("navigate", { href: home });
  });

  function showMenu(items) {
    const list = document.getElementById("app-menu");
    list.replaceChildren();
    for (const item of items) {
      if (item.home) {
        document.querySelector("[data-app-home]").dataset.home = item.href;
        continue;
      }
      const link = document.createElement("a");
      link.href = shell.appRoot + item.href;
      link.textContent = item.label;
      link.dataset.path = new URL(item.href, location.origin).pathname;
      link.addEventListener("click", (event) => {
        if (event.metaKey || event.ctrlKey) return;
        event.preventDefault();
        tell("navigate", { href: item.href });
      });
      const entry = document.createElement("li");
      entry.append(link);
      list.append(entry);
    }
    markCurrent(location.pathname.slice(shell.appRoot.length));
  }

  function markCurrent(path) {
    const links = [...document.querySelectorAll("#app-menu a")];
    const matching = links.filter(
      ({ dataset }) => path === dataset.path || path.startsWith(`${dataset.path}/`),
    );
    const best = matching.sort((a, b) => b.dataset.path.length - a.dataset.path.length)[0];
    for (const link of links) setCurrent(link, link === best);
    setCurrent(document.querySelector("[data-app-home]"), !best);
  }

  function setCurrent(link, yes) {
    if (yes) link.setAttribute("aria-current", "page");
    else link.removeAttribute("aria-current");
  }

  function showTitleBar({ title, buttons }) {
    const bar = document.querySelector(".app-title");
    bar.querySelector("h1").textContent = title || "Kept";
    bar.querySelector(".actions")?.remove();
    const actions = document.createElement("div");
    actions.className = "actions";
    buttons.forEach((button, index) => {
      const element = document.createElement("button");
      element.textContent = button.label;
      element.className = button.primary ? "primary" : "";
      element.disabled = button.disabled;
      element.addEventListener("click", () => tell("titleBar", { index }));
      actions.append(element);
    });
    bar.append(actions);
  }

  function showToast({ id, message, isError, action, duration }) {
    const toast = document.createElement("div");
    toast.className = isError ? "toast error" : "toast";
    toast.id = id;
    toast.textContent = message;
    if (action) {
      const button = document.createElement("button");
      button.textContent = action;
      button.addEventListener("click", () => tell("toast", { id, happened: "action" }));
      toast.append(button);
    }
    document.getElementById("toasts").append(toast);
    setTimeout(() => {
      toast.remove();
      tell("toast", { id, happened: "dismiss" });
    }, duration ?? 5000);
  }

  /** A question in the shell's own dialog: true for yes. */
  function ask(title, lines, yes) {
    const dialog = document.getElementById("modal");
    const heading = document.createElement("h1");
    heading.textContent = title;
    const list = document.createElement("ul");
    for (const line of lines)
      list.append(Object.assign(document.createElement("li"), { textContent: line }));
    const menu = document.createElement("menu");
    const no = Object.assign(document.createElement("button"), { textContent: "Cancel" });
    const agree = Object.assign(document.createElement("button"), {
      textContent: yes,
      className: "primary",
    });
    menu.append(no, agree);
    dialog.replaceChildren(heading, list, menu);
    dialog.showModal();
    return new Promise((resolve) => {
      no.addEventListener("click", () => dialog.close("no"));
      agree.addEventListener("click", () => dialog.close("yes"));
      dialog.addEventListener("close", () => resolve(dialog.returnValue === "yes"), { once: true });
    });
  }

  /** Addresses of the real platform, as they are found on this machine. */
  function localAddress(address) {
    const own = /^shopify:\/*admin\/?(.*)$/i.exec(address);
    if (own) return `/admin/${own[1]}`;
    const url = new URL(address, location.origin);
    const rest = url.search + url.hash;
    const store = /^\/store\/([^/]+)(\/.*)?$/.exec(url.pathname);
    if (url.hostname === "admin.shopify.com" && store)
      return adminAddress(store[1], store[2] ?? "", rest);
    const shop = /^([a-z0-9-]+)\.myshopify\.com$/.exec(url.hostname)?.[1];
    if (!shop) return url.href;
    if (url.pathname.startsWith("/admin")) return adminAddress(shop, url.pathname.slice(6), rest);
    const storefront = new URL(url.pathname + rest, location.origin);
    if (`${shop}.myshopify.com` !== shell.shops[0]) storefront.hostname = `${shop}.localhost`;
    return storefront.href;
  }

  function adminAddress(shop, path, rest) {
    const url = new URL(`/admin${path}${rest}`, location.origin);
    if (`${shop}.myshopify.com` !== shell.shop)
      url.searchParams.set("_shop", `${shop}.myshopify.com`);
    return url.pathname + url.search + url.hash;
  }
})();
