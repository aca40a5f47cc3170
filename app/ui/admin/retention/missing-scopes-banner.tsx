import { useRevalidator } from "@remix-run/react";
import { Banner, List } from "@shopify/polaris";
import { useState } from "react";
import { neededScopes, type RetentionScope } from "~/domain/retention/model";
import { requestScopes } from "../host-bridge";

/** Says what can't be seen or done without a permission, why it is needed, and asks for it. */
export function MissingScopesBanner({ missing }: { readonly missing: readonly RetentionScope[] }) {
  const { revalidate } = useRevalidator();
  const [asking, setAsking] = useState(false);
  if (missing.length === 0) return null;
  const wanted = neededScopes.filter(({ scope }) => missing.includes(scope));
  const ask = async () => {
    setAsking(true);
    await requestScopes(missing);
    setAsking(false);
    revalidate();
  };
  return (
    <Banner
      tone="warning"
      title="Retention needs permissions that this store has not granted"
      action={{ content: "Grant permissions", loading: asking, onAction: () => void ask() }}
    >
      <List>
        {wanted.map(({ scope, why, without }) => (
          <List.Item key={scope}>
            <strong>{scope}</strong>: {why} {without}
          </List.Item>
        ))}
      </List>
    </Banner>
  );
}
