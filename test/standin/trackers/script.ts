import { scriptJson } from "../pages/html";
import { vendorOf } from "./vendors";

/**
 * What a vendor's tag does to the page that loads it: first-party cookies, a key in storage, a
 * pixel at once, and an event at every call of `window.trackerEvent(name, data)`. Events go to `collector`,
 * which with real vendors is often another host than the script's.
 */
export function trackerScript(tag: {
  readonly id: string;
  readonly category: string;
  readonly origin: string;
  readonly collector: string;
}): string {
  const vendor = vendorOf(tag.id);
  return `(function () {
  var tag = ${scriptJson({ ...tag, vendor: vendor.name })};
  var cookies = ${scriptJson(vendor.cookies)};
  var uid = Math.random().toString(36).slice(2);
  Object.keys(cookies).forEach(function (name) {
    document.cookie = name + "=" + uid + "; path=/; max-age=" + cookies[name] * 86400;
  });
  ${vendor.storage.kind}Storage.setItem(${scriptJson(vendor.storage.key)}, JSON.stringify({ uid: uid, page: location.pathname }));
  var query = "id=" + encodeURIComponent(tag.id) + "&category=" + encodeURIComponent(tag.category);
  new Image().src = tag.origin + "/p.gif?" + query + "&page=" + encodeURIComponent(location.pathname);
  var before = window.trackerEvent;
  window.trackerEvent = function (name, data) {
    if (before) before(name, data);
    navigator.sendBeacon(tag.collector + "/collect?" + query, JSON.stringify({ event: name, data: data || null }));
  };
  (window.trackersLoaded = window.trackersLoaded || []).push(tag.id);
})();
`;
}
