/** The sections of a policy, as shoppers and, in the preview, merchants read them. */
import {
  sentenceRuns,
  type PolicyContent,
  type PolicyLinkTarget,
  type PolicySentence,
} from "~/domain/policy/model";
import { shopperPath, type ShopperPath } from "./shopper-frame";

const linkPaths = {
  choices: "choices",
  requests: "requests",
  versions: "policy/versions",
  promises: "promises",
} as const satisfies Record<PolicyLinkTarget, ShopperPath>;

export function PolicyBody({ content }: { readonly content: PolicyContent }) {
  return (
    <>
      {content.sections.map(({ id, heading, sentences }) => (
        <section key={id} aria-labelledby={`kept-${id}`}>
          <h2 id={`kept-${id}`}>{heading}</h2>
          {sentenceRuns(sentences).map((run) =>
            run[0]?.style === "item" ? (
              <ul key={run[0].id}>
                {run.map((sentence) => (
                  <li key={sentence.id}>{sentence.text}</li>
                ))}
              </ul>
            ) : (
              run.map((sentence) => (
                <Paragraph key={sentence.id} sentence={sentence} language={content.language} />
              ))
            ),
          )}
        </section>
      ))}
    </>
  );
}

function Paragraph({
  sentence: { text, link },
  language,
}: {
  readonly sentence: PolicySentence;
  readonly language: PolicyContent["language"];
}) {
  return (
    <p>
      {text}
      {link ? (
        <>
          {" "}
          <a href={shopperPath(linkPaths[link.target], language)}>{link.label}</a>
        </>
      ) : null}
    </p>
  );
}
