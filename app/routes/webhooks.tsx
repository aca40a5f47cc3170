/** `/webhooks` where a request comes through Remix; the web server answers it before, see web.ts. */
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { services } from "~/services.server";

/** Refuses: without a loader Remix would answer a GET with 400. */
export const loader = ({ request }: LoaderFunctionArgs) => services().webhooks.receive(request);

export const action = ({ request }: ActionFunctionArgs) => services().webhooks.receive(request);
