/** Reads the one form in which the host writes times, without making a string or a Date. */

const DASH = 0x2d;
const COLON = 0x3a;
const LETTER_T = 0x54;
const LETTER_Z = 0x5a;
const ZERO = 0x30;
const DAY_MS = 86_400_000;
/** Every month has so many days; of later ones `Date.parse` knows best. */
const SAFE_DAY = 28;

/**
 * Epoch milliseconds of "2026-11-20T12:00:00Z" at a place in a text; undefined for any other form
 * and for the last days of a month, which are left to `Date.parse`.
 */
export function utcMoment(text: string, from: number): number | undefined {
  if (!isForm(text, from)) return undefined;
  const year = twoDigits(text, from) * 100 + twoDigits(text, from + 2);
  const month = twoDigits(text, from + 5);
  const day = twoDigits(text, from + 8);
  const hour = twoDigits(text, from + 11);
  const minute = twoDigits(text, from + 14);
  const second = twoDigits(text, from + 17);
  // A place that is no digit makes its number NaN, which is within no bounds.
  const isSafe =
    year >= 1970 &&
    year <= 9999 &&
    month >= 1 &&
    month <= 12 &&
    day >= 1 &&
    day <= SAFE_DAY &&
    hour <= 23 &&
    minute <= 59 &&
    second <= 59;
  if (!isSafe) return undefined;
  return daysUntil(year, month, day) * DAY_MS + ((hour * 60 + minute) * 60 + second) * 1000;
}

function isForm(text: string, from: number): boolean {
  return (
    text.charCodeAt(from + 4) === DASH &&
    text.charCodeAt(from + 7) === DASH &&
    text.charCodeAt(from + 10) === LETTER_T &&
    text.charCodeAt(from + 13) === COLON &&
    text.charCodeAt(from + 16) === COLON &&
    text.charCodeAt(from + 19) === LETTER_Z
  );
}

function twoDigits(text: string, at: number): number {
  const tens = text.charCodeAt(at) - ZERO;
  const ones = text.charCodeAt(at + 1) - ZERO;
  return tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9 ? tens * 10 + ones : Number.NaN;
}

/** Days from 1970-01-01, with the year beginning in March so that the leap day comes last. */
function daysUntil(year: number, month: number, day: number): number {
  const marchYear = month > 2 ? year : year - 1;
  const monthFromMarch = (month + 9) % 12;
  const dayOfYear = Math.floor((153 * monthFromMarch + 2) / 5) + day - 1;
  const leaps =
    Math.floor(marchYear / 4) - Math.floor(marchYear / 100) + Math.floor(marchYear / 400);
  return marchYear * 365 + leaps + dayOfYear - DAYS_TO_1970;
}

/** From 1 March of the year 0 to 1 January 1970. */
const DAYS_TO_1970 = 719_468;
