/** The page behind the link in the notice of an unused account: one button, no password, no script. */
import type { ShopperLanguage } from "~/lib/language";
import { ShopperDate, ShopperFrame, shopperPath } from "./shopper-frame";

const texts = {
  en: {
    title: "Keep your account?",
    lead: "This account has not been used for a long time, and would be put in order soon.",
    until: "That would happen on",
    button: "Yes, keep my account",
    nothing: "If you do not want to keep it, you need do nothing.",
    doneTitle: "Your account stays",
    done: "Thank you. Nothing about your account is changed.",
    goneTitle: "This link leads nowhere",
    gone: "It was used before, or the account has been put in order already. You can always ask the store what it keeps about you.",
    ask: "Ask about your data",
  },
  de: {
    title: "Konto behalten?",
    lead: "Dieses Konto wurde lange nicht genutzt und würde bald geordnet.",
    until: "Das geschähe am",
    button: "Ja, mein Konto behalten",
    nothing: "Wenn Sie es nicht behalten möchten, müssen Sie nichts tun.",
    doneTitle: "Ihr Konto bleibt",
    done: "Danke. An Ihrem Konto wird nichts geändert.",
    goneTitle: "Dieser Link führt nirgendwohin",
    gone: "Er wurde schon benutzt, oder das Konto ist bereits geordnet. Sie können den Shop jederzeit fragen, was er über Sie aufbewahrt.",
    ask: "Nach Ihren Daten fragen",
  },
} as const satisfies Record<ShopperLanguage, Record<string, string>>;

/** Opening it changes nothing: mail programs open links by themselves. The button decides. */
export function StayPage({
  language,
  secret,
  until,
  timeZone,
}: {
  readonly language: ShopperLanguage;
  readonly secret: string;
  readonly until: Date | null;
  readonly timeZone: string;
}) {
  const words = texts[language];
  const path = `stay/${secret}` as const;
  return (
    <ShopperFrame language={language} path={path} title={words.title}>
      <p>{words.lead}</p>
      {until ? (
        <p>
          {words.until} <ShopperDate at={until} language={language} timeZone={timeZone} />.
        </p>
      ) : null}
      <form method="post" action={shopperPath(path, language)}>
        <button type="submit">{words.button}</button>
      </form>
      <p className="meta">{words.nothing}</p>
    </ShopperFrame>
  );
}

export function StayDonePage({ language }: { readonly language: ShopperLanguage }) {
  const words = texts[language];
  return (
    <ShopperFrame language={language} path="policy" title={words.doneTitle}>
      <p className="note">{words.done}</p>
    </ShopperFrame>
  );
}

export function StayGonePage({ language }: { readonly language: ShopperLanguage }) {
  const words = texts[language];
  return (
    <ShopperFrame language={language} path="requests" title={words.goneTitle}>
      <p>{words.gone}</p>
      <p>
        <a className="button" href={shopperPath("requests", language)}>
          {words.ask}
        </a>
      </p>
    </ShopperFrame>
  );
}
