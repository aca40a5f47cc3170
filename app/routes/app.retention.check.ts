/** What is to be said of a rule while it is being written. Asked by the editor at every change. */
import type { ActionFunctionArgs } from "@remix-run/node";
import { textField } from "~/lib/form-fields";
import { throwAsResponse } from "~/lib/throw-as-response";
import { services } from "~/services.server";
import { requireStaff } from "~/shopify/staff.server";

export async function action({ request }: ActionFunctionArgs) {
  const { shop, staffId } = await requireStaff(request);
  const form = await request.formData();
  const ruleId = textField(form, "ruleId") || undefined;
  const definition = parsed(textField(form, "definition"));
  return services()
    .retentionDesk.checkRule({ shop, staffId, ruleId, definition })
    .catch(throwAsResponse);
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    throw new Response("The rule can't be read.", { status: 400 });
  }
}
