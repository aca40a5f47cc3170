/** `npm run sbom`: what the product is made of, beside the build. `npm run build` writes it as well. */
import { resolve } from "node:path";
import { writeSbom } from "../setup/write-sbom";

const { components, file } = await writeSbom(resolve(import.meta.dirname, "..", ".."));
console.log(`${file}: ${components} components`);
