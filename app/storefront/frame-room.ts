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

/**
 * Puts `host` where the frame stands, and the frame out of the page; again whenever the window's width
 * changes what the theme says. Returns what puts the frame back.
 */
export function takeRoom(host: HTMLElement, frame: HTMLElement): () => void {
  const display = frame.style.getPropertyValue("display");
  const priority = frame.style.getPropertyPriority("display");
  const show = (): void => frame.style.setProperty("display", display, priority);
  const fit = (): void => {
    show();
    const room = roomOf(frame);
    host.style.cssText = Object.entries({ all: "initial", "font-family": "inherit", ...room })
      .map(([name, value]) => `${name}:${value}!important`)
      .join(";");
  };
  let { innerWidth: width } = window;
  const fitAgain = (): void => {
    // Phones tell of a new height whenever their address bar moves.
    if (innerWidth === width) return;
    width = innerWidth;
    fit();
  };
  fit();
  addEventListener("resize", fitAgain);
  return () => {
    removeEventListener("resize", fitAgain);
    show();
  };
}

/** Leaves the frame hidden. */
function roomOf(frame: HTMLElement): Readonly<Record<string, string>> {
  const computed = getComputedStyle(frame);
  const { position, zIndex, display } = computed;
  const isOutOfFlow = /absolute|fixed/.test(position);
  const shares = isOutOfFlow && sharesOf(frame, position);
  // Of what is not laid out, browsers tell lengths as the theme wrote them: shares of what is around
  // it stay shares (CSSOM, resolved values). And no theme's rule shows it again.
  frame.style.setProperty("display", "none", "important");
  if (shares)
    return { "--d": "grid", position, "z-index": zIndex, inset: shares, overflow: "auto" };
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
