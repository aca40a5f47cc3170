/**
 * How often each public door may be knocked at. Data: change a figure here and nowhere else.
 *
 * `address` counts one network address at one shop, `shop` everybody at one shop, `subject` one
 * person or secret (an e-mail address, the token of a link). The address figures leave room for an
 * office or a mobile carrier behind one address; the shop figures for a sale day.
 */
export interface Figure {
  readonly points: number;
  readonly seconds: number;
}

export type LimitScope = "address" | "shop" | "subject";
export type LimitFigures = Readonly<Partial<Record<LimitScope, Figure>>>;

const MINUTE = 60;
const HOUR = 60 * MINUTE;

export const limitFigures = {
  /** Pages that only show something: policy, choices, promises, the empty form. */
  page: {
    address: { points: 600, seconds: MINUTE },
    shop: { points: 60_000, seconds: MINUTE },
  },
  /** The banner's beacon: a visitor decides once, a page load repeats what was lost. */
  consent: {
    address: { points: 600, seconds: MINUTE },
    shop: { points: 60_000, seconds: MINUTE },
  },
  /** What sampled pages report: a share of page views. */
  observe: {
    address: { points: 120, seconds: MINUTE },
    shop: { points: 12_000, seconds: MINUTE },
  },
  /** Submissions of the public form: each may send a mail. */
  "request-form": {
    address: { points: 60, seconds: HOUR },
    shop: { points: 200, seconds: HOUR },
  },
  /** Links with a secret: a person opens them a few times, a guesser has to try 2^256. */
  "secret-link": {
    address: { points: 60, seconds: 10 * MINUTE },
    shop: { points: 3000, seconds: 10 * MINUTE },
    subject: { points: 60, seconds: 10 * MINUTE },
  },
  /** Requests that carried no valid signature, at any door that wants one. */
  refused: { address: { points: 120, seconds: MINUTE } },
  /** The way into the admin. */
  auth: { address: { points: 120, seconds: MINUTE } },
} as const satisfies Readonly<Record<string, LimitFigures>>;

/** The same doors with every figure multiplied: what `RATE_LIMIT_FACTOR` asks for. */
export function scaledFigures(factor: number): Readonly<Record<Door, LimitFigures>> {
  const scale = ({ points, seconds }: Figure) => ({ points: Math.ceil(points * factor), seconds });
  const scaled = Object.entries(limitFigures).map(([door, figures]) => [
    door,
    Object.fromEntries(
      Object.entries<Figure>(figures).map(([scope, figure]) => [scope, scale(figure)]),
    ),
  ]);
  return Object.fromEntries(scaled) as Record<Door, LimitFigures>;
}

export type Door = keyof typeof limitFigures;
export const doors = Object.keys(limitFigures) as Door[];
