import { useSearchParams } from "@remix-run/react";
import { Badge, BlockStack, Box, Card, InlineStack, List, Tabs, Text } from "@shopify/polaris";
import { Fragment } from "react";
import type { PolicyContent, PolicySentence, UnsaidSentence } from "~/domain/policy/model";
import { shopperLanguages, type ShopperLanguage } from "~/lib/language";

const languageNames: Readonly<Record<ShopperLanguage, string>> = { en: "English", de: "German" };

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
  const tabs = shopperLanguages.map((id) => ({ id, content: languageNames[id] }));
  return (
    <Card padding="0">
      <Tabs
        tabs={tabs}
        selected={shopperLanguages.indexOf(language)}
        onSelect={(index) =>
          setParams((params) => {
            params.set("language", shopperLanguages[index] ?? "en");
            return params;
          })
        }
      >
        <Box padding="400">
          <BlockStack gap="500">
            {draft.sections.map(({ id, heading, sentences }) => (
              <BlockStack key={id} gap="200">
                <Text as="h2" variant="headingMd">
                  <span lang={language}>{heading}</span>
                </Text>
                {sentences.map((sentence) => (
                  <Sentence key={sentence.id} sentence={sentence} language={language} />
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
        </Box>
      </Tabs>
    </Card>
  );
}

function Sentence({
  sentence: { text, style, promises, link },
  language,
}: {
  readonly sentence: PolicySentence;
  readonly language: ShopperLanguage;
}) {
  const body = (
    <InlineStack gap="200" blockAlign="baseline">
      <Text as="span">
        <span lang={language}>
          {text}
          {link ? ` ${link.label}.` : null}
        </span>
      </Text>
      {promises.map((number) => (
        <Badge key={number} tone="info">{`Promise ${number}`}</Badge>
      ))}
      {promises.length === 0 ? <Badge>Information</Badge> : null}
    </InlineStack>
  );
  if (style === "paragraph") return <Fragment>{body}</Fragment>;
  return (
    <List>
      <List.Item>{body}</List.Item>
    </List>
  );
}
