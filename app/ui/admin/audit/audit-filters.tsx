import { useNavigation, useSubmit } from "@remix-run/react";
import { Box, Button, InlineGrid, InlineStack, Select, TextField } from "@shopify/polaris";
import { useState } from "react";
import { actorKinds, type AuditQuery } from "~/domain/audit/model";
import { actorWords, eventWords } from "./event-words";

const anyOption = (label: string) => ({ label, value: "" });
const typeOptions = [
  anyOption("Everything"),
  ...Object.entries(eventWords).map(([value, label]) => ({ value, label })),
];
const actorOptions = [
  anyOption("Anybody"),
  ...actorKinds.map((value) => ({ value, label: actorWords[value] })),
];

type Field = "type" | "actor" | "from" | "to" | "about";
type Fields = Record<Field, string>;

const none: Fields = { type: "", actor: "", from: "", to: "", about: "" };

function fieldsOf({ type, actor, from, to, about }: AuditQuery): Fields {
  return {
    type: type ?? "",
    actor: actor ?? "",
    from: from ?? "",
    to: to ?? "",
    about: about ?? "",
  };
}

/** Narrows the list; what is empty is not in the address. */
export function AuditFilters({ query }: { readonly query: AuditQuery }) {
  const [fields, setFields] = useState(fieldsOf(query));
  const submit = useSubmit();
  const loading = useNavigation().state === "loading";
  const set = (name: Field) => (value: string) =>
    setFields((before) => ({ ...before, [name]: value }));
  const show = (wanted: Fields) =>
    submit(Object.fromEntries(Object.entries(wanted).filter(([, value]) => value !== "")), {
      method: "get",
    });
  return (
    <Box padding="400">
      <form
        onSubmit={(event) => {
          event.preventDefault();
          show(fields);
        }}
      >
        <InlineGrid columns={{ xs: 1, sm: 2, md: 5 }} gap="300" alignItems="end">
          <Select label="What" options={typeOptions} value={fields.type} onChange={set("type")} />
          <Select label="Who" options={actorOptions} value={fields.actor} onChange={set("actor")} />
          <TextField
            label="From"
            type="date"
            value={fields.from}
            onChange={set("from")}
            autoComplete="off"
          />
          <TextField
            label="To"
            type="date"
            value={fields.to}
            onChange={set("to")}
            autoComplete="off"
          />
          <TextField
            label="About"
            placeholder="Case, person or staff id"
            value={fields.about}
            onChange={set("about")}
            autoComplete="off"
          />
        </InlineGrid>
        <Box paddingBlockStart="300">
          <InlineStack gap="200">
            <Button submit loading={loading}>
              Filter
            </Button>
            <Button
              variant="plain"
              onClick={() => {
                setFields(none);
                show(none);
              }}
            >
              Clear
            </Button>
          </InlineStack>
        </Box>
      </form>
    </Box>
  );
}
