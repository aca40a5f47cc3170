import { Banner, List } from "@shopify/polaris";
import { requiredFacts, type PolicyFactName, type UnsaidSentence } from "~/domain/policy/model";

/** What the merchant has to do about a missing fact. Facts that are merely optional have no words. */
const toDo: Partial<Readonly<Record<PolicyFactName, string>>> = {
  shopName: "The name of the business that runs the store",
  address: "Your postal address",
  contactEmail: "An e-mail address for questions about data",
};

/** What the law asks a policy to say and this one cannot say yet. */
export function ToCompleteBanner({ unsaid }: { readonly unsaid: readonly UnsaidSentence[] }) {
  const missing = new Set(unsaid.flatMap((sentence) => sentence.missing));
  const asked = requiredFacts.filter((fact) => missing.has(fact));
  if (asked.length === 0) return null;
  return (
    <Banner tone="warning" title="To complete">
      <p>
        The law asks a policy to say who you are and how to reach you (GDPR Art. 13). Sentences
        whose facts are missing are left out until you fill them in on this page:
      </p>
      <List>
        {asked.map((fact) => (
          <List.Item key={fact}>{toDo[fact] ?? fact}</List.Item>
        ))}
      </List>
    </Banner>
  );
}
