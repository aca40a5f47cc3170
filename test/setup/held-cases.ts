/** Every way a third party gets into a page, and what is promised of each before consent. */
import type { Vendor } from "../../app/domain/consent/model";

export interface HeldCase {
  readonly id: string;
  /** none: no request leaves · not-run: a request may leave, nothing is executed. */
  readonly promised: "none" | "not-run";
  /** Runs something in the page that can be seen there; frames and pixels don't. */
  readonly isScript: boolean;
  readonly markup: string;
}

/** Two vendors at one host, told apart by the beginning of their addresses. */
export function heldVendors(host: string): Vendor[] {
  const vendor = (id: string, purpose: "analytics" | "marketing", paths: string[]): Vendor => ({
    ...{ id, purpose, name: id, use: null, grade: "parser", policy: `https://${id}.example/` },
    addresses: paths.map((path) => host + path),
    stores: [],
  });
  return [
    {
      ...vendor("metrix", "analytics", ["/t.js?id=MX", "/p.gif?id=MX"]),
      stores: [
        { name: "_mx_*", kind: "cookie", party: "first", lifetimeDays: 390 },
        { name: "metrix.*", kind: "local", party: "first", lifetimeDays: null },
      ],
    },
    {
      ...vendor("adreach", "marketing", ["/t.js?id=AR", "/embed/", "/p.gif?id=AR"]),
      stores: [
        { name: "_ar_click", kind: "cookie", party: "first", lifetimeDays: 90 },
        { name: "_ar_aud", kind: "cookie", party: "first", lifetimeDays: 180 },
        { name: "adreach.segments", kind: "local", party: "first", lifetimeDays: null },
      ],
    },
  ];
}

/** In the order of the page. `origin` is the third parties'. */
export function heldCases(origin: string): HeldCase[] {
  const at = (id: string): string => `${origin}/t.js?id=${id}&category=x`;
  const inline = (code: string): string => `<script>(function(){${code}})();</script>`;
  const onceLoaded = (code: string): string => inline(`addEventListener("load",()=>{${code}})`);
  const frame = (id: string): string =>
    `<iframe title="Film" width="300" height="200" src="${origin}/embed/video?id=${id}"></iframe>`;
  const template = (id: string, taken: string): string =>
    `<template id="${id}"><script src="${at(id)}"></script></template>` +
    onceLoaded(`document.body.append(document.getElementById("${id}").${taken});`);
  const created = (id: string, put: string): HeldCase => ({
    ...{ id, promised: "none", isScript: true },
    markup: inline(
      `var s=document.createElement("script");${put.replaceAll("URL", `"${at(id)}"`)}`,
    ),
  });
  return [
    {
      ...{ id: "MX-tagged", promised: "none", isScript: true },
      markup: `<script type="text/plain" data-kept="analytics" data-src="${at("MX-tagged")}"></script>`,
    },
    {
      ...{ id: "AR-tagged", promised: "none", isScript: true },
      markup: `<script type="text/plain" data-kept="marketing" data-src="${at("AR-tagged")}"></script>`,
    },
    created("MX-appendChild", "s.async=true;s.src=URL;document.head.appendChild(s);"),
    created("AR-append", "s.src=URL;document.documentElement.append(s);"),
    created("MX-prepend", "s.src=URL;document.head.prepend(s);"),
    created(
      "AR-insertBefore",
      "s.src=URL;var f=document.getElementsByTagName('script')[0];f.parentNode.insertBefore(s,f);",
    ),
    created("MX-setAttribute", "s.setAttribute('src',URL);document.head.appendChild(s);"),
    created("AR-srcAfter", "document.head.appendChild(s);s.src=URL;"),
    created("MX-capitals", "s.src=' '+URL.replace('http','HTTP');document.head.appendChild(s);"),
    created(
      "MX-cloned",
      "var d=document.createElement('div');d.innerHTML='<script data-x src='+URL+'></'+'script>';" +
        "var o=d.firstChild;for(var a of [...o.attributes])s.setAttribute(a.name.replace('data-kept-src','src'),a.value);document.head.appendChild(s);",
    ),
    {
      ...{ id: "AR-written", promised: "none", isScript: true },
      markup: inline(`document.write('<script src="${at("AR-written")}"><\\/script>');`),
    },
    {
      ...{ id: "AR-written-line", promised: "none", isScript: true },
      markup: inline(`document.writeln('<script src="${at("AR-written-line")}"><\\/script>');`),
    },
    {
      ...{ id: "MX-parsed", promised: "not-run", isScript: true },
      markup: `<script src="${at("MX-parsed")}"></script>`,
    },
    {
      ...{ id: "AR-async", promised: "not-run", isScript: true },
      markup: `<script async src="${at("AR-async")}"></script>`,
    },
    {
      ...{ id: "MX-defer", promised: "not-run", isScript: true },
      markup: `<script defer src="${at("MX-defer")}"></script>`,
    },
    {
      ...{ id: "MX-pixel", promised: "none", isScript: false },
      markup: inline(`new Image().src="${origin}/p.gif?id=MX-pixel";`),
    },
    {
      ...{ id: "AR-frame", promised: "none", isScript: false },
      markup: inline(
        `var f=document.createElement("iframe");f.title="Film";f.src="${origin}/embed/video?id=AR-frame";document.querySelector("main").appendChild(f);`,
      ),
    },
    {
      ...{ id: "AR-innerHTML", promised: "none", isScript: false },
      markup: onceLoaded(
        `document.querySelector("main").appendChild(document.createElement("div")).innerHTML='${frame("AR-innerHTML")}';`,
      ),
    },
    {
      ...{ id: "AR-adjacent", promised: "none", isScript: false },
      markup: onceLoaded(
        `document.querySelector("main").insertAdjacentHTML("beforeend",'${frame("AR-adjacent")}');`,
      ),
    },
    {
      ...{ id: "AR-outer", promised: "none", isScript: false },
      markup: onceLoaded(
        `document.querySelector("main").appendChild(document.createElement("div")).outerHTML='${frame("AR-outer")}';`,
      ),
    },
    {
      ...{ id: "AR-otherDocument", promised: "none", isScript: false },
      markup: onceLoaded(
        `document.querySelector("main").append(new DOMParser().parseFromString('${frame("AR-otherDocument")}',"text/html").body.firstChild);`,
      ),
    },
    {
      ...{ id: "AR-fragment", promised: "none", isScript: true },
      markup: onceLoaded(
        `document.head.append(document.createRange().createContextualFragment('<script src="${at("AR-fragment")}"><\\/script>'));`,
      ),
    },
    {
      ...{ id: "AR-cloned-template", promised: "none", isScript: true },
      markup: template("AR-cloned-template", "content.cloneNode(true)"),
    },
    {
      ...{ id: "MX-emptied-template", promised: "none", isScript: true },
      markup: template("MX-emptied-template", "content"),
    },
    {
      ...{ id: "AR-parsedFrame", promised: "not-run", isScript: false },
      markup: `<iframe title="Map" width="300" height="200" src="${origin}/embed/map?id=AR-parsedFrame"></iframe>`,
    },
  ];
}
