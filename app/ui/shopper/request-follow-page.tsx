/** What a person sees of their request: to confirm it, to follow it, or that a link leads nowhere. */
import type { ReactNode } from "react";
import type { RequestKind, RequestState } from "~/domain/requests/model";
import type { ShopperLanguage } from "~/lib/language";
import { choiceTexts } from "./choice-texts/all";
import { requestTexts } from "./request-texts/all";
import { ShopperDate, ShopperFrame, shopperPath } from "./shopper-frame";

interface Addressed {
  readonly language: ShopperLanguage;
  /** The secret in the page's own address. */
  readonly token: string;
}

/** Opening it changes nothing: mail programs open links by themselves. The button confirms. */
export function RequestConfirmPage({
  language,
  token,
  confirmation,
}: Addressed & {
  readonly confirmation: {
    readonly kind: RequestKind;
    readonly contact: string;
    readonly confirmed: boolean;
  };
}) {
  const texts = requestTexts[language];
  const { kind, contact, confirmed } = confirmation;
  const path = `requests/confirm/${token}` as const;
  return (
    <ShopperFrame language={language} path={path} title={texts.confirmTitle}>
      <p>{texts.confirmLead(texts.kinds[kind], contact)}</p>
      {confirmed ? <p className="note">{texts.confirmedAlready}</p> : null}
      <form method="post" action={shopperPath(path, language)}>
        <button type="submit">{confirmed ? texts.toFollow : texts.confirmButton}</button>
      </form>
      {confirmed ? null : <p className="meta">{texts.confirmNot}</p>}
    </ShopperFrame>
  );
}

/** A request as its person may see it. */
interface Followed {
  readonly kind: RequestKind;
  readonly state: RequestState;
  readonly outcome: string | null;
  readonly receivedAt: Date;
  readonly dueAt: Date;
  readonly download: "none" | "offered" | "taken" | "gone";
}

export function RequestFollowPage({
  language,
  token,
  timeZone,
  followed,
  offersClearing,
}: Addressed & {
  readonly timeZone: string;
  readonly followed: Followed;
  /** They asked to clear their history, and the banner's dialog can do so in the browser. */
  readonly offersClearing: boolean;
}) {
  const texts = requestTexts[language];
  const { kind, state, outcome, receivedAt, dueAt } = followed;
  const day = (at: Date) => <ShopperDate at={at} language={language} timeZone={timeZone} />;
  const path = `requests/${token}` as const;
  const words = texts.states[state];
  return (
    <ShopperFrame language={language} path={path} title={texts.followTitle}>
      <table>
        <tbody>
          <Row label={texts.asked} value={texts.kinds[kind]} />
          <Row label={texts.received} value={day(receivedAt)} />
          {outcome === null ? <Row label={texts.due} value={day(dueAt)} /> : null}
          <Row label={texts.stands} value={words.stands} />
          <Row label={texts.next} value={words.next} />
        </tbody>
      </table>
      {outcome === null ? null : <p className="note">{texts.outcomes[outcome] ?? words.stands}</p>}
      <Download language={language} token={token} download={followed.download} />
      {offersClearing ? (
        <p>
          {texts.clearHere}{" "}
          <a href={shopperPath("choices", language)}>{choiceTexts[language].page.title}</a>
        </p>
      ) : null}
      <p className="meta">{texts.keepLink}</p>
    </ShopperFrame>
  );
}

function Row({ label, value }: { readonly label: string; readonly value: ReactNode }) {
  return (
    <tr>
      <th scope="row">{label}</th>
      <td>{value}</td>
    </tr>
  );
}

function Download({
  language,
  token,
  download,
}: Addressed & { readonly download: Followed["download"] }) {
  const texts = requestTexts[language];
  if (download === "none") return null;
  if (download === "gone") return <p>{texts.downloadGone}</p>;
  if (download === "taken") return <p>{texts.downloadTaken}</p>;
  return (
    <form method="post" action={shopperPath(`requests/${token}`, language)}>
      <p>{texts.downloadOnce}</p>
      <button type="submit">{texts.download}</button>
    </form>
  );
}

export function RequestGonePage({ language }: { readonly language: ShopperLanguage }) {
  const texts = requestTexts[language];
  return (
    <ShopperFrame language={language} path="requests" title={texts.goneTitle}>
      <p>{texts.gone}</p>
      <p>
        <a className="button" href={shopperPath("requests", language)}>
          {texts.again}
        </a>
      </p>
    </ShopperFrame>
  );
}
