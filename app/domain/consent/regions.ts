/**
 * Which regime holds where: data, to be edited without touching code. No legal advice.
 *
 * A country that isn't listed is asked as strictly as the strictest. Ages are how long a choice is
 * kept before it is asked for again.
 */
import type { Regime } from "./regime";

export interface RegionRule {
  readonly regime: Regime;
  readonly statute: string;
  /** Since when it is to be followed as it stands here; null where it is no statute. */
  readonly effective: string | null;
  /** Days a choice is kept; where no authority names a figure, a year. */
  readonly renewDays: number;
  /** What names the age, where something does. */
  readonly renewSource?: string;
  /** The law requires Global Privacy Control to be honoured. */
  readonly gpc: boolean;
  readonly lastReviewed: string;
}

const REVIEWED = "2026-11-20";
const YEAR = 365;
const HALF_YEAR = 182;

const euCountries =
  "AT BE BG HR CY CZ DK EE FI FR DE GR HU IE IT LV LT LU MT NL PL PT RO SK SI ES SE IS LI NO";

const gdpr: RegionRule = {
  regime: "opt-in",
  statute: "Directive 2002/58/EC Art. 5(3); GDPR Art. 6(1)(a), 7",
  effective: "2018-05-25",
  renewDays: YEAR,
  gpc: false,
  lastReviewed: REVIEWED,
};

/** US states whose law requires Global Privacy Control to be honoured in 2026. */
const gpcStates: Readonly<Record<string, readonly [statute: string, effective: string]>> = {
  CA: ["Cal. Civ. Code § 1798.120, § 1798.135; CCPA Regulations § 7025", "2023-01-01"],
  CO: ["C.R.S. § 6-1-1306; 4 CCR 904-3 Rule 5", "2024-07-01"],
  CT: ["Conn. Gen. Stat. § 42-520", "2025-01-01"],
  DE: ["6 Del. C. § 12D-106", "2026-01-01"],
  MD: ["Md. Code, Com. Law § 14-4707", "2025-10-01"],
  MN: ["Minn. Stat. § 325M.14", "2025-07-31"],
  MT: ["Mont. Code § 30-14-2808", "2025-01-01"],
  NE: ["Neb. Rev. Stat. § 87-1108", "2025-01-01"],
  NH: ["N.H. Rev. Stat. § 507-H:6", "2025-01-01"],
  NJ: ["N.J. Stat. § 56:8-166.11", "2025-07-15"],
  OR: ["Or. Rev. Stat. § 646A.578", "2026-01-01"],
  TX: ["Tex. Bus. & Com. Code § 541.055", "2025-01-01"],
};

function usState([statute, effective]: readonly [string, string]): RegionRule {
  const regime = "opt-out" as const;
  return { regime, statute, effective, renewDays: YEAR, gpc: true, lastReviewed: REVIEWED };
}

/** By country, or country and subdivision ("US-CA"). */
export const regionRules: Readonly<Record<string, RegionRule>> = {
  ...Object.fromEntries(euCountries.split(" ").map((country) => [country, gdpr])),
  FR: { ...gdpr, renewDays: HALF_YEAR, renewSource: "CNIL, recommendation of 17 September 2020" },
  IT: { ...gdpr, renewDays: HALF_YEAR, renewSource: "Garante, guidelines of 10 June 2021" },
  ES: { ...gdpr, renewSource: "AEPD guide on cookies: at most 24 months" },
  GB: { ...gdpr, statute: "PECR reg. 6; UK GDPR Art. 6(1)(a), 7", effective: "2021-01-01" },
  CH: { ...gdpr, statute: "FADP Art. 6, 31; TCA Art. 45c", effective: "2023-09-01" },
  BR: { ...gdpr, statute: "LGPD Art. 7(I), 8", effective: "2020-09-18" },
  ...Object.fromEntries(
    Object.entries(gpcStates).map(([state, statute]) => [`US-${state}`, usState(statute)]),
  ),
  US: {
    regime: "notice",
    statute: "FTC Act § 5: no state law on opt-out signals",
    effective: null,
    renewDays: YEAR,
    gpc: false,
    lastReviewed: REVIEWED,
  },
};

/** Where nothing is known of a place. */
export const strictestRule: RegionRule = {
  regime: "opt-in",
  statute: "none listed: treated as strictly as the strictest",
  effective: null,
  renewDays: HALF_YEAR,
  gpc: false,
  lastReviewed: REVIEWED,
};
