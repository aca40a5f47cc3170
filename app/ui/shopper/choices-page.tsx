/**
 * What a shopper can decide, and where. The page itself changes nothing: the platform strips
 * cookies from it in both directions, and says so where JavaScript is off.
 */
import type { ShopperLanguage } from "~/lib/language";
import { AccountChoices, type AccountView } from "./account-choices";
import { choiceTexts } from "./choice-texts/all";
import { ShopperFrame, shopperPath } from "./shopper-frame";

export function ChoicesPage({
  language,
  timeZone,
  offersClearing,
  account,
}: {
  readonly language: ShopperLanguage;
  readonly timeZone: string;
  /** Whether the dialog can clear what was stored in the browser. */
  readonly offersClearing: boolean;
  /** Undefined for a visitor who is not logged in. */
  readonly account: AccountView | undefined;
}) {
  const texts = choiceTexts[language].page;
  return (
    <ShopperFrame language={language} path="choices" title={texts.title}>
      <p>{texts.intro}</p>
      <h2>{texts.browser}</h2>
      <p>
        {texts.browserText} {offersClearing ? texts.clear : null}
      </p>
      <p>
        {/* The banner's gate listens for this attribute on every page of the store. */}
        <button type="button" data-kept-open="">
          {texts.open}
        </button>
      </p>
      <noscript>
        <p className="note">{texts.noScript}</p>
      </noscript>
      <AccountChoices language={language} timeZone={timeZone} account={account} />
      <h2>{texts.account}</h2>
      <p>{account ? texts.loggedIn : texts.loggedOut}</p>
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
