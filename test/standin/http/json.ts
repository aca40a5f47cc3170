/** A JSON answer. */
export function json(body: unknown, init: ResponseInit = {}): Response {
  const headers = new Headers(init.headers);
  headers.set("content-type", "application/json; charset=utf-8");
  return new Response(JSON.stringify(body), { ...init, headers });
}

/** The JSON body of a control call; an empty body reads as {}. Throws SyntaxError otherwise. */
export async function readJson<T extends object>(request: Request): Promise<Partial<T>> {
  const text = await request.text();
  return text.trim() === "" ? {} : (JSON.parse(text) as Partial<T>);
}
