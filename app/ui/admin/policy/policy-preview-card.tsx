import { useSearchParams } from "@remix-run/react";
import { Badge, BlockStack, Card, List, Select, Text } from "@shopify/polaris";
import { Fragment } from "react";
import {
  sentenceRuns,
  type PolicyContent,
  type PolicySentence,
  type UnsaidSentence,
} from "~/domain/policy/model";
import { languageName, shopperLanguages, type ShopperLanguage } from "~/lib/language";

/** The text as it would be published now, with what each sentence rests on. */
export function PolicyPreviewCard({
  draft,
  language,
  unsaid,
}: {
  readonly draft: PolicyContent;
  readonly language: ShopperLanguage;
  readonly unsaid: readonly UnsaidSentence[];
}) {
  const [, setParams] = useSearchParams();
  return (
    <Card>
      <BlockStack gap="500">
        <Select
          label="Language"
          labelInline
          options={shopperLanguages.map((value) => ({ value, label: languageName(value) }))}
          value={language}
          onChange={(wanted) =>
            setParams((params) => {
              params.set("language", wanted);
              return params;
            })
          }
        />
        {draft.sections.map(({ id, heading, sentences }) => (
          <BlockStack key={id} gap="200">
            <Text as="h2" variant="headingMd">
              <span lang={language}>{heading}</span>
            </Text>
            {sentenceRuns(sentences).map((run) => (
              <SentenceRun key={run[0]?.id} run={run} language={language} />
            ))}
          </BlockStack>
        ))}
        {unsaid.length > 0 ? (
          <Text as="p" tone="subdued" variant="bodySm">
            {unsaid.length === 1 ? "1 sentence is" : `${unsaid.length} sentences are`} left out
            because a fact for it is not known.
          </Text>
        ) : null}
      </BlockStack>
    </Card>
  );
}

function SentenceRun({
  run,
  language,
}: {
  readonly run: readonly PolicySentence[];
  readonly language: ShopperLanguage;
}) {
  if (run[0]?.style === "item") {
    return (
      <List gap="extraTight">
        {run.map((sentence) => (
          <List.Item key={sentence.id}>
            <Sentence sentence={sentence} language={language} />
          </List.Item>
        ))}
      </List>
    );
  }
  return run.map((sentence) => (
    <Text key={sentence.id} as="p">
      <Sentence sentence={sentence} language={language} />
    </Text>
  ));
}

/** The words, and behind them what they rest on. */
function Sentence({
  sentence: { text, promises, link },
  language,
}: {
  readonly sentence: PolicySentence;
  readonly language: ShopperLanguage;
}) {
  return (
    <>
      <span lang={language}>
        {text}
        {link ? ` ${link.label}.` : null}
      </span>
      {promises.map((number) => (
        <Fragment key={number}>
          {" "}
          <Badge size="small" tone="info">{`Promise ${number}`}</Badge>
        </Fragment>
      ))}
      {promises.length === 0 ? (
        <>
          {" "}
          <Badge size="small">Information</Badge>
        </>
      ) : null}
    </>
  );
}
