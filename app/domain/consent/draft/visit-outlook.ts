/** What a visitor of a place will see, and why. Pure: the rules are the storefront's own. */
import type { BannerConfig } from "../banner-config";
import { textsFor, type BannerTexts } from "../banner-texts";
import { choicesOf, purposes, type Purpose } from "../purposes";
import { effectiveBits, presumedBits, regimeCode, rejectedBits, type Regime } from "../regime";
import { placeOf, ruleFor } from "../regime-for";
import { shouldAsk } from "../stored-choice";
import { builtInTexts } from "../texts/all";

export interface OutlookVisit {
  /** "DE", "US", "US-CA". */
  readonly place: string;
  readonly gpc: boolean;
  /** Has refused all that "reject" refuses, a moment ago. */
  readonly returning: boolean;
  readonly language: string;
}

export interface VisitOutlook {
  readonly regime: Regime;
  /** The banner asks or informs; nothing but the way back otherwise. */
  readonly shows: "banner" | "way-back";
  readonly buttons: readonly string[];
  /** Allowed before the visitor has done anything. */
  readonly allowed: readonly Purpose[];
  /** Whether an opt-out signal is honoured, and shown as honoured. */
  readonly signalHonoured: boolean;
  readonly why: readonly string[];
  readonly statute: string;
  readonly effective: string | null;
  readonly lastReviewed: string;
  /** Days after which a choice is asked for anew, and who says so. */
  readonly renewDays: number;
  readonly renewSource: string | undefined;
  /** The merchant's own rule holds, not the law's data. */
  readonly own: boolean;
}

export function visitOutlook(config: BannerConfig, visit: OutlookVisit): VisitOutlook {
  const place = placeOf(visit.place.replace("-", ""));
  const rule = ruleFor(place, config.regions);
  const lawful = ruleFor(place);
  const code = regimeCode(rule.regime);
  const signalHonoured = visit.gpc && (config.gpc === "everywhere" || rule.regime === "opt-out");
  const asks = shouldAsk(code, signalHonoured, visit.returning);
  const texts = config.texts[visit.language] ?? builtInTexts[visit.language] ?? builtInTexts["en"];
  const bits = visit.returning ? rejectedBits(code) : presumedBits(code);
  const now = choicesOf(effectiveBits(bits, code, signalHonoured));
  const own = rule.regime !== lawful.regime;
  return {
    regime: rule.regime,
    shows: asks ? "banner" : "way-back",
    buttons: asks && texts ? buttonsOf(texts, rule.regime) : [],
    allowed: purposes.filter((purpose) => now[purpose]),
    signalHonoured,
    why: reasonsFor({
      visit,
      regime: rule.regime,
      asks,
      signalHonoured,
      own,
      lawful: lawful.regime,
    }),
    statute: lawful.statute,
    effective: lawful.effective,
    lastReviewed: lawful.lastReviewed,
    renewDays: rule.renewDays,
    renewSource: rule.renewSource,
    own,
  };
}

function buttonsOf(texts: BannerTexts, regime: Regime): string[] {
  if (regime === "notice") return [texts.understood, texts.choose];
  return [texts.accept, textsFor(texts, regimeCode(regime))[1], texts.choose];
}

const regimeReasons: Readonly<Record<Regime, string>> = {
  "opt-in": "Consent comes first here: until there is one, everything optional waits.",
  "opt-out": "Visitors may opt out here: until they do, nothing waits but what they refused.",
  notice: "Visitors are informed here, and can choose; nothing waits for it.",
  none: "Nothing is asked here; the way back is there all the same.",
};

function reasonsFor({
  visit,
  regime,
  asks,
  signalHonoured,
  own,
  lawful,
}: {
  readonly visit: OutlookVisit;
  readonly regime: Regime;
  readonly asks: boolean;
  readonly signalHonoured: boolean;
  readonly own: boolean;
  readonly lawful: Regime;
}): string[] {
  const why = [regimeReasons[regime]];
  if (own) why.push(`This is your own rule: the law’s data says “${lawful}”.`);
  if (visit.place === "US" && !visit.returning) {
    why.push("A visitor whose state is not known yet is treated as in the strictest state.");
  }
  if (signalHonoured) {
    why.push("The browser’s opt-out signal is honoured, shown as honoured, and not asked over.");
  } else if (visit.gpc) {
    why.push("The browser’s opt-out signal says nothing more here than asking first does.");
  }
  if (visit.returning) why.push("A choice that still counts is not asked for again.");
  if (!asks && !visit.returning && regime === "none") why.push("No banner is shown.");
  return why;
}
