/**
 * What a shopper can decide, and where. The page itself changes nothing: the platform strips
 * cookies from it in both directions, and says so where JavaScript is off.
 */
import type { ShopperLanguage } from "~/lib/language";
import { choicesPageTexts } from "./choices-page-texts";
import { ShopperFrame, shopperPath } from "./shopper-frame";

export function ChoicesPage({
  language,
  isLoggedIn,
}: {
  readonly language: ShopperLanguage;
  readonly isLoggedIn: boolean;
}) {
  const texts = choicesPageTexts[language];
  return (
    <ShopperFrame language={language} path="choices" title={texts.title}>
      <p>{texts.intro}</p>
      <h2>{texts.browser}</h2>
      <p>{texts.browserText}</p>
      <p>
        {/* The banner's gate listens for this attribute on every page of the store. */}
        <button type="button" data-kept-open="">
          {texts.open}
        </button>
      </p>
      <noscript>
        <p className="note">{texts.noScript}</p>
      </noscript>
      <h2>{texts.account}</h2>
      <p>{isLoggedIn ? texts.loggedIn : texts.loggedOut}</p>
      <ul>
        {texts.can.map((each) => (
          <li key={each}>{each}</li>
        ))}
      </ul>
      <p>
        <a className="button" href={shopperPath("requests", language)}>
          {texts.requests}
        </a>
      </p>
      <h2>{texts.signal}</h2>
      <p>{texts.signalText}</p>
      <p>
        <a href={shopperPath("policy", language)}>{texts.policy}</a>
      </p>
    </ShopperFrame>
  );
}
