/** The same question, asked by two floors made by hand, by two peers, and by ours. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { build } from "esbuild";
import { builtInTexts } from "../../../app/domain/consent/model";
import { renderStorefront } from "../../run/build-storefront";
import { gateOnPage } from "../../run/storefront/gate-snippet";

const root = join(import.meta.dirname, "..", "..", "..");

/** none: nothing waits and nothing runs · tagged: third parties run at once, as after a consent. */
export const variantNames = [
  "none",
  "tagged",
  "floor",
  "bare",
  "cookieconsent",
  "c15t",
  "kept",
] as const;
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
    bare: bare(),
    cookieconsent: cookieconsent(),
    c15t: await c15t(),
    kept: await kept(),
  };
}

/**
 * What a careful hand would write for this page and no other, inline: two purposes, a dialog to choose
 * them one by one, Google's consent mode, and a link of the theme as the way back. What this comes to,
 * 1.1 KB, is nearer to the floor that BENCH.md tells of (1.4 KB) than the least that asks (bare).
 */
function floor(): Variant {
  const style = `<style>#floor{position:fixed;inset:auto 0 0;z-index:99;box-sizing:border-box;max-height:100vh;overflow:auto;padding:16px;background:#fff;color:#111;border-top:1px solid #888;font:15px/1.5 system-ui}#floor p{margin:0 0 12px}#floor-dialog{width:min(30em,100% - 16px);padding:16px;border:0;border-radius:8px;font:15px/1.5 system-ui;color:#111;background:#fff}#floor-dialog::backdrop{background:#0008}#floor-dialog label{display:flex;gap:8px;align-items:center;min-height:44px}#floor button,#floor-dialog button{min-height:44px;padding:8px 16px;margin:0 8px 8px 0;font:inherit;font-weight:700;color:#fff;background:#111;border:2px solid #111;border-radius:8px;cursor:pointer}#floor button:focus-visible,#floor-dialog :focus-visible{outline:3px solid #06f;outline-offset:2px}</style>`;
  const script = `<script>(()=>{let choice;try{choice=JSON.parse(localStorage.floor)}catch{}
window.dataLayer=window.dataLayer||[];function gtag(){dataLayer.push(arguments)}
const state=p=>choice&&choice[p]?"granted":"denied";
const tell=how=>{const ads=state("marketing");gtag("consent",how,{ad_storage:ads,ad_user_data:ads,ad_personalization:ads,analytics_storage:state("analytics"),wait_for_update:500})};
tell("default");
const release=()=>document.querySelectorAll("script[data-wait]").forEach(held=>{if(!choice[held.dataset.wait])return;const s=document.createElement("script");s.src=held.dataset.src;held.replaceWith(s)});
const decide=(analytics,marketing)=>{choice={analytics,marketing,at:Date.now()};localStorage.floor=JSON.stringify(choice);document.getElementById("floor")?.remove();tell("update");requestAnimationFrame(()=>setTimeout(release))};
const make=(name,props,...children)=>{const made=Object.assign(document.createElement(name),props);made.append(...children);return made};
const button=(label,value,onclick)=>{const made=make("button",{type:"button",onclick},label);made.dataset.v=value;return made};
const choose=()=>{const box=p=>make("input",{type:"checkbox",checked:!!choice?.[p]}),a=box("analytics"),m=box("marketing");
const dialog=make("dialog",{id:"floor-dialog",ariaLabel:${JSON.stringify(texts.choose)},onclose:()=>dialog.remove()},make("h2",{},${JSON.stringify(texts.choose)}),make("label",{},a,"Analytics"),make("label",{},m,"Marketing"),button("Save","save",()=>{dialog.close();decide(a.checked,m.checked)}),button(${JSON.stringify(texts.reject)},"none",()=>{dialog.close();decide(false,false)}));document.body.append(dialog);dialog.showModal()};
addEventListener("click",e=>{if(e.target.closest("[data-floor-open]"))choose()});
addEventListener("DOMContentLoaded",()=>{if(choice)return release();
document.body.prepend(make("section",{id:"floor",ariaLabel:${JSON.stringify(texts.title)}},make("b",{},${JSON.stringify(texts.title)}),make("p",{},${JSON.stringify(texts.body)}),button(${JSON.stringify(texts.accept)},"yes",()=>decide(true,true)),button(${JSON.stringify(texts.reject)},"no",()=>decide(false,false)),button(${JSON.stringify(texts.choose)},"choose",choose)))})})()</script>`;
  const head = style + script;
  return { head, assets: new Map(), accept: ['#floor [data-v="yes"]'], counted: [head] };
}

/**
 * The least that asks at all: no purposes, no dialog, no consent mode, half a kilobyte. A second floor,
 * below what a shop could use.
 */
function bare(): Variant {
  const head = `<script>(()=>{let c;try{c=localStorage.bare}catch{}
const go=()=>document.querySelectorAll("script[data-wait]").forEach(o=>{const s=document.createElement("script");s.src=o.dataset.src;o.replaceWith(s)});
addEventListener("DOMContentLoaded",()=>{if(c==="yes")return go();if(c)return;
const b=document.createElement("section");b.id="bare";b.setAttribute("aria-label",${JSON.stringify(texts.title)});b.style.cssText="position:fixed;inset:auto 0 0;z-index:99;padding:16px;background:#fff;color:#111;border-top:1px solid";
b.innerHTML=${JSON.stringify(`<b>${texts.title}</b><p>${texts.body}</p>`)};
for(const [v,l] of [["yes",${JSON.stringify(texts.accept)}],["no",${JSON.stringify(texts.reject)}]]){const x=document.createElement("button");x.textContent=l;x.dataset.v=v;x.style.cssText="min-height:44px;padding:8px 16px;margin:0 8px 0 0;font:inherit";x.onclick=()=>{localStorage.bare=v;b.remove();if(v==="yes")requestAnimationFrame(()=>setTimeout(go))};b.append(x)}
document.body.prepend(b)})})()</script>`;
  return { head, assets: new Map(), accept: ['#bare [data-v="yes"]'], counted: [head] };
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
