/**
 * `/proxy/consent` where a beacon comes through Remix; the web server answers it before, see web.ts.
 */
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { readLimited } from "~/lib/read-limited";
import { services } from "~/services.server";

export const action = ({ request }: ActionFunctionArgs) => receive(request);
export const loader = ({ request }: LoaderFunctionArgs) => receive(request);

async function receive(request: Request): Promise<Response> {
  const { receiveBeacon, mostBeaconBytes } = services().consent;
  const text = await readLimited(request, mostBeaconBytes);
  const { status, body, headers } = await receiveBeacon({
    method: request.method,
    query: new URL(request.url).search,
    headers: Object.fromEntries(request.headers),
    body: text === undefined ? "too-large" : Buffer.from(text),
  });
  return new Response(body ?? null, { status, headers });
}
