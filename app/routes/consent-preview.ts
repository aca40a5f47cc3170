/** The frame of the editor's preview. Public, because it holds nothing. */
import { services } from "~/services.server";

export function loader(): Response {
  return services().consentPreview.page();
}
