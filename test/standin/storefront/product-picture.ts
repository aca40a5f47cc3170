/** A lamp drawn from a number and its kind: colour and light differ, the style stays. */
export function productPicture(product: { hue: number; kind: string; title: string }): string {
  const { hue, kind, title } = product;
  const tone = (saturation: number, lightness: number) =>
    `hsl(${hue} ${saturation}% ${lightness}%)`;
  const colours = {
    back: tone(26, 87),
    shade: tone(38, 46),
    dark: tone(24, 27),
    floor: tone(22, 79),
  };
  const draw = shapes[kind] ?? lantern;
  return (
    `<svg viewBox="0 0 320 320" role="img" aria-label="${attribute(title)}">` +
    `<rect width="320" height="320" fill="${colours.back}"/>` +
    `<rect y="250" width="320" height="70" fill="${colours.floor}"/>` +
    `${draw(colours)}</svg>`
  );
}

interface Colours {
  back: string;
  shade: string;
  dark: string;
  floor: string;
}

const GLOW = "#f6d48a";

function glow(x: number, y: number, radius: number): string {
  return (
    `<circle cx="${x}" cy="${y}" r="${radius}" fill="${GLOW}" opacity=".28"/>` +
    `<circle cx="${x}" cy="${y}" r="${radius * 0.6}" fill="${GLOW}" opacity=".4"/>`
  );
}

function tableLamp({ shade, dark }: Colours): string {
  return (
    glow(160, 150, 96) +
    `<path d="M154 168h12v88h-12z" fill="${dark}"/><ellipse cx="160" cy="260" rx="46" ry="9" fill="${dark}"/>` +
    `<path d="M118 90h84l28 82H90z" fill="${shade}"/><path d="M90 172h140v6H90z" fill="${GLOW}"/>`
  );
}

function pendant({ shade, dark }: Colours): string {
  return (
    glow(160, 186, 92) +
    `<path d="M158 0h4v96h-4z" fill="${dark}"/><path d="M84 176a76 80 0 0 1 152 0z" fill="${shade}"/>` +
    `<ellipse cx="160" cy="176" rx="76" ry="9" fill="${GLOW}"/>`
  );
}

function wallLight({ shade, dark }: Colours): string {
  return (
    glow(170, 132, 96) +
    `<rect x="92" y="112" width="14" height="96" rx="6" fill="${dark}"/>` +
    `<path d="M106 168h52v-14" fill="none" stroke="${dark}" stroke-width="8"/>` +
    `<circle cx="170" cy="122" r="42" fill="${GLOW}"/>` +
    `<circle cx="170" cy="122" r="42" fill="${shade}" opacity=".3"/>`
  );
}

function candle({ shade, dark }: Colours): string {
  return (
    glow(160, 108, 84) +
    `<path d="M160 78q22 28 0 48q-22-20 0-48z" fill="${GLOW}"/>` +
    `<rect x="146" y="130" width="28" height="82" fill="#fff8ec"/>` +
    `<path d="M112 208h96l-14 52h-68z" fill="${shade}"/><path d="M104 204h112v9H104z" fill="${dark}"/>`
  );
}

function arcLamp({ shade, dark }: Colours): string {
  return (
    glow(212, 160, 72) +
    `<path d="M84 262V120a64 64 0 0 1 128 0v10" fill="none" stroke="${dark}" stroke-width="7"/>` +
    `<ellipse cx="84" cy="264" rx="40" ry="8" fill="${dark}"/><path d="M176 160a36 36 0 0 1 72 0z" fill="${shade}"/>` +
    `<path d="M176 160h72v5h-72z" fill="${GLOW}"/>`
  );
}

function lantern({ shade, dark }: Colours): string {
  const ribs = [110, 134, 158, 182, 206].map((y) => `M104 ${y}q56 14 112 0`).join("");
  return (
    glow(160, 160, 108) +
    `<path d="M158 0h4v84h-4z" fill="${dark}"/><rect x="100" y="84" width="120" height="152" rx="54" fill="${GLOW}"/>` +
    `<rect x="100" y="84" width="120" height="152" rx="54" fill="${shade}" opacity=".38"/>` +
    `<path d="${ribs}" fill="none" stroke="${shade}" stroke-width="3"/>`
  );
}

const shapes: Record<string, (colours: Colours) => string> = {
  "Table lamp": tableLamp,
  "Floor lamp": arcLamp,
  "Pendant light": pendant,
  "Wall light": wallLight,
  "Candle holder": candle,
};

function attribute(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll('"', "&quot;").replaceAll("<", "&lt;");
}
