import { BlockStack, List, Page, Text, Card } from "@shopify/polaris";
import { roles, type StaffPerson } from "~/domain/staff/model";
import { useMay } from "../permission-gate";
import { useOutcomeToast, type ActionOutcome } from "../use-outcome-toast";
import { PersonCard } from "./person-card";
import { roleWords } from "./role-words";

interface PeoplePageProps {
  readonly people: readonly StaffPerson[];
  /** The host's user id of who looks at the page. */
  readonly you: string;
  readonly timeZone: string;
  readonly outcome: ActionOutcome | undefined;
}

export function PeoplePage({ people, you, timeZone, outcome }: PeoplePageProps) {
  useOutcomeToast(outcome);
  const mayManage = useMay("manage-roles");
  return (
    <Page
      title="People"
      subtitle="Everybody who has opened Kept, and what they may do in it"
      backAction={{ content: "Settings", url: "/app/settings" }}
    >
      <BlockStack gap="400">
        {mayManage ? null : (
          <Text as="p" tone="subdued">
            Only the store’s owner can change roles.
          </Text>
        )}
        {people.map((person) => (
          <PersonCard
            key={person.id}
            person={person}
            isYou={person.id === you}
            mayManage={mayManage}
            timeZone={timeZone}
          />
        ))}
        <Card>
          <BlockStack gap="200">
            <Text as="h2" variant="headingMd">
              What the roles allow
            </Text>
            <List>
              {roles.map((role) => (
                <List.Item key={role}>
                  {roleWords[role].name}: {roleWords[role].can}
                </List.Item>
              ))}
            </List>
            <Text as="p" tone="subdued">
              Shopify does not tell us who works for you: people appear here once they have opened
              Kept, by their Shopify user number. It is the last part of the address of their page
              in Shopify under Settings, Users.
            </Text>
          </BlockStack>
        </Card>
      </BlockStack>
    </Page>
  );
}
