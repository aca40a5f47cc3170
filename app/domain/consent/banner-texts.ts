/** What a banner says in one language, and which of it a visitor is shown. */
import { purposes } from "./purposes";
import { RegimeCode, offeredBits } from "./regime";

/** Every text is shown as plain text: markup in it is shown, never run. */
export interface BannerTexts {
  readonly title: string;
  readonly optIn: string;
  readonly optOut: string;
  readonly notice: string;
  readonly accept: string;
  readonly reject: string;
  readonly refuseSale: string;
  readonly choose: string;
  readonly understood: string;
  readonly policy: string;
  readonly dialogTitle: string;
  readonly dialogIntro: string;
  readonly necessary: string;
  readonly necessaryAbout: string;
  readonly preferences: string;
  readonly preferencesAbout: string;
  readonly analytics: string;
  readonly analyticsAbout: string;
  readonly marketing: string;
  readonly marketingAbout: string;
  readonly saleOfData: string;
  readonly saleOfDataAbout: string;
  readonly save: string;
  readonly cancel: string;
  /** The way back, on every page. */
  readonly reopen: string;
  /** Where a browser's opt-out signal was honoured, it is said here (CCPA Regulations § 7025). */
  readonly honoured: string;
  /** Opens the vendors and cookies of a purpose in the dialog. */
  readonly details: string;
  /** How long a cookie lives: until the browser is closed. */
  readonly session: string;
  /** Kept until somebody deletes it. */
  readonly permanent: string;
  /** "{vendor}" stands for the name. */
  readonly vendorPolicy: string;
  /** In the place of a held-back frame: "{vendor}" and "{purpose}". */
  readonly placeholder: string;
  readonly load: string;
  readonly alwaysAllow: string;
  /** After a withdrawal, where something already running ends only with the page. */
  readonly reloadNeeded: string;
  readonly reload: string;
  readonly close: string;
  /** Link to the proof of the visitor's own decision. */
  readonly receipt: string;
  /** Button of the dialog that deletes what the vendors have stored in this browser. */
  readonly clear: string;
  /** Said when that is done. */
  readonly cleared: string;
}

/** first: the banner alone · dialog: the dialog as well. */
export type TextLayer = "first" | "dialog";

/** Texts of the first layer: what the banner's own script has inside. */
export const firstLayerKeys = [
  ...(["title", "optIn", "optOut", "notice", "accept", "reject", "refuseSale"] as const),
  ...(["choose", "understood", "policy"] as const),
];
export type FirstLayerTexts = Pick<BannerTexts, (typeof firstLayerKeys)[number]>;

/** What the first layer says, and what its "no" is called, by regime. */
export function textsFor(
  texts: FirstLayerTexts,
  regime: RegimeCode,
): readonly [body: string, no: string] {
  if (regime === RegimeCode.OptIn) return [texts.optIn, texts.reject];
  return [regime === RegimeCode.OptOut ? texts.optOut : texts.notice, texts.refuseSale];
}

/**
 * Every text of the first layer under a regime, in the order in which it is hashed, and none that is
 * not shown: a notice has one button where the others have two.
 */
export function firstLayer(texts: FirstLayerTexts, regime: RegimeCode): readonly string[] {
  const [body, no] = textsFor(texts, regime);
  const answers = regime === RegimeCode.Notice ? [texts.understood] : [texts.accept, no];
  return [texts.title, body, texts.policy, ...answers, texts.choose];
}

/** Every text a visitor is shown who opened the dialog, in the order in which it is hashed. */
export function shownTexts(texts: BannerTexts, regime: RegimeCode): readonly string[] {
  const offered = purposes.filter((_, index) => (offeredBits(regime) >> index) & 1);
  return [
    ...firstLayer(texts, regime),
    ...[texts.dialogTitle, texts.dialogIntro, texts.necessary, texts.necessaryAbout],
    ...offered.flatMap((purpose) => [texts[purpose], texts[`${purpose}About`]]),
    ...[texts.save, texts.cancel],
  ];
}

/**
 * SHA-256 (hex) over exactly the texts a visitor was shown. The browser that shows them and the
 * server that published them compute it by this one function.
 */
export async function hashOfTexts(shown: readonly string[]): Promise<string> {
  const bytes = new TextEncoder().encode(JSON.stringify(shown));
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

/** The hash of what a visitor was shown under a regime: of the first layer, or of both. */
export function textHash(
  texts: BannerTexts,
  regime: RegimeCode,
  layer: TextLayer = "dialog",
): Promise<string> {
  return hashOfTexts(layer === "first" ? firstLayer(texts, regime) : shownTexts(texts, regime));
}
