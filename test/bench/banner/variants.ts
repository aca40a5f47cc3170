/** The same question, asked by a floor made by hand, by two peers, and by ours. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { build } from "esbuild";
import { builtInTexts } from "../../../app/domain/consent/model";
import { renderStorefront } from "../../run/build-storefront";
import { gateOnPage } from "../../run/storefront/gate-snippet";

const root = join(import.meta.dirname, "..", "..", "..");

/** none: nothing waits and nothing runs · tagged: third parties run at once, as after a consent. */
export const variantNames = ["none", "tagged", "floor", "cookieconsent", "c15t", "kept"] as const;
export type VariantName = (typeof variantNames)[number];

export interface Variant {
  /** Into the head, as its makers say. */
  readonly head: string;
  /** Files it loads until a visitor can answer, by path: script or style. */
  readonly assets: ReadonlyMap<string, string>;
  /** Where its "accept" is: selectors through shadow roots, from the outside in. */
  readonly accept: readonly string[];
  /** Of what it brings until interactive, inline parts included. */
  readonly counted: readonly string[];
}

const en = builtInTexts["en"];
const texts = {
  title: en?.title ?? "",
  body: en?.optIn ?? "",
  accept: en?.accept ?? "",
  reject: en?.reject ?? "",
  choose: en?.choose ?? "",
};

export async function makeVariants(): Promise<Record<VariantName, Variant>> {
  const none: Variant = { head: "", assets: new Map(), accept: [], counted: [] };
  return {
    none,
    tagged: none,
    floor: floor(),
    cookieconsent: cookieconsent(),
    c15t: await c15t(),
    kept: await kept(),
  };
}

/** What a careful hand would write for this page and no other: inline, no categories to choose. */
function floor(): Variant {
  const head = `<script>(()=>{let c;try{c=localStorage.floor}catch{}
const go=()=>document.querySelectorAll("script[data-wait]").forEach(o=>{const s=document.createElement("script");s.src=o.dataset.src;o.replaceWith(s)});
addEventListener("DOMContentLoaded",()=>{if(c==="yes")return go();if(c)return;
const b=document.createElement("section");b.id="floor";b.setAttribute("aria-label",${JSON.stringify(texts.title)});b.style.cssText="position:fixed;inset:auto 0 0;z-index:99;padding:16px;background:#fff;color:#111;border-top:1px solid";
b.innerHTML=${JSON.stringify(`<b>${texts.title}</b><p>${texts.body}</p>`)};
for(const [v,l] of [["yes",${JSON.stringify(texts.accept)}],["no",${JSON.stringify(texts.reject)}]]){const x=document.createElement("button");x.textContent=l;x.dataset.v=v;x.style.cssText="min-height:44px;padding:8px 16px;margin:0 8px 0 0;font:inherit";x.onclick=()=>{localStorage.floor=v;b.remove();if(v==="yes")requestAnimationFrame(()=>setTimeout(go))};b.append(x)}
document.body.prepend(b)})})()</script>`;
  return { head, assets: new Map(), accept: ['#floor [data-v="yes"]'], counted: [head] };
}

function cookieconsent(): Variant {
  const dist = join(root, "node_modules", "vanilla-cookieconsent", "dist");
  const script = readFileSync(join(dist, "cookieconsent.umd.js"), "utf8");
  const style = readFileSync(join(dist, "cookieconsent.css"), "utf8");
  const start = `addEventListener("DOMContentLoaded",()=>CookieConsent.run({hideFromBots:false,categories:{necessary:{enabled:true,readOnly:true},analytics:{},marketing:{}},language:{default:"en",translations:{en:{consentModal:${JSON.stringify({ title: texts.title, description: texts.body, acceptAllBtn: texts.accept, acceptNecessaryBtn: texts.reject, showPreferencesBtn: texts.choose })},preferencesModal:{title:"Privacy choices",acceptAllBtn:${JSON.stringify(texts.accept)},acceptNecessaryBtn:${JSON.stringify(texts.reject)},savePreferencesBtn:"Save",sections:[{title:"Analytics",linkedCategory:"analytics"},{title:"Marketing",linkedCategory:"marketing"}]}}}}}))`;
  const head = `<link rel="stylesheet" href="/a/cookieconsent.css"><script defer src="/a/cookieconsent.js"></script><script>${start}</script>`;
  return {
    head,
    assets: new Map([
      ["/a/cookieconsent.js", script],
      ["/a/cookieconsent.css", style],
    ]),
    accept: ['#cc-main [data-role="all"]'],
    counted: [head, script, style],
  };
}

/** The core, offline, with the smallest interface its guide describes. */
async function c15t(): Promise<Variant> {
  const contents = `import { getOrCreateConsentRuntime } from "c15t";
const { consentStore } = getOrCreateConsentRuntime({ mode: "offline", consentCategories: ["necessary", "measurement", "marketing"] });
let bar;
const go = () => document.querySelectorAll("script[data-wait]").forEach((o) => { const s = document.createElement("script"); s.src = o.dataset.src; o.replaceWith(s); });
const draw = (state) => {
  if (state.activeUI !== "banner") { bar?.remove(); bar = undefined; if (state.has("marketing")) go(); return; }
  if (bar) return;
  bar = document.createElement("section"); bar.id = "c15t"; bar.setAttribute("aria-label", ${JSON.stringify(texts.title)});
  bar.style.cssText = "position:fixed;inset:auto 0 0;z-index:99;padding:16px;background:#fff;color:#111;border-top:1px solid";
  bar.innerHTML = ${JSON.stringify(`<b>${texts.title}</b><p>${texts.body}</p>`)};
  for (const [what, label] of [["all", ${JSON.stringify(texts.accept)}], ["necessary", ${JSON.stringify(texts.reject)}]]) {
    const button = document.createElement("button"); button.textContent = label; button.dataset.v = what;
    button.style.cssText = "min-height:44px;padding:8px 16px;margin:0 8px 0 0;font:inherit";
    button.onclick = () => void consentStore.getState().saveConsents(what);
    bar.append(button);
  }
  document.body.prepend(bar);
};
consentStore.subscribe(draw); draw(consentStore.getState());`;
  const built = await build({
    stdin: { contents, resolveDir: root, loader: "js" },
    ...{ bundle: true, minify: true, write: false, format: "iife", target: ["chrome111"] },
    define: { "process.env.NODE_ENV": '"production"' },
    logLevel: "silent",
  });
  const script = built.outputFiles[0]?.text ?? "";
  const head = '<script defer src="/a/c15t.js"></script>';
  return {
    head,
    assets: new Map([["/a/c15t.js", script]]),
    accept: ['#c15t [data-v="all"]'],
    counted: [head, script],
  };
}

async function kept(): Promise<Variant> {
  const { files, gate } = await renderStorefront(root);
  const head = gateOnPage(gate, "DE", { folder: "/a/", language: "en" });
  const assets = [...files].filter(([path]) => path.startsWith("assets/"));
  const script = (name: string): string => files.get(`assets/${name}`) ?? "";
  return {
    head,
    assets: new Map(assets.map(([path, text]) => [path.replace("assets/", "/a/"), text])),
    accept: ["kept-banner", "section button"],
    counted: [head, script("kept-core-en.js")],
  };
}
