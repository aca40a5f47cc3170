/** What a customer who is logged in decides with the account: plain forms, one press each. */
import type { PastChoice, ShownChoice } from "~/domain/consent/model";
import type { ShopperLanguage } from "~/lib/language";
import { choiceTexts } from "./choice-texts/all";
import { ShopperDate, shopperPath } from "./shopper-frame";

export interface AccountView {
  readonly choices: readonly ShownChoice[];
  /** Proves that the form is ours. */
  readonly token: string;
  /** The latest first. */
  readonly history: readonly PastChoice[];
  readonly receipts: readonly { readonly decisionId: string; readonly decidedAt: Date }[];
  readonly said?: "saved" | "stale" | undefined;
}

interface AccountChoicesProps {
  readonly language: ShopperLanguage;
  readonly timeZone: string;
  /** Undefined for a visitor who is not logged in. */
  readonly account: AccountView | undefined;
}

export function AccountChoices({ language, timeZone, account }: AccountChoicesProps) {
  const texts = choiceTexts[language].account;
  return (
    <section id="account" aria-labelledby="kept-account">
      <h2 id="kept-account">{texts.title}</h2>
      {account ? (
        <>
          <p>{texts.intro}</p>
          {account.said ? (
            <p className={account.said === "saved" ? "note" : "error"} role="status">
              {texts[account.said]}
            </p>
          ) : null}
          {account.choices.map((choice) => (
            <Choice key={choice.channel} {...{ choice, language, token: account.token }} />
          ))}
          <h3>{texts.history}</h3>
          <History {...{ language, timeZone, account }} />
          <h3>{texts.receipts}</h3>
          <Receipts {...{ language, timeZone, account }} />
        </>
      ) : (
        <p>
          <a href="/account">{texts.loggedOut}</a>
        </p>
      )}
    </section>
  );
}

function Choice({
  choice,
  language,
  token,
}: {
  readonly choice: ShownChoice;
  readonly language: ShopperLanguage;
  readonly token: string;
}) {
  const { channel, now, possible, pending } = choice;
  const all = choiceTexts[language].account;
  const texts = all.channel[channel];
  const current = pending ?? now;
  return (
    <div>
      <h3>{texts.title}</h3>
      {now !== undefined && !possible ? <p>{texts.none}</p> : null}
      {now === undefined ? <p>{all.unknown}</p> : null}
      {current !== undefined && possible ? <p>{texts[current]}</p> : null}
      {pending ? <p className="note">{all.pending}</p> : null}
      {now === undefined || possible ? (
        <form method="post" action={`${shopperPath("choices", language)}#account`}>
          <input type="hidden" name="token" value={token} />
          <input type="hidden" name="channel" value={channel} />
          {current === "no" ? null : (
            <button type="submit" name="wanted" value="no">
              {texts.stop}
            </button>
          )}{" "}
          {current === "yes" || !texts.allow ? null : (
            <button type="submit" name="wanted" value="yes">
              {texts.allow}
            </button>
          )}
        </form>
      ) : null}
    </div>
  );
}

function History({ language, timeZone, account }: AccountChoicesProps) {
  const { account: texts, receipt } = choiceTexts[language];
  if (!account || account.history.length === 0) return <p>{texts.historyNone}</p>;
  return (
    <ul>
      {account.history.map(({ channel, became, by, at }, index) => (
        <li key={index}>
          <ShopperDate at={at} language={language} timeZone={timeZone} withTime />{" "}
          <strong>{texts.channel[channel].title}</strong>:{" "}
          {became === "yes" ? receipt.allowed : receipt.refused} ({texts.by[by]})
        </li>
      ))}
    </ul>
  );
}

function Receipts({ language, timeZone, account }: AccountChoicesProps) {
  const texts = choiceTexts[language].account;
  if (!account || account.receipts.length === 0) return <p>{texts.receiptsNone}</p>;
  return (
    <ul>
      {account.receipts.map(({ decisionId, decidedAt }) => (
        <li key={decisionId}>
          <a href={shopperPath(`receipts/${decisionId}`, language)}>
            <ShopperDate at={decidedAt} language={language} timeZone={timeZone} withTime />
          </a>
        </li>
      ))}
    </ul>
  );
}
