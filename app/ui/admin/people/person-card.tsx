import { Form, useNavigation } from "@remix-run/react";
import {
  Badge,
  BlockStack,
  Button,
  Card,
  InlineStack,
  Select,
  Text,
  TextField,
} from "@shopify/polaris";
import { useState } from "react";
import { roleOf, roles, type StaffPerson } from "~/domain/staff/model";
import { adminDate } from "../admin-date";
import { FactList } from "../fact-list";
import { roleWords } from "./role-words";

interface PersonCardProps {
  readonly person: StaffPerson;
  readonly isYou: boolean;
  readonly mayManage: boolean;
  readonly timeZone: string;
}

export function PersonCard({ person, isYou, mayManage, timeZone }: PersonCardProps) {
  const { id, owner, firstSeenAt, lastSeenAt, undertakingAt } = person;
  const day = (at: Date) => adminDate({ at, timeZone });
  const { name, can } = roleWords[roleOf(person)];
  return (
    <Card>
      <BlockStack gap="300">
        <InlineStack gap="200" blockAlign="center">
          <Text as="h2" variant="headingMd">
            Shopify user {id}
          </Text>
          {isYou ? <Badge tone="info">You</Badge> : null}
          {owner ? <Badge tone="success">Owns the store</Badge> : null}
        </InlineStack>
        <FactList
          facts={[
            { label: "Role", value: `${name}. ${can}` },
            { label: "First seen", value: day(firstSeenAt) },
            { label: "Last seen", value: day(lastSeenAt) },
            {
              label: "Bound to confidentiality",
              value: undertakingAt ? `Since ${day(undertakingAt)}` : "No undertaking recorded",
            },
          ]}
        />
        {mayManage && !owner ? <RoleForm person={person} /> : null}
        {mayManage ? <UndertakingForm id={id} /> : null}
      </BlockStack>
    </Card>
  );
}

function RoleForm({ person }: { readonly person: StaffPerson }) {
  const [role, setRole] = useState<string>(person.role);
  return (
    <Form method="post">
      <input type="hidden" name="intent" value="role" />
      <input type="hidden" name="memberId" value={person.id} />
      <InlineStack gap="200" blockAlign="end">
        <Select
          label="Role"
          name="role"
          options={roles.map((value) => ({ value, label: roleWords[value].name }))}
          value={role}
          onChange={setRole}
        />
        <Button submit disabled={role === person.role} loading={useBusy("role", person.id)}>
          Change role
        </Button>
      </InlineStack>
    </Form>
  );
}

/** The store keeps the signed paper; here is the day, so that a missing one is seen. */
function UndertakingForm({ id }: { readonly id: string }) {
  const [on, setOn] = useState("");
  return (
    <Form method="post">
      <input type="hidden" name="intent" value="undertaking" />
      <input type="hidden" name="memberId" value={id} />
      <InlineStack gap="200" blockAlign="end">
        <TextField
          label="Confidentiality undertaking signed on"
          type="date"
          name="on"
          autoComplete="off"
          value={on}
          onChange={setOn}
        />
        <Button submit disabled={on === ""} loading={useBusy("undertaking", id)}>
          Record
        </Button>
      </InlineStack>
    </Form>
  );
}

function useBusy(intent: string, memberId: string): boolean {
  const form = useNavigation().formData;
  return form?.get("intent") === intent && form.get("memberId") === memberId;
}
