import { useNavigation, useSubmit } from "@remix-run/react";
import { Box, Button, InlineGrid, InlineStack, Select, TextField } from "@shopify/polaris";
import { useState } from "react";
import { methods, recordChoices, type RecordQuery } from "~/domain/consent/model";
import { choiceWords, methodWords } from "./record-words";

const choiceOptions = [
  { label: "Any", value: "" },
  ...recordChoices.map((value) => ({ value, label: choiceWords[value] })),
];
const methodOptions = [
  { label: "Any", value: "" },
  ...methods.map((value) => ({ value, label: methodWords[value] })),
];

type Field = "number" | "from" | "to" | "region" | "choice" | "method";
type Fields = Record<Field, string>;

const none: Fields = { number: "", from: "", to: "", region: "", choice: "", method: "" };

function fieldsOf(query: RecordQuery): Fields {
  const { number = "", from = "", to = "", region = "", choice = "", method = "" } = query;
  return { number, from, to, region, choice, method };
}

/** Narrows the list; what is empty is not in the address. */
export function RecordFilters({ query }: { readonly query: RecordQuery }) {
  const [fields, setFields] = useState(fieldsOf(query));
  const submit = useSubmit();
  const loading = useNavigation().state === "loading";
  const bind = (name: Field) => ({
    value: fields[name],
    onChange: (value: string) => setFields((before) => ({ ...before, [name]: value })),
  });
  const show = (wanted: Fields) =>
    submit(Object.fromEntries(Object.entries(wanted).filter(([, value]) => value !== "")), {
      method: "get",
    });
  const clear = () => {
    setFields(none);
    show(none);
  };
  return (
    <Box padding="400">
      <form
        onSubmit={(event) => {
          event.preventDefault();
          show(fields);
        }}
      >
        <InlineGrid columns={{ xs: 1, sm: 2, md: 3 }} gap="300" alignItems="end">
          <TextField
            label="Number of a receipt"
            placeholder="Or the whole address of it"
            autoComplete="off"
            {...bind("number")}
          />
          <TextField label="From" type="date" autoComplete="off" {...bind("from")} />
          <TextField label="To" type="date" autoComplete="off" {...bind("to")} />
          <TextField
            label="Country or US state"
            placeholder="DE, US-CA"
            autoComplete="off"
            {...bind("region")}
          />
          <Select label="Choice" options={choiceOptions} {...bind("choice")} />
          <Select label="How it was made" options={methodOptions} {...bind("method")} />
        </InlineGrid>
        <Box paddingBlockStart="300">
          <InlineStack gap="200">
            <Button submit loading={loading}>
              Filter
            </Button>
            <Button variant="plain" onClick={clear}>
              Clear
            </Button>
          </InlineStack>
        </Box>
      </form>
    </Box>
  );
}
