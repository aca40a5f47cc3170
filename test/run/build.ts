/** `npm run build`: everything `npm start` and `npm run worker` need, in `build/`. */
import { buildAll } from "../setup/build-app";

await buildAll({ force: true });
