/** A shopper's receipt, in the theme, without JavaScript. */
import {
  decisionState,
  purposeData,
  purposes,
  wasAsked,
  vendorInReceipt,
  type Receipt,
} from "~/domain/consent/model";
import { writtenLocale, type ShopperLanguage } from "~/lib/language";
import { choiceTexts } from "./choice-texts/all";
import type { ReceiptPageTexts } from "./choice-texts/choice-texts";
import { ShopperDate, ShopperFrame, shopperPath } from "./shopper-frame";

interface ReceiptPageProps {
  readonly language: ShopperLanguage;
  readonly timeZone: string;
  readonly receipt: Receipt;
}

const DAY_MS = 86_400_000;

export function ReceiptPage({ language, timeZone, receipt }: ReceiptPageProps) {
  const texts = choiceTexts[language].receipt;
  const { decision, notice } = receipt;
  const path = `receipts/${decision.decisionId}` as const;
  return (
    <ShopperFrame language={language} path={path} title={texts.title}>
      <p>{texts.intro}</p>
      <Remarks flags={decision.flags} texts={texts} />
      <h2>{texts.your}</h2>
      <p>{texts.state[decisionState(decision)]}</p>
      <AllowedVendor receipt={receipt} texts={texts} />
      <Choices receipt={receipt} texts={texts} />
      <p>
        <a href={shopperPath("choices", language)}>{texts.change}</a>
      </p>
      <h2>{texts.proof}</h2>
      <Proof receipt={receipt} language={language} timeZone={timeZone} />
      <p>
        <a className="button" href={`${shopperPath(path, language)}&format=json`} download>
          {texts.download}
        </a>
      </p>
      <p className="meta">{texts.check}</p>
      <h2>{texts.about}</h2>
      <About receipt={receipt} language={language} timeZone={timeZone} />
      <h2>{texts.shown}</h2>
      {wasAsked(decision.method) ? (
        <ul lang={decision.language}>
          {notice.shown.map((text, place) => (
            <li key={place}>{text}</li>
          ))}
        </ul>
      ) : (
        <p>{texts.notAsked}</p>
      )}
    </ShopperFrame>
  );
}

function Remarks({
  flags,
  texts,
}: {
  readonly flags: readonly string[];
  readonly texts: ReceiptPageTexts;
}) {
  if (flags.length === 0) return null;
  return (
    <div className="note" role="note" aria-label={texts.remarks}>
      {flags.map((flag) => (
        <p key={flag}>{texts.remark[flag] ?? flag}</p>
      ))}
    </div>
  );
}

function AllowedVendor({
  receipt,
  texts,
}: {
  readonly receipt: Receipt;
  readonly texts: ReceiptPageTexts;
}) {
  const vendor = vendorInReceipt(receipt);
  if (!vendor) return null;
  const isOnce = receipt.decision.method === "load-once";
  const say = isOnce ? texts.allowedOnce : texts.allowedAlways;
  return <p>{say(vendor.name, texts.purpose[vendor.purpose])}</p>;
}

function Choices({
  receipt,
  texts,
}: {
  readonly receipt: Receipt;
  readonly texts: ReceiptPageTexts;
}) {
  const { choices } = receipt.decision;
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">{texts.purposeHead}</th>
          <th scope="col">{texts.choice}</th>
          <th scope="col">{texts.who}</th>
        </tr>
      </thead>
      <tbody>
        {purposes.map((purpose) => {
          const recipients = recipientsOf(receipt, purpose);
          return (
            <tr key={purpose}>
              <th scope="row">{texts.purpose[purpose]}</th>
              <td>{choices[purpose] ? texts.allowed : texts.refused}</td>
              <td data-label={texts.who}>
                {recipients.length > 0 ? recipients.join(", ") : texts.nobody}
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

function recipientsOf({ record }: Receipt, purpose: (typeof purposes)[number]): string[] {
  const listed = record["purposes"] as readonly { id: string; recipients: string[] }[];
  return listed.find(({ id }) => id === purpose)?.recipients ?? [];
}

function Proof({ receipt, language, timeZone }: ReceiptPageProps) {
  const texts = choiceTexts[language].receipt;
  const { proof } = receipt;
  if (!proof) return <p>{texts.waiting}</p>;
  if (!receipt.batch) return <p className="note">{texts.changed}</p>;
  const style = { dateStyle: "long", timeStyle: "short", timeZone } as const;
  const format = new Intl.DateTimeFormat(writtenLocale(language), style);
  const when = format.format(new Date(proof.checkpoint.sealedAt));
  return <p>{texts.sealed(proof.leaf.index + 1, when)}</p>;
}

function About({ receipt, language, timeZone }: ReceiptPageProps) {
  const texts = choiceTexts[language].receipt;
  const { decision } = receipt;
  const decided = new Date(decision.decidedAt);
  const kinds = [...new Set(purposes.flatMap((purpose) => purposeData[purpose]))];
  const asksAgain = new Date(decided.getTime() + decision.validDays * DAY_MS);
  const dates: readonly (readonly [string, Date])[] = [
    [texts.decided, decided],
    // What was allowed once is asked about on the next page.
    ...(decision.validDays > 0 ? [[texts.validUntil, asksAgain] as const] : []),
    [texts.keptUntil, new Date(decision.keptUntil)],
  ];
  return (
    <dl>
      {dates.map(([name, at], place) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>
            <ShopperDate at={at} language={language} timeZone={timeZone} withTime={place === 0} />
          </dd>
        </div>
      ))}
      <dt>{texts.region}</dt>
      <dd>
        {placeIn(language, decision.region) ?? texts.unknown} · {decision.regime} · {decision.rule}
      </dd>
      <dt>{texts.language}</dt>
      <dd>{decision.language}</dd>
      <dt>{texts.signal}</dt>
      <dd>{decision.gpc ? texts.yes : texts.no}</dd>
      <dt>{texts.data}</dt>
      <dd>{kinds.map((kind) => texts.kind[kind] ?? kind).join(", ")}</dd>
      <dt>{texts.number}</dt>
      <dd>{decision.decisionId}</dd>
    </dl>
  );
}

/** "USCA" → "United States, CA", in the reader's language; undefined where nothing is known. */
function placeIn(language: ShopperLanguage, region: string): string | undefined {
  if (region === "") return undefined;
  const country = new Intl.DisplayNames(writtenLocale(language), { type: "region" }).of(
    region.slice(0, 2),
  );
  return [country, region.slice(2)].filter(Boolean).join(", ");
}

export function ReceiptGonePage({ language }: { readonly language: ShopperLanguage }) {
  const texts = choiceTexts[language].receipt;
  return (
    <ShopperFrame language={language} path="choices" title={texts.goneTitle}>
      <p>{texts.gone}</p>
    </ShopperFrame>
  );
}
