/** What the store promises and how it is kept, for shoppers: plain words, dates, no small numbers. */
import {
  publicTexts,
  type ControlReading,
  type Grade,
  type PublicStatement,
} from "~/domain/evidence/model";
import type { ShopperLanguage } from "~/lib/language";
import { policyPagesTexts } from "./policy-texts/all";
import type { PromisesPageTexts } from "./policy-texts/policy-texts";
import { ShopperDate, ShopperFrame, shopperPath } from "./shopper-frame";

export interface ShownStatement {
  readonly statement: PublicStatement;
  readonly reading: ControlReading;
}

/** Below this, a count could point at a person, and is not shown (promise 39). */
export const SMALLEST_SHOWN_COUNT = 10;

export function PromisesPage({
  statements,
  language,
  timeZone,
}: {
  readonly statements: readonly ShownStatement[];
  readonly language: ShopperLanguage;
  readonly timeZone: string;
}) {
  const texts = policyPagesTexts[language].promises;
  return (
    <ShopperFrame language={language} path="promises" title={texts.title}>
      <p>{texts.lead}</p>
      {statements.length === 0 ? <p className="note">{texts.none}</p> : null}
      {statements.map((shown) => (
        <Statement
          key={shown.statement.control}
          shown={shown}
          language={language}
          timeZone={timeZone}
        />
      ))}
      <Grades texts={texts} grades={[...new Set(statements.map((shown) => shown.reading.grade))]} />
      {statements.length > 0 ? <Seal texts={texts} language={language} /> : null}
      <p>
        <a href={shopperPath("policy", language)}>{texts.policy}</a> ·{" "}
        <a href={shopperPath("requests", language)}>{texts.requests}</a>
      </p>
    </ShopperFrame>
  );
}

function Statement({
  shown: { statement, reading },
  language,
  timeZone,
}: {
  readonly shown: ShownStatement;
  readonly language: ShopperLanguage;
  readonly timeZone: string;
}) {
  const texts = policyPagesTexts[language].promises;
  const words = publicTexts[language][statement.control];
  return (
    <section aria-labelledby={`kept-${statement.control}`}>
      <h2 id={`kept-${statement.control}`}>{words.says}</h2>
      <p className="note">
        <strong>{texts.states[reading.state]}</strong>{" "}
        {reading.stale ? texts.stale : texts.because[reading.state]}
      </p>
      <dl>
        <dt>{texts.how}</dt>
        <dd>{words.how}</dd>
        <dt>{texts.grade}</dt>
        <dd>{texts.gradeNames[reading.grade]}</dd>
        <dt>{texts.checked}</dt>
        <dd>
          {reading.checkedAt ? (
            <ShopperDate at={reading.checkedAt} language={language} timeZone={timeZone} withTime />
          ) : (
            texts.never
          )}
        </dd>
        {statement.counts.map((fact) => (
          <CountFact
            key={fact}
            label={words.counts[fact] ?? fact}
            value={reading.facts[fact]}
            texts={texts}
          />
        ))}
      </dl>
    </section>
  );
}

function CountFact({
  label,
  value,
  texts,
}: {
  readonly label: string;
  readonly value: ControlReading["facts"][string] | undefined;
  readonly texts: PromisesPageTexts;
}) {
  if (typeof value !== "number") return null;
  return (
    <>
      <dt>{label}</dt>
      <dd>{value < SMALLEST_SHOWN_COUNT ? texts.few(SMALLEST_SHOWN_COUNT) : String(value)}</dd>
    </>
  );
}

function Seal({
  texts,
  language,
}: {
  readonly texts: PromisesPageTexts;
  readonly language: ShopperLanguage;
}) {
  return (
    <section aria-labelledby="kept-seal">
      <h2 id="kept-seal">{texts.sealTitle}</h2>
      <p>{texts.seal}</p>
      <p>
        <a href={shopperPath("promises/checkpoint", language)}>{texts.checkpoint}</a> ·{" "}
        <a href={shopperPath("promises/key", language)}>{texts.key}</a>
      </p>
    </section>
  );
}

function Grades({
  texts,
  grades,
}: {
  readonly texts: PromisesPageTexts;
  readonly grades: readonly Grade[];
}) {
  if (grades.length === 0) return null;
  return (
    <section aria-labelledby="kept-grades">
      <h2 id="kept-grades">{texts.gradesTitle}</h2>
      <dl>
        {grades.map((grade) => (
          <div key={grade}>
            <dt>{texts.gradeNames[grade]}</dt>
            <dd>{texts.gradeMeans[grade]}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
