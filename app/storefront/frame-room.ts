/**
 * The room that a theme gives a frame, taken by what stands in its place until it may load: nothing
 * of the page moves when one goes and the other comes.
 */

/** What a theme may have said of the frame's place; the rest is nobody's business. */
const sayings = [
  ...["float", "clear", "order", "align-self", "justify-self", "aspect-ratio"],
  ...["flex-grow", "flex-shrink", "flex-basis"],
  ...["margin-top", "margin-right", "margin-bottom", "margin-left"],
  ...["grid-row-start", "grid-row-end", "grid-column-start", "grid-column-end"],
];

/** What is smaller was never meant to be seen, or isn't yet. */
const SEEN_PX = 2;

/** Without a border: browsers draw one around a frame that is a single dot. */
export function hasRoom({ clientWidth, clientHeight }: HTMLElement): boolean {
  return Math.max(clientWidth, clientHeight) >= SEEN_PX;
}

/** Calls once when the frame has room: a tab was opened, or a film's picture was pressed. */
export function whenRoom(frame: HTMLElement, then: () => void): void {
  const observer = new ResizeObserver(() => {
    if (!hasRoom(frame)) return;
    observer.disconnect();
    then();
  });
  observer.observe(frame);
}

export interface Room {
  /** Follows a frame that the theme has put elsewhere. */
  follow(): void;
  /** Puts the frame back. */
  leave(): void;
}

/** Puts `host` where the frame stands, and the frame out of the page. */
export function takeRoom(host: HTMLElement, frame: HTMLElement): Room {
  const display = frame.style.getPropertyValue("display");
  const priority = frame.style.getPropertyPriority("display");
  const show = (): void => frame.style.setProperty("display", display, priority);
  const fit = (): void => {
    show();
    // In a tab that was closed meanwhile nothing has a place: then what was measured stays.
    const room = hasRoom(frame) && roomOf(frame);
    hide(frame);
    if (room) host.style.cssText = roomStyle(room);
    frame.before(host);
  };
  let { innerWidth: width } = window;
  // What the theme says may be another thing at another width.
  const fitAgain = (): void => {
    // Phones tell of a new height whenever their address bar moves.
    if (innerWidth === width) return;
    width = innerWidth;
    fit();
  };
  fit();
  addEventListener("resize", fitAgain);
  return {
    follow() {
      if (host.parentNode !== frame.parentNode) fit();
    },
    leave() {
      removeEventListener("resize", fitAgain);
      host.remove();
      show();
    },
  };
}

/** So that no theme's rule shows it again. */
function hide(frame: HTMLElement): void {
  frame.style.setProperty("display", "none", "important");
}

function roomStyle(room: Readonly<Record<string, string>>): string {
  return Object.entries({ all: "initial", "font-family": "inherit", ...room })
    .map(([name, value]) => `${name}:${value}!important`)
    .join(";");
}

/** Of a frame that is laid out; it is hidden afterwards. */
function roomOf(frame: HTMLElement): Readonly<Record<string, string>> {
  const computed = getComputedStyle(frame);
  const { position, zIndex, display } = computed;
  if (/absolute|fixed/.test(position)) {
    const inset = sharesOf(frame, position);
    return { "--d": "grid", position, "z-index": zIndex, inset, overflow: "auto" };
  }
  // Of what is not laid out, browsers tell lengths as the theme wrote them: shares of what is around
  // it stay shares (CSSOM, resolved values).
  hide(frame);
  const { width, height, maxWidth } = computed;
  const isShare = height.includes("%");
  return {
    // A custom property, because what the shadow's own styles say of its host counts more.
    "--d": display.startsWith("inline") ? "inline-grid" : "grid",
    "vertical-align": "top",
    "box-sizing": "border-box",
    ...Object.fromEntries(sayings.map((name) => [name, computed.getPropertyValue(name)])),
    // What HTML gives a frame that nobody has given a size.
    width: width === "auto" ? "300px" : width,
    "min-width": "min(100%,15em)",
    "max-width": maxWidth === "none" ? "100%" : maxWidth,
    // Where the theme keeps the room free it may cut off what is longer; elsewhere it grows.
    ...(isShare ? { height, overflow: "auto" } : { "min-height": leastHeight(computed) }),
  };
}

function leastHeight({ height, aspectRatio }: CSSStyleDeclaration): string {
  if (height !== "auto") return height;
  return aspectRatio === "auto" ? "150px" : "auto";
}

/** Distances from the sides of what it is placed in, in per cent; never beyond them. */
function sharesOf(frame: HTMLElement, position: string): string {
  const around = (position === "absolute" && frame.offsetParent) || document.documentElement;
  const { clientWidth, clientHeight, clientLeft, clientTop } = around;
  const own = frame.getBoundingClientRect();
  const outer = position === "fixed" ? { x: 0, y: 0 } : around.getBoundingClientRect();
  const left = own.x - outer.x - clientLeft;
  const top = own.y - outer.y - clientTop;
  return [
    top / clientHeight,
    1 - (left + own.width) / clientWidth,
    1 - (top + own.height) / clientHeight,
    left / clientWidth,
  ]
    .map((share) => `${Math.max(0, Math.round(share * 10_000) / 100)}%`)
    .join(" ");
}
