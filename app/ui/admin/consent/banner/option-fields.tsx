import {
  BlockStack,
  Checkbox,
  ChoiceList,
  FormLayout,
  RangeSlider,
  Select,
  Text,
  TextField,
} from "@shopify/polaris";
import { builtInTexts, languageCodes } from "~/domain/consent/model";
import { languageName } from "~/lib/language";
import type { DraftEditing } from "./use-banner-draft";

export function OptionFields({
  editing,
  locale,
}: {
  readonly editing: DraftEditing;
  readonly locale: string | null;
}) {
  const { config, change } = editing;
  const { google } = config;
  const own = locale?.slice(0, 2);
  return (
    <FormLayout>
      <ChoiceList
        title="Languages of the banner"
        allowMultiple
        choices={languageCodes.map((value) => ({
          value,
          label: value === own ? `${languageName(value)} (your shop’s)` : languageName(value),
        }))}
        selected={[...config.languages]}
        onChange={(chosen) => change(withLanguages(config, chosen))}
      />
      <Select
        label="Visitors of other languages get"
        options={config.languages.map((value) => ({ value, label: languageName(value) }))}
        value={config.languages[0] ?? "en"}
        onChange={(first) =>
          change({ languages: [first, ...config.languages.filter((each) => each !== first)] })
        }
      />
      <Select
        label="Global Privacy Control"
        options={[
          { value: "where-required", label: "Honoured where the law gives that right" },
          { value: "everywhere", label: "Honoured everywhere" },
        ]}
        value={config.gpc}
        onChange={(gpc) => change({ gpc: gpc === "everywhere" ? "everywhere" : "where-required" })}
      />
      <Checkbox
        label="Put a reason and a button in the place of held-back videos and maps"
        checked={config.placeholders}
        onChange={(placeholders) => change({ placeholders })}
      />
      <BlockStack gap="200">
        <Text as="h3" variant="headingSm">
          Google’s tags
        </Text>
        <TextField
          label="Milliseconds they wait for an answer"
          type="number"
          min={0}
          max={5000}
          autoComplete="off"
          value={String(google.waitForUpdate)}
          onChange={(value) =>
            change({ google: { ...google, waitForUpdate: bounded(value, 5000) } })
          }
        />
        <Checkbox
          label="Strip ad identifiers from requests where advertising is denied"
          checked={google.adsDataRedaction}
          onChange={(adsDataRedaction) => change({ google: { ...google, adsDataRedaction } })}
        />
        <Checkbox
          label="Carry click ids through addresses where cookies are denied"
          checked={google.urlPassthrough}
          onChange={(urlPassthrough) => change({ google: { ...google, urlPassthrough } })}
        />
      </BlockStack>
      <RangeSlider
        label={`Pages that report which names they saw: ${config.watch} %`}
        min={0}
        max={100}
        value={config.watch}
        onChange={(watch) => change({ watch: Number(watch) })}
        helpText="Names of cookies, of storage and of hosts, never a value. It is how leaks are found."
      />
    </FormLayout>
  );
}

/** A language that is added starts with our texts; one that goes keeps none. */
function withLanguages(
  config: DraftEditing["config"],
  chosen: readonly string[],
): Pick<DraftEditing["config"], "languages" | "texts"> {
  const kept = config.languages.filter((each) => chosen.includes(each));
  const added = chosen.filter((each) => !config.languages.includes(each));
  const languages = [...kept, ...added];
  if (languages.length === 0) return { languages: config.languages, texts: config.texts };
  const texts = Object.fromEntries(
    languages.flatMap((each) => {
      const words = config.texts[each] ?? builtInTexts[each];
      return words ? [[each, words]] : [];
    }),
  );
  return { languages, texts };
}

function bounded(text: string, most: number): number {
  const number = Math.round(Number(text));
  return Number.isFinite(number) ? Math.min(most, Math.max(0, number)) : 0;
}
