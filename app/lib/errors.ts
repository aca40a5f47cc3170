/**
 * Failures that callers tell apart. Expected outcomes are return values, bugs are plain `Error`s.
 *
 * Messages carry ids and what to do, never personal data: they reach logs and pages.
 */
export type AppErrorCode =
  | "invalid-input"
  | "unauthenticated"
  | "forbidden"
  | "not-found"
  | "conflict"
  | "too-large"
  | "rate-limited"
  | "cannot-open"
  | "key-missing"
  | "scope-missing"
  | "host-refused"
  | "host-unavailable"
  | "host-throttled"
  | "unavailable";

const httpStatus = {
  "invalid-input": 400,
  unauthenticated: 401,
  forbidden: 403,
  "not-found": 404,
  conflict: 409,
  "too-large": 413,
  "rate-limited": 429,
  "cannot-open": 500,
  "key-missing": 500,
  "scope-missing": 403,
  "host-refused": 502,
  "host-unavailable": 503,
  "host-throttled": 503,
  unavailable: 503,
} satisfies Record<AppErrorCode, number>;

interface AppErrorOptions {
  readonly cause?: unknown;
  /** True when the same call may succeed later without anybody changing anything. */
  readonly retryable?: boolean;
}

export class AppError extends Error {
  override readonly name = "AppError";
  readonly retryable: boolean;

  constructor(
    readonly code: AppErrorCode,
    message: string,
    options: AppErrorOptions = {},
  ) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause });
    this.retryable = options.retryable ?? false;
  }

  get status(): number {
    return httpStatus[this.code];
  }
}
