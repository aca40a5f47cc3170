/** The page behind the link in the notice of an unused account: one button, no password, no script. */
import type { ShopperLanguage } from "~/lib/language";
import { ShopperDate, ShopperFrame, shopperPath } from "./shopper-frame";
import { stayTexts } from "./stay-texts";

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
  const words = stayTexts[language];
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
  const words = stayTexts[language];
  return (
    <ShopperFrame language={language} path="policy" title={words.doneTitle}>
      <p className="note">{words.done}</p>
    </ShopperFrame>
  );
}

export function StayGonePage({ language }: { readonly language: ShopperLanguage }) {
  const words = stayTexts[language];
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
