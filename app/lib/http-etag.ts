/** Conditional requests (RFC 9110, section 13): the same page is not sent twice. */

/** A weak validator: the page means the same, though its bytes may be wrapped differently. */
export function weakEtag(fingerprint: string): string {
  return `W/"${fingerprint}"`;
}

/** Whether `If-None-Match` names this validator, compared weakly as the standard asks. */
export function matchesEtag(ifNoneMatch: string | null, etag: string): boolean {
  if (ifNoneMatch === null) return false;
  const strip = (tag: string) => tag.trim().replace(/^W\//, "");
  return ifNoneMatch.split(",").some((tag) => tag.trim() === "*" || strip(tag) === strip(etag));
}
