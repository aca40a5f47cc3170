import { Card, Page, Text } from "@shopify/polaris";

/** What somebody sees who has opened the app before anybody gave them a role. */
export function NoRolePage() {
  return (
    <Page title="You have no role in Kept yet" narrowWidth>
      <Card>
        <Text as="p">
          Kept holds personal data, so everybody starts without access. Your visit has been noted:
          ask the store’s owner to open Kept and give you a role in Settings, under People. Then
          reload this page.
        </Text>
      </Card>
    </Page>
  );
}
