import {
  BlockStack,
  Box,
  Button,
  Collapsible,
  FormLayout,
  InlineStack,
  Select,
  Text,
  TextField,
} from "@shopify/polaris";
import { useState } from "react";
import {
  builtInTexts,
  textGroups,
  textGroupWords,
  textWords,
  type BannerTexts,
  type Finding,
  type TextGroup,
} from "~/domain/consent/model";
import { languageName } from "~/lib/language";
import type { DraftEditing } from "./use-banner-draft";

const keys = Object.keys(textWords) as readonly (keyof BannerTexts)[];

/** Every text in one language, in groups; what differs from ours can be put back. */
export function TextFields({
  editing,
  language,
  onLanguage,
  findings,
}: {
  readonly editing: DraftEditing;
  readonly language: string;
  readonly onLanguage: (language: string) => void;
  readonly findings: readonly Finding[];
}) {
  const [open, setOpen] = useState<TextGroup>("first-layer");
  const { languages } = editing.config;
  return (
    <BlockStack gap="400">
      <Select
        label="Language of the texts"
        options={languages.map((value) => ({ value, label: languageName(value) }))}
        value={language}
        onChange={onLanguage}
      />
      {textGroups.map((group) => (
        <BlockStack key={group} gap="300">
          <InlineStack align="space-between" blockAlign="center">
            <Text as="h3" variant="headingSm">
              {textGroupWords[group]}
            </Text>
            <Button
              variant="plain"
              ariaExpanded={open === group}
              ariaControls={`texts-${group}`}
              onClick={() => setOpen(group)}
              accessibilityLabel={`Show the texts: ${textGroupWords[group]}`}
            >
              {open === group ? "Shown" : "Show"}
            </Button>
          </InlineStack>
          <Collapsible id={`texts-${group}`} open={open === group}>
            <FormLayout>
              {keys
                .filter((key) => textWords[key].group === group)
                .map((key) => (
                  <OneText
                    key={key}
                    editing={editing}
                    language={language}
                    name={key}
                    findings={findings}
                  />
                ))}
            </FormLayout>
          </Collapsible>
          <Box borderBlockEndWidth="025" borderColor="border-secondary" />
        </BlockStack>
      ))}
    </BlockStack>
  );
}

function OneText({
  editing,
  language,
  name,
  findings,
}: {
  readonly editing: DraftEditing;
  readonly language: string;
  readonly name: keyof BannerTexts;
  readonly findings: readonly Finding[];
}) {
  const { label, long } = textWords[name];
  const value = editing.config.texts[language]?.[name] ?? "";
  const ours = builtInTexts[language]?.[name];
  const error = findings.find(
    (finding) =>
      finding.language === language && finding.text === name && finding.severity === "error",
  );
  return (
    <TextField
      label={label}
      value={value}
      onChange={(text) => editing.changeText(language, name, text)}
      autoComplete="off"
      maxLength={600}
      {...(long ? { multiline: 3 } : {})}
      {...(error ? { error: error.says } : {})}
      {...(ours !== undefined && ours !== value
        ? {
            labelAction: {
              content: "Use our wording",
              onAction: () => editing.changeText(language, name, ours),
            },
          }
        : {})}
    />
  );
}
