/** The app's own records: the pure part, safe in a browser. */
export { ownTerm, usualTerm, type OwnTerm } from "./own-terms";
