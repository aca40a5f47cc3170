import { Button, FormLayout, Select } from "@shopify/polaris";
import { useState } from "react";
import {
  lifetimeOf,
  lifetimesToSay,
  lifetimeWords,
  type StoredItem,
  type Vendor,
} from "~/domain/consent/model";
import { LifetimeFields } from "./lifetime-fields";
import type { SendVendor } from "./send-vendor";
import { useLifetimeEntry } from "./use-lifetime-entry";

interface LifetimeFormProps {
  readonly vendor: Vendor;
  readonly isBusy: boolean;
  readonly send: SendVendor;
}

/** How long a vendor's names stay, where our data does not say it: one form for all of them. */
export function LifetimeForm(props: LifetimeFormProps) {
  const items = lifetimesToSay(props.vendor);
  const first = items.find((item) => lifetimeOf(item) === undefined) ?? items[0];
  return first ? <ChosenName {...props} items={items} first={first} /> : null;
}

function ChosenName({
  items,
  first,
  ...props
}: LifetimeFormProps & { readonly items: readonly StoredItem[]; readonly first: StoredItem }) {
  // Kept when what is first has changed: a saved answer stays in sight.
  const [chosen, choose] = useState(keyOf(first));
  const item = items.find((each) => keyOf(each) === chosen) ?? first;
  return (
    <FormLayout>
      <Select
        label={`Stored by ${props.vendor.name}`}
        options={items.map((each) => ({
          value: keyOf(each),
          label: `${each.name}: ${lifetimeWords(each)}`,
        }))}
        value={keyOf(item)}
        onChange={choose}
      />
      {/* Another name begins with what is known of it. */}
      <OneLifetime key={keyOf(item)} {...props} item={item} />
    </FormLayout>
  );
}

function OneLifetime({
  item,
  vendor,
  isBusy,
  send,
}: LifetimeFormProps & { readonly item: StoredItem }) {
  const { kind, name } = item;
  const entry = useLifetimeEntry(item);
  return (
    <div role="group" aria-label={name}>
      <FormLayout>
        <LifetimeFields isCookie={kind === "cookie"} entry={entry} />
        <Button
          loading={isBusy}
          accessibilityLabel={`Save how long ${name} stays`}
          onClick={() => {
            if (entry.isWrong()) return;
            send({ intent: "lifetime", id: vendor.id, kind, name, lifetime: entry.text });
          }}
        >
          Save
        </Button>
      </FormLayout>
    </div>
  );
}

function keyOf({ kind, name }: StoredItem): string {
  return `${kind} ${name}`;
}
