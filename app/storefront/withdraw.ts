/**
 * Undoes, on this page and at once, what is no longer allowed: what the purpose's vendors have
 * stored here is deleted, frames are emptied and held again, and what still runs is kept from
 * sending. What only a new page ends is said.
 */
import { purposes, type StoredItem } from "../domain/consent/model";
import { staysLetIn } from "./always-allowed";
import { attach } from "./attach";
import { button, element, row } from "./element";
import { holdMarkup } from "./hold-markup";
import { markedPurpose } from "./marked-purpose";
import { isAllowed, type State } from "./page";
import { silence } from "./silence";
import type { ShownDetails } from "./vendor-details";
import { widenList } from "./widen-list";

/** What can be done before anybody knows the vendors' addresses; `withdraw` follows. */
export function holdAtOnce(state: State): void {
  widenList(state, []);
  if (!state.isHolding) {
    state.isHolding = true;
    holdMarkup(state);
  }
  silence(state);
}

export function withdraw(state: State, shown: ShownDetails): void {
  widenList(state, shown.vendors);
  forgetRefused(state, shown);
  // What still runs may store it anew, until it ends with the page.
  addEventListener("pagehide", () => forgetRefused(state, shown));
  holdFrames(state);
  if (![...document.scripts].some((script) => isGone(state, script))) return;
  const { reloadNeeded, reload, close } = shown.texts;
  say(state, shown, {
    text: reloadNeeded,
    answers: (end) => [button(reload, () => location.reload()), button(close, end)],
  });
}

/**
 * Frames that are not allowed are emptied and held again: those, too, that were let in one by one,
 * unless their vendor's always are.
 */
export function holdFrames(state: State): void {
  for (const frame of document.querySelectorAll("iframe")) {
    if (!frame.src || !isGone(state, frame) || staysLetIn(state, frame)) continue;
    frame.dataset["kept"] = frame.dataset["keptWas"] ?? `${state.heldFor(frame.src)}`;
    frame.dataset["keptSrc"] = frame.src;
    frame.removeAttribute("src");
  }
  state.releaseAllowed?.();
}

/**
 * Deletes what the vendors of every purpose that is not allowed have stored here: after a first no as
 * well, because they may have been here before the banner was.
 */
export function forgetRefused({ allowedBits }: State, { vendors }: ShownDetails): void {
  for (const { purpose, stores } of vendors) {
    const index = purposes.findIndex((each) => each === purpose);
    if (index >= 0 && !isAllowed(allowedBits, index)) stores.forEach(forget);
  }
}

/**
 * Deletes what the vendors of every purpose but the necessary one have stored here, allowed or not:
 * the visitor clears their history, and their choice stays (promise 9).
 */
export function clearHistory(state: State, shown: ShownDetails): void {
  forgetRefused({ ...state, allowedBits: 0 }, shown);
  const { cleared, close } = shown.texts;
  say(state, shown, { text: cleared, answers: (end) => [button(close, end)] });
}

/** Only this shop's own: another site's cookies are out of every page's reach. */
function forget({ name, kind, party }: StoredItem): void {
  if (party === "third") return;
  const pattern = RegExp(`^${name.replace(/[.+?^${}()|[\]\\]/g, "\\$&").replace(/\*/g, ".*")}$`);
  if (kind === "cookie") {
    const names = document.cookie.split("; ").map((each) => each.split("=")[0] ?? "");
    names.filter((each) => pattern.test(each)).forEach(expire);
    return;
  }
  try {
    // In both: who saw the name can't tell which of them it was in.
    for (const storage of [localStorage, sessionStorage]) {
      for (const key of Object.keys(storage)) if (pattern.test(key)) storage.removeItem(key);
    }
  } catch {
    // Barred storage holds nothing.
  }
}

/**
 * A cookie may have been set for this host or any of those above it, for this folder or any of those
 * around it, and for this site alone (CHIPS); nobody can ask which. Browsers take a guarded name
 * ("__Secure-") only with the word.
 */
function expire(name: string): void {
  const labels = location.hostname.split(".");
  const domains = labels.map((_, index) => `;domain=${labels.slice(index).join(".")}`);
  const steps = location.pathname.split("/");
  const folders = steps.map((_, index) => steps.slice(0, index + 1).join("/"));
  for (const domain of ["", ...domains]) {
    for (const path of folders.flatMap((folder) => [folder, `${folder}/`])) {
      for (const kind of [name.startsWith("__") ? ";secure" : "", ";secure;partitioned"]) {
        document.cookie = `${name}=;max-age=0;path=${path}${domain}${kind}`;
      }
    }
  }
}

/** Let go earlier, or on the list, and not allowed any more. */
function isGone(state: State, tag: HTMLScriptElement | HTMLIFrameElement): boolean {
  const purpose = markedPurpose(tag.dataset["keptWas"]);
  return purpose < 0 ? !!state.heldFor(tag.src) : !isAllowed(state.allowedBits, purpose);
}

interface Note {
  readonly text: string;
  readonly answers: (end: () => void) => readonly HTMLElement[];
}

/** Spoken to everybody: a status, which takes no focus away. */
function say(state: State, { texts, language }: ShownDetails, { text, answers }: Note): void {
  const note = element(
    "section",
    { className: "box start", role: "status" },
    element("p", {}, text),
    row(...answers(() => note.remove())),
  );
  // Above the way back, which stays in reach.
  note.style.marginBottom = "60px";
  const root = attach(state, texts.policy, language);
  root.querySelector("[role=status]")?.remove();
  root.append(note);
}
