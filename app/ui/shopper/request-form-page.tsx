/** The form by which anybody asks a store about their data. Works without JavaScript. */
import { MAX_MESSAGE, requestKinds, TRAP_FIELD } from "~/domain/requests/model";
import type { FormProblem, TypedForm } from "~/domain/requests/model";
import type { ShopperLanguage } from "~/lib/language";
import { requestTexts } from "./request-texts/all";
import type { RequestTexts } from "./request-texts/request-texts";
import { ShopperFrame, shopperPath } from "./shopper-frame";

interface FormProps {
  readonly language: ShopperLanguage;
  /** What was typed before, when something was wrong with it. */
  readonly typed?: TypedForm | undefined;
  readonly problems?: readonly FormProblem[] | undefined;
}

interface FieldProps {
  readonly texts: RequestTexts;
  readonly typed: TypedForm | undefined;
  readonly wrong: boolean;
}

export function RequestFormPage({ language, typed, problems = [] }: FormProps) {
  const texts = requestTexts[language];
  const field = (name: FormProblem) => ({ texts, typed, wrong: problems.includes(name) });
  return (
    <ShopperFrame language={language} path="requests" title={texts.title}>
      <p>{texts.lead}</p>
      <Problems texts={texts} problems={problems} />
      <form method="post" action={shopperPath("requests", language)} noValidate>
        <KindField {...field("kind")} />
        <EmailField {...field("email")} />
        <MessageField {...field("message")} />
        <div className="trap" aria-hidden="true">
          <label htmlFor="kept-trap">{texts.trap}</label>
          <input id="kept-trap" type="text" name={TRAP_FIELD} tabIndex={-1} autoComplete="off" />
        </div>
        <p>
          <button type="submit">{texts.send}</button>
        </p>
      </form>
      <p className="meta">
        <a href={shopperPath("policy", language)}>{texts.policy}</a>
      </p>
    </ShopperFrame>
  );
}

function Problems({
  texts,
  problems,
}: {
  readonly texts: RequestTexts;
  readonly problems: readonly FormProblem[];
}) {
  if (problems.length === 0) return null;
  return (
    <div className="error" role="alert">
      <strong>{texts.problemsTitle}</strong>
      <ul>
        {problems.map((problem) => (
          <li key={problem}>
            <a href={`#kept-${problem}`}>{texts.problems[problem]}</a>
          </li>
        ))}
      </ul>
    </div>
  );
}

function KindField({ texts, typed, wrong }: FieldProps) {
  return (
    <fieldset id="kept-kind" aria-invalid={wrong || undefined}>
      <legend>{texts.kindLegend}</legend>
      {requestKinds.map((kind) => (
        <label key={kind} className="option">
          <input
            type="radio"
            name="kind"
            value={kind}
            required
            defaultChecked={typed?.kind === kind}
          />
          {texts.kinds[kind]}
        </label>
      ))}
    </fieldset>
  );
}

function EmailField({ texts, typed, wrong }: FieldProps) {
  return (
    <>
      <label htmlFor="kept-email">{texts.email}</label>
      <input
        id="kept-email"
        type="email"
        name="email"
        required
        autoComplete="email"
        maxLength={254}
        defaultValue={typed?.email ?? ""}
        aria-describedby="kept-email-hint"
        aria-invalid={wrong || undefined}
      />
      <p id="kept-email-hint" className="meta">
        {texts.emailHint}
      </p>
    </>
  );
}

function MessageField({ texts, typed, wrong }: FieldProps) {
  return (
    <>
      <label htmlFor="kept-message">{texts.message}</label>
      <textarea
        id="kept-message"
        name="message"
        rows={4}
        maxLength={MAX_MESSAGE}
        defaultValue={typed?.message ?? ""}
        aria-describedby="kept-message-hint"
        aria-invalid={wrong || undefined}
      />
      <p id="kept-message-hint" className="meta">
        {texts.messageHint}
      </p>
    </>
  );
}

/** The same whether the address is known, new or over its limit, and for programs too. */
export function RequestSentPage({ language }: { readonly language: ShopperLanguage }) {
  const texts = requestTexts[language];
  return (
    <ShopperFrame language={language} path="requests" title={texts.sentTitle}>
      {texts.sent.map((line) => (
        <p key={line}>{line}</p>
      ))}
    </ShopperFrame>
  );
}

export function RequestsBusyPage({ language }: { readonly language: ShopperLanguage }) {
  const texts = requestTexts[language];
  return (
    <ShopperFrame language={language} path="requests" title={texts.busyTitle}>
      <p>{texts.busy}</p>
    </ShopperFrame>
  );
}
