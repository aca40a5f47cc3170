/** The policy in the store's theme: the one in force, one version, and the list of all. */
import type { CookieTable } from "~/domain/consent/model";
import type { PolicyContent } from "~/domain/policy/model";
import type { ShopperLanguage } from "~/lib/language";
import { CookieTableSection } from "./cookie-table";
import { PolicyBody } from "./policy-body";
import { policyPagesTexts } from "./policy-texts/all";
import { ShopperDate, ShopperFrame, colon, shopperPath } from "./shopper-frame";

/** One archived text. */
export interface ShownPolicy {
  readonly version: number;
  readonly language: ShopperLanguage;
  readonly hash: string;
  readonly publishedAt: Date;
  readonly content: PolicyContent;
  readonly intact: boolean;
}

export function PolicyPage({
  policy,
  cookies,
  timeZone,
}: {
  readonly policy: ShownPolicy;
  /** Follows the published banner, not the policy's version: it is no archived text. */
  readonly cookies: CookieTable;
  readonly timeZone: string;
}) {
  const { language, content, publishedAt, version } = policy;
  const texts = policyPagesTexts[language].policy;
  return (
    <ShopperFrame language={language} path="policy" title={content.title}>
      <p className="meta">
        {texts.updated + colon(language)}
        <ShopperDate at={publishedAt} language={language} timeZone={timeZone} /> ·{" "}
        <a href={shopperPath("policy/versions", language)}>
          {texts.version} {version}
        </a>
      </p>
      <nav aria-label={texts.contents}>
        <ul>
          {content.sections.map(({ id, heading }) => (
            <li key={id}>
              <a href={`#kept-${id}`}>{heading}</a>
            </li>
          ))}
          <li>
            <a href="#kept-cookies">{policyPagesTexts[language].cookies.heading}</a>
          </li>
        </ul>
      </nav>
      <PolicyBody content={content} />
      <CookieTableSection table={cookies} language={language} />
      <Fingerprint policy={policy} />
    </ShopperFrame>
  );
}

export function PolicyVersionPage({
  policy,
  timeZone,
  current,
}: {
  readonly policy: ShownPolicy;
  readonly timeZone: string;
  /** Number of the version in force. */
  readonly current: number;
}) {
  const { language, content, publishedAt, version } = policy;
  const texts = policyPagesTexts[language].policy;
  return (
    <ShopperFrame
      language={language}
      path={`policy/versions/${version}`}
      title={`${content.title}, ${texts.version} ${version}`}
    >
      {version === current ? null : (
        <p className="note">
          {texts.earlier} <a href={shopperPath("policy", language)}>{texts.toCurrent}</a>
        </p>
      )}
      <p className="meta">
        {texts.published + colon(language)}
        <ShopperDate at={publishedAt} language={language} timeZone={timeZone} /> ·{" "}
        <a href={shopperPath("policy/versions", language)}>{texts.allVersions}</a>
      </p>
      <PolicyBody content={content} />
      <Fingerprint policy={policy} />
    </ShopperFrame>
  );
}

function Fingerprint({ policy: { language, hash, intact } }: { readonly policy: ShownPolicy }) {
  const texts = policyPagesTexts[language].policy;
  return (
    <>
      {intact ? null : (
        <p className="error" role="alert">
          {texts.changed}
        </p>
      )}
      <p className="meta">
        {texts.fingerprint + colon(language)}
        <code>{hash}</code>
        <br />
        {texts.fingerprintMeans}
      </p>
    </>
  );
}

export function PolicyVersionsPage({
  editions,
  language,
  timeZone,
}: {
  /** Newest first. */
  readonly editions: readonly Pick<ShownPolicy, "version" | "publishedAt" | "hash">[];
  readonly language: ShopperLanguage;
  readonly timeZone: string;
}) {
  const texts = policyPagesTexts[language].policy;
  return (
    <ShopperFrame language={language} path="policy/versions" title={texts.allVersions}>
      <p>{texts.versionsLead}</p>
      <table>
        <thead>
          <tr>
            <th scope="col">{texts.version}</th>
            <th scope="col">{texts.published}</th>
            <th scope="col">{texts.fingerprint}</th>
          </tr>
        </thead>
        <tbody>
          {editions.map(({ version, publishedAt, hash }, index) => (
            <tr key={version}>
              <td>
                <a href={shopperPath(`policy/versions/${version}`, language)}>
                  {texts.version} {version}
                </a>
                {index === 0 ? ` (${texts.current})` : ""}
              </td>
              <td>
                <ShopperDate at={publishedAt} language={language} timeZone={timeZone} withTime />
              </td>
              <td>
                <code>{hash.slice(0, 16)}…</code>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p>
        <a href={shopperPath("policy", language)}>{texts.toCurrent}</a>
      </p>
    </ShopperFrame>
  );
}

/** What is shown where there is nothing (yet): never an empty page. */
export function NoPolicyPage({
  language,
  reason,
}: {
  readonly language: ShopperLanguage;
  readonly reason: "none" | "no-such-version";
}) {
  const texts = policyPagesTexts[language].policy;
  const none = reason === "none";
  return (
    <ShopperFrame
      language={language}
      path="policy"
      title={none ? texts.noneTitle : texts.noSuchVersion}
    >
      <p>
        {none ? texts.none : null}{" "}
        {none ? (
          <a href={shopperPath("requests", language)}>{texts.request}</a>
        ) : (
          <a href={shopperPath("policy/versions", language)}>{texts.allVersions}</a>
        )}
      </p>
    </ShopperFrame>
  );
}
