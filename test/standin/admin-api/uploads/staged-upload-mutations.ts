import { randomUUID } from "node:crypto";
import type { Call } from "../call";
import type { Resolvers } from "../resolver";
import { unknownToStandin } from "../unknown-to-standin";

interface UploadInput {
  filename: string;
  mimeType: string;
  resource: string;
  httpMethod: "POST" | "PUT";
}

/** `stagedUploadsCreate`, for the variables of a bulk mutation. */
export const stagedUploadMutations: Resolvers<unknown> = {
  stagedUploadsCreate: (_root, { input }: { input: UploadInput[] }, call) => ({
    stagedTargets: input.map((each) => target(call, each)),
    userErrors: [],
  }),
};

function target({ shop }: Call, { resource, httpMethod, mimeType, filename }: UploadInput) {
  if (resource !== "BULK_MUTATION_VARIABLES" || httpMethod !== "POST") {
    throw unknownToStandin(`staged uploads of ${resource} by ${httpMethod}`);
  }
  const key = `tmp/${shop.id.split("/").at(-1) ?? ""}/bulk/${randomUUID()}/${filename}`;
  return {
    url: `https://${shop.domain}/_standin/uploads`,
    resourceUrl: null,
    parameters: [
      { name: "key", value: key },
      { name: "Content-Type", value: mimeType },
      { name: "success_action_status", value: "201" },
    ],
  };
}
