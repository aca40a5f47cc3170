/** The frame of the editor's preview. Public, because it holds nothing. */
import { previewPage } from "~/services/consent-preview.server";

export function loader(): Response {
  return previewPage();
}
