import type { Standin } from "../standin";

/** One control call. The id is what follows the name in the path. */
export type Control = (request: Request, standin: Standin, at: { url: URL; id: string }) => unknown;
