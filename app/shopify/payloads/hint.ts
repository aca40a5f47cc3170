import { z } from "zod";

/** Everything else: that something changed. What it is now is asked of the host. */
export const hintPayload = z.looseObject({});
