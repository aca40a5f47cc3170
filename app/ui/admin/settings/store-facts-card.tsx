import { Card } from "@shopify/polaris";
import { AdminDate } from "../admin-date";
import { FactList } from "../fact-list";

export interface StoreFacts {
  readonly name: string | null;
  readonly shop: string;
  readonly primaryUrl: string | null;
  readonly country: string | null;
  readonly timeZone: string;
  readonly currency: string | null;
  /** Masked on the server. */
  readonly contact: string | null;
  readonly installedAt: Date | null;
}

export function StoreFactsCard({ store }: { readonly store: StoreFacts }) {
  const { name, shop, primaryUrl, country, timeZone, currency, contact, installedAt } = store;
  const region = new Intl.DisplayNames(["en"], { type: "region" });
  const notRead = "Not read from Shopify yet";
  return (
    <Card>
      <FactList
        facts={[
          { label: "Name", value: name ?? notRead },
          { label: "Shopify domain", value: shop },
          { label: "Address in the web", value: primaryUrl ?? notRead },
          { label: "Country", value: country ? region.of(country) : notRead },
          { label: "Time zone", value: timeZone },
          { label: "Currency", value: currency ?? notRead },
          { label: "Contact address", value: contact ?? notRead },
          {
            label: "Installed",
            value: installedAt ? (
              <AdminDate at={installedAt} timeZone={timeZone} withTime />
            ) : (
              notRead
            ),
          },
        ]}
      />
    </Card>
  );
}
