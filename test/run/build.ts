/** `npm run build`: everything `npm start` and `npm run worker` need, in `build/`. */
import { buildAll } from "../setup/build-app";
import { writeBuildFacts } from "../setup/write-build-facts";

await Promise.all([buildAll({ force: true }), writeBuildFacts()]);
