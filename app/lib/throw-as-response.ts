import { AppError } from "./errors";

/** Turns an expected failure into the Response that the admin's error page explains. */
export function throwAsResponse(error: unknown): never {
  if (error instanceof AppError) throw new Response(error.message, { status: error.status });
  throw error;
}
