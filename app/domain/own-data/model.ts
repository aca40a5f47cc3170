/** The app's own records: the pure part, safe in a browser. */
export { ownTerm, ownTerms, refuseOwnRule, type OwnTerm } from "./own-terms";
