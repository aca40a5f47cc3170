/** The shop's evidence as one file, streamed; that it was exported is recorded. */
import type { LoaderFunctionArgs } from "@remix-run/node";
import { fileResponse } from "~/lib/file-response";
import { services } from "~/services.server";
import { requireStaff } from "~/shopify/staff.server";

export async function loader({ request }: LoaderFunctionArgs): Promise<Response> {
  const { shop, staffId } = await requireStaff(request, "export");
  const pieces = services().requests.exportEvidence({ shop, staffId });
  const stream = new ReadableStream<Uint8Array>({
    async pull(controller) {
      const piece = await pieces.next();
      if (piece.done === true) controller.close();
      else controller.enqueue(piece.value);
    },
    async cancel() {
      await pieces.return(undefined);
    },
  });
  return fileResponse(stream, { fileName: "kept-evidence.zip", type: "application/zip" });
}
