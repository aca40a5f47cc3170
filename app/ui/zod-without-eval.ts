/**
 * zod compiles its checks with `new Function` where it may, and tries once whether it may: our
 * Content-Security-Policy forbids that, and a page that tries would report a violation every time.
 * Imported first by the root, before any schema is made. The server keeps its compiled checks.
 */
import { z } from "zod";

if (typeof document !== "undefined") z.config({ jitless: true });
