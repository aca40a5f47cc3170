// Stands in for the platform's App Bridge inside the app's iframe. It talks to the admin shell by
// postMessage and has the parts of the interface that this app uses; the rest is left undefined,
// so that a use of it fails where it stands.
(function () {
  if (window.shopify) return;
  const embedded = window.parent !== window;
  const script = document.currentScript;
  const config = readConfig();
  const waiting = new Map();
  const listeners = {};
  const toasts = new Map();
  const modals = () => [...document.querySelectorAll("ui-modal")];
  let lastId = 0;

  // --- messages -------------------------------------------------------------------------------

  function call(method, ...args) {
    if (!embedded) return Promise.reject(new Error("App Bridge: the app is not inside the admin"));
    const id = (lastId += 1);
    window.parent.postMessage({ appBridge: 1, id, method, args }, "*");
    return new Promise((resolve, reject) => waiting.set(id, { resolve, reject }));
  }

  /** For calls nobody waits on. */
  function send(method, ...args) {
    if (embedded) void call(method, ...args);
  }

  window.addEventListener("message", ({ source, data }) => {
    if (source !== window.parent || data?.appBridge !== 1) return;
    if (data.event) return listeners[data.event]?.(data.detail);
    const pending = waiting.get(data.id);
    waiting.delete(data.id);
    if (data.error) pending?.reject(new Error(data.error));
    else pending?.resolve(data.result);
  });

  function readConfig() {
    const query = new URLSearchParams(location.search);
    const saved = JSON.parse(sessionStorage.getItem("app-bridge-config") ?? "{}");
    const found = {
      apiKey:
        script?.dataset.apiKey ??
        document.querySelector('meta[name="shopify-api-key"]')?.content ??
        saved.apiKey ??
        "",
      shop: query.get("shop") ?? saved.shop ?? "",
      host: query.get("host") ?? saved.host ?? "",
      locale: query.get("locale") ?? saved.locale ?? "en",
    };
    sessionStorage.setItem("app-bridge-config", JSON.stringify(found));
    return { ...found, disabledFeatures: [], appOrigins: [] };
  }

  // --- requests -------------------------------------------------------------------------------

  const nativeFetch = window.fetch.bind(window);
  const idToken = () => call("idToken");

  /** Requests to the app carry a fresh id token, and are repeated once where the app says so. */
  window.fetch = async function fetchWithToken(input, init) {
    const request = new Request(input, init);
    if (!embedded || new URL(request.url).origin !== location.origin)
      return nativeFetch(input, init);
    if (request.headers.has("authorization")) return nativeFetch(request);
    const again = request.clone();
    const response = await nativeFetch(await authorized(request));
    const reauthorize = response.headers.get("X-Shopify-API-Request-Failure-Reauthorize-Url");
    if (reauthorize) {
      send("open", { url: new URL(reauthorize, location.href).href, target: "_top" });
      return response;
    }
    const retry = response.headers.get("X-Shopify-Retry-Invalid-Session-Request");
    return response.status === 401 && retry ? nativeFetch(await authorized(again)) : response;
  };

  async function authorized(request) {
    const headers = new Headers(request.headers);
    headers.set("Authorization", `Bearer ${await idToken()}`);
    headers.set("X-Requested-With", "XMLHttpRequest");
    return new Request(request, { headers });
  }

  // --- navigation -----------------------------------------------------------------------------

  const isPlatformAddress = (url) =>
    /^shopify:/i.test(url) ||
    /^https:\/\/(admin\.shopify\.com|[a-z0-9-]+\.myshopify\.com)\//.test(url);

  const nativeOpen = window.open.bind(window);
  window.open = function openThroughShell(url, target, features) {
    const address = String(url ?? "");
    const leaves = target === "_top" || target === "_parent";
    if (!embedded || (!isPlatformAddress(address) && !leaves)) {
      return nativeOpen(url, target, features);
    }
    const absolute = /^shopify:/i.test(address) ? address : new URL(address, location.href).href;
    send("open", { url: absolute, target: target ?? "_top" });
    return null;
  };

  document.addEventListener(
    "click",
    (event) => {
      const link = event.target.closest?.("a[href], s-link[href], s-button[href]");
      const href = link?.getAttribute("href") ?? "";
      if (!embedded || event.defaultPrevented || !isPlatformAddress(href)) return;
      event.preventDefault();
      send("open", { url: href, target: link.getAttribute("target") ?? "_top" });
    },
    true,
  );

  function tellLocation() {
    const path = location.pathname + location.search + location.hash;
    send("location", { path, title: document.title });
  }
  for (const name of ["pushState", "replaceState"]) {
    const native = history[name].bind(history);
    history[name] = (...args) => {
      native(...args);
      tellLocation();
    };
  }
  window.addEventListener("popstate", tellLocation);

  // The app's router listens for "shopify:navigate" on an element that has the address.
  listeners.navigate = ({ href }) => {
    const link = document.createElement("a");
    link.setAttribute("href", href);
    link.hidden = true;
    document.body.append(link);
    link.dispatchEvent(new CustomEvent("shopify:navigate", { bubbles: true }));
    link.remove();
  };

  // The app answers a document request that has no id token with a page that loads this script
  // and says where to go on with one.
  async function reloadWithToken(target) {
    const url = new URL(target, location.href);
    if (url.origin !== location.origin) return;
    url.searchParams.set("id_token", await idToken());
    location.replace(url.href);
  }
  const reload = new URLSearchParams(location.search).get("shopify-reload");
  if (embedded && reload) void reloadWithToken(reload);
  else tellLocation();

  // --- elements -------------------------------------------------------------------------------

  /** Elements that only describe what the shell shows. */
  function describe(name, tellShell) {
    class Description extends HTMLElement {
      connectedCallback() {
        this.style.display = "none";
        this.observer = new MutationObserver(() => tellShell(this));
        this.observer.observe(this, {
          childList: true,
          subtree: true,
          attributes: true,
          characterData: true,
        });
        queueMicrotask(() => tellShell(this));
      }
      disconnectedCallback() {
        this.observer.disconnect();
        tellShell(null);
      }
    }
    if (!customElements.get(name)) customElements.define(name, Description);
  }

  function tellMenu(element) {
    const links = [...(element?.querySelectorAll("a, s-link") ?? [])];
    const items = links.map((link) => ({
      label: link.textContent.trim(),
      href: link.getAttribute("href") ?? "/",
      home: link.getAttribute("rel") === "home",
    }));
    send("menu", items);
  }
  describe("ui-nav-menu", tellMenu);
  describe("s-app-nav", tellMenu);

  let titleButtons = [];
  describe("ui-title-bar", (element) => {
    if (element?.closest("ui-modal")) return;
    titleButtons = [...(element?.querySelectorAll("button, a") ?? [])];
    send("titleBar", {
      title: element?.getAttribute("title") ?? "",
      buttons: titleButtons.map((button) => ({
        label: button.textContent.trim(),
        primary: button.getAttribute("variant") === "primary",
        disabled: button.hasAttribute("disabled"),
      })),
    });
  });
  listeners.titleBar = ({ index }) => titleButtons[index]?.click();

  // --- save bar -------------------------------------------------------------------------------

  let openBar = null;
  const saveBar = {
    async show(id) {
      openBar = document.getElementById(id);
      await call("saveBar.show", { id });
      openBar?.dispatchEvent(new Event("show"));
    },
    async hide(id) {
      document.getElementById(id)?.dispatchEvent(new Event("hide"));
      openBar = null;
      await call("saveBar.hide", { id });
    },
    toggle: (id) => (openBar?.id === id ? saveBar.hide(id) : saveBar.show(id)),
    leaveConfirmation: () => call("saveBar.leaveConfirmation"),
  };
  describe("ui-save-bar", (element) => {
    if (element === null && openBar && !openBar.isConnected) {
      openBar = null;
      send("saveBar.hide", {});
    }
  });
  const elementPrototype = customElements.get("ui-save-bar").prototype;
  for (const name of ["show", "hide", "toggle"]) {
    elementPrototype[name] = function operate() {
      return saveBar[name](this.id);
    };
  }
  listeners.saveBar = ({ action }) => {
    if (openBar?.tagName === "FORM") {
      if (action === "save") openBar.requestSubmit();
      else openBar.reset();
      return;
    }
    const buttons = [...(openBar?.querySelectorAll("button") ?? [])];
    const isSave = (button) => button.getAttribute("variant") === "primary";
    buttons.find((button) => isSave(button) === (action === "save"))?.click();
  };

  // `<form data-save-bar>`: shown on the first change, hidden by submit and reset.
  function hideFormBar(event) {
    if (event.target !== openBar || !event.target.matches?.("form[data-save-bar]")) return;
    openBar = null;
    send("saveBar.hide", {});
  }
  for (const name of ["input", "change"]) {
    document.addEventListener(name, (event) => {
      const form = event.target.closest?.("form[data-save-bar]");
      if (!form || openBar === form) return;
      openBar = form;
      send("saveBar.show", {});
    });
  }
  document.addEventListener("submit", hideFormBar);
  document.addEventListener("reset", hideFormBar);

  // --- modal ----------------------------------------------------------------------------------

  /**
   * A dialog over the app (the platform shows it over the whole admin). The content stays where
   * the app's framework put it and is only slotted, so that the framework can go on changing it.
   */
  class Modal extends HTMLElement {
    connectedCallback() {
      if (this.dialog) return;
      this.style.display = "none";
      const root = this.attachShadow({ mode: "open" });
      root.innerHTML = `<style>
          dialog { border: 0; border-radius: 16px; padding: 0; width: min(620px, 92vw); box-shadow: 0 8px 32px rgb(0 0 0 / 30%); font: 13px/1.5 Inter, system-ui, sans-serif; color: #303030; }
          dialog::backdrop { background: rgb(0 0 0 / 50%); }
          h2 { margin: 0; padding: 14px 16px; font-size: 14px; background: #f3f3f3; }
          footer { display: flex; gap: 8px; justify-content: flex-end; padding: 12px 16px; border-top: 1px solid #ebebeb; }
        </style><dialog aria-labelledby="title"><h2 id="title"></h2><slot></slot><footer></footer></dialog>`;
      this.dialog = root.querySelector("dialog");
      this.dialog.addEventListener("close", () => {
        this.style.display = "none";
        this.dispatchEvent(new Event("hide"));
      });
    }
    show() {
      const bar = this.querySelector("ui-title-bar");
      const buttons = [...(bar?.querySelectorAll("button") ?? [])];
      this.dialog.querySelector("h2").textContent = bar?.getAttribute("title") ?? "";
      this.dialog.querySelector("footer").replaceChildren(...buttons.map(standFor));
      this.style.display = "contents";
      this.dialog.showModal();
      this.dispatchEvent(new Event("show"));
    }
    hide() {
      this.dialog.close();
    }
    toggle() {
      if (this.dialog.open) this.hide();
      else this.show();
    }
  }

  /** A visible button that clicks the one the app wrote, so that the app's listeners run. */
  function standFor(button) {
    const copy = document.createElement("button");
    const primary = button.getAttribute("variant") === "primary";
    const critical = button.getAttribute("tone") === "critical";
    const background = critical ? "#8e1f0b" : primary ? "#303030" : "#fff";
    copy.textContent = button.textContent;
    copy.disabled = button.disabled;
    copy.style.cssText = `font:inherit;padding:6px 12px;border-radius:8px;border:1px solid #8a8a8a;cursor:pointer;background:${background};color:${primary || critical ? "#fff" : "#303030"}`;
    copy.addEventListener("click", () => button.click());
    return copy;
  }
  if (!customElements.get("ui-modal")) customElements.define("ui-modal", Modal);

  function findModal(id) {
    const modal = modals().find((each) => each.id === id);
    if (!modal) throw new Error(`App Bridge: there is no ui-modal with the id ${id}`);
    return modal;
  }

  // --- the global -----------------------------------------------------------------------------

  listeners.toast = ({ id, happened }) => {
    const options = toasts.get(id);
    if (happened === "action") options?.onAction?.();
    else options?.onDismiss?.();
    toasts.delete(id);
  };

  window.shopify = {
    config,
    origin: location.origin,
    ready: Promise.resolve(),
    environment: { embedded, mobile: false, pos: false },
    idToken,
    user: () => call("user"),
    loading: (on = true) => send("loading", { on }),
    toast: {
      show(message, options = {}) {
        const id = `toast-${(lastId += 1)}`;
        const { duration, isError, action } = options;
        toasts.set(id, options);
        send("toast.show", { id, message, duration, isError, action });
        return id;
      },
      hide: (id) => send("toast.hide", { id }),
    },
    modal: {
      show: async (id) => findModal(id).show(),
      hide: async (id) => findModal(id).hide(),
      toggle: async (id) => findModal(id).toggle(),
    },
    saveBar,
    scopes: {
      query: () => call("scopes.query"),
      request: (scopes) => call("scopes.request", scopes),
      revoke: (scopes) => call("scopes.revoke", scopes),
    },
    app: { extensions: () => call("extensions") },
  };
})();
