/**
 * A reason and a button in the place of a held-back frame. Who presses it loads this one; who ticks
 * the box as well always sees this vendor's, until the next answer to the banner.
 */
import { placeholderTexts, purposes, type VendorDetails } from "../domain/consent/model";
import { allowVendor, isAlwaysAllowed, noteLetIn } from "./always-allowed";
import { bannerStyles } from "./banner-styles";
import { dialogStyles } from "./dialog-styles";
import { dress } from "./dress";
import { button, element } from "./element";
import { hasRoom, takeRoom, whenRoom, type Room } from "./frame-room";
import { markedPurpose } from "./marked-purpose";
import type { State } from "./page";
import { letGo } from "./release-tags";
import type { ShownDetails } from "./vendor-details";

/** The room of frames that have their reason; undefined as long as there is no room for one. */
const seenTo = new WeakMap<HTMLElement, Room | undefined>();

/** Called again whenever frames were held back or let go. */
export function placeReasons(state: State, shown: ShownDetails): void {
  for (const frame of document.querySelectorAll<HTMLElement>("iframe[data-kept]")) {
    const vendor = vendorOf(frame.dataset["keptSrc"] ?? "", shown.vendors);
    if (isAlwaysAllowed(state, vendor.id)) letIn(frame, vendor.id);
    else if (seenTo.has(frame)) seenTo.get(frame)?.follow();
    else if (hasRoom(frame)) place(state, { frame, vendor, shown });
    else {
      seenTo.set(frame, undefined);
      whenRoom(frame, () => {
        seenTo.delete(frame);
        placeReasons(state, shown);
      });
    }
  }
}

function letIn(frame: HTMLElement, vendorId: string): void {
  noteLetIn(frame, vendorId);
  letGo(frame);
}

interface Placing {
  readonly frame: HTMLElement;
  readonly vendor: Pick<VendorDetails, "id" | "name">;
  readonly shown: ShownDetails;
}

function place(state: State, { frame, vendor, shown }: Placing): void {
  const { texts, language } = shown;
  // A mark that says nothing stands for what needs consent most.
  const purpose = purposes[markedPurpose(frame.dataset["kept"])] ?? "marketing";
  const words = placeholderTexts(texts, { name: vendor.name, purpose });
  const [reason, alwaysAllow, load] = words;
  const always = element("input", { type: "checkbox" });
  const root = element(
    "div",
    { className: "w", lang: language },
    element(
      "div",
      { className: "f" },
      element("p", {}, reason),
      element("label", {}, always, element("span", {}, alwaysAllow)),
      button(load, () => {
        const method = always.checked ? "always-allow" : "load-once";
        allowVendor(state, { id: vendor.id, purpose }, { method, shown: words, language });
        letIn(frame, vendor.id);
        putBack();
        if (always.checked) placeReasons(state, shown);
        frame.tabIndex = -1;
        frame.focus();
      }),
    ),
  );
  const host = document.createElement("kept-place");
  host
    .attachShadow({ mode: "open" })
    .append(
      element("style", {}, `${bannerStyles}${dialogStyles}:host{display:var(--d)!important}`),
      root,
    );
  const room = takeRoom(host, frame);
  seenTo.set(frame, room);
  dress(root, state.pageConfig.l);
  // Whoever lets the frame go takes the mark away, and the reason goes with it.
  const observer = new MutationObserver(() => {
    if (!frame.dataset["kept"]) putBack();
  });
  observer.observe(frame, { attributeFilter: ["data-kept"] });
  /** At once where the frame is to have the focus: what isn't shown can't. */
  function putBack(): void {
    observer.disconnect();
    seenTo.delete(frame);
    room.leave();
  }
}

/** The vendor an address belongs to; where nobody is named, its host speaks for it. */
function vendorOf(
  address: string,
  vendors: readonly VendorDetails[],
): Pick<VendorDetails, "id" | "name"> {
  const { host, pathname } = new URL(address, location.href);
  const known = vendors.find(({ addresses }) =>
    addresses.some((each) => `.${host}${pathname}/`.includes(`.${each}`)),
  );
  return known ?? { id: host, name: host };
}
