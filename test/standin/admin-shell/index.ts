import type { StandinContext } from "../context";

/** Answers this folder's pages; undefined when the path belongs to somebody else. */
export async function handle(
  _request: Request,
  _url: URL,
  _ctx: StandinContext,
): Promise<Response | undefined> {
  return undefined;
}
