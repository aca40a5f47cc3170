/** Who a compliance webhook is about. Every field but the shop may be missing. */
import { z } from "zod";
import { customerGid, orderGid, type CustomerGid, type OrderGid } from "~/lib/ids";
import type { RequestedPerson } from "./ports";

const numericId = z.union([z.number().int().positive(), z.string().regex(/^\d+$/)]).nullish();
const text = z.string().trim().nullish();
const customer = z.object({ id: numericId, email: text, phone: text }).nullish();
const orderIds = z.array(numericId).nullish();

/** `customers/data_request` and `customers/redact`, as far as we read them. */
const payloadSchema = z.object({
  customer,
  orders_requested: orderIds,
  orders_to_redact: orderIds,
  data_request: z.object({ id: numericId }).nullish(),
});

/** Identifiers of one person, each list possibly empty. */
export interface PersonIdentifiers {
  readonly emails: readonly string[];
  readonly phones: readonly string[];
  /** The host's numeric customer ids. */
  readonly customerIds: readonly string[];
}

export interface CompliancePayload {
  readonly person: PersonIdentifiers;
  readonly orderGids: readonly OrderGid[];
  readonly dataRequestId: string | undefined;
}

/** Throws a ZodError where the payload is not of the platform's shape. */
export function readCompliancePayload(payload: unknown): CompliancePayload {
  const read = payloadSchema.parse(payload);
  const orders = [...(read.orders_requested ?? []), ...(read.orders_to_redact ?? [])];
  return {
    person: {
      emails: present(read.customer?.email?.toLowerCase()),
      phones: present(read.customer?.phone),
      customerIds: present(read.customer?.id?.toString()),
    },
    orderGids: orders.filter((id) => id != null).map((id) => orderGid(id)),
    dataRequestId: read.data_request?.id?.toString(),
  };
}

export function gidsOf({ customerIds }: PersonIdentifiers): CustomerGid[] {
  return customerIds.map((id) => customerGid(id));
}

/** The identifiers a request carries. */
export function identifiersOf({ email, customerGid: gid }: RequestedPerson): PersonIdentifiers {
  return {
    emails: present(email?.trim().toLowerCase()),
    phones: [],
    customerIds: present(gid?.split("/").at(-1)),
  };
}

export function namesNobody(person: PersonIdentifiers): boolean {
  return person.emails.length + person.phones.length + person.customerIds.length === 0;
}

/** One text per identifier, in the form tombstones and pseudonyms are made of. */
export function identifierTexts(person: PersonIdentifiers): string[] {
  return [...gidsOf(person), ...person.emails, ...person.phones];
}

/** Shorter numbers would be found in dates and counts; the host's ids are longer. */
const SHORTEST_TELLING_ID = 6;

/** How a text is searched for a person, in PostgreSQL. */
export interface ResidueSearch {
  /**
   * Cheap, tried first: LIKE patterns for the text in lower case, and a regular expression for phone
   * numbers, whatever stands between their digits. Every text that `pattern` finds is found by one
   * of them.
   */
  readonly words: readonly string[];
  readonly phones: string | undefined;
  /** Exact: a case-insensitive regular expression. */
  readonly pattern: string;
}

/**
 * Finds any of these identifiers in a text: addresses and phone numbers anywhere, numeric ids where
 * no letter or digit stands beside them. Undefined when there is nothing to look for.
 */
export function residueSearch(
  person: PersonIdentifiers,
  blindIndexes: readonly string[],
): ResidueSearch | undefined {
  const numbers = person.customerIds.filter((id) => id.length >= SHORTEST_TELLING_ID);
  const phones = person.phones
    .map((phone) => phone.replace(/\D/g, ""))
    .filter((digits) => digits.length >= SHORTEST_TELLING_ID);
  const words = [...person.emails, ...blindIndexes, ...gidsOf(person)];
  const numbersOfPhones = phones.map(phonePattern);
  const exact = [
    ...[...person.emails, ...blindIndexes].map(escapePattern),
    ...numbersOfPhones,
    ...gidsOf(person).map((gid) => `${escapePattern(gid)}(?![0-9])`),
    ...numbers.map((id) => `(?<![0-9A-Za-z_-])${id}(?![0-9A-Za-z_-])`),
  ];
  if (exact.length === 0) return undefined;
  return {
    words: [...words, ...numbers].map(wordPattern),
    phones: numbersOfPhones.length > 0 ? numbersOfPhones.join("|") : undefined,
    pattern: exact.join("|"),
  };
}

function wordPattern(word: string): string {
  return `%${word.toLowerCase().replace(/[\\%_]/g, "\\$&")}%`;
}

/** The digits in order, whatever stands between them. */
function phonePattern(digits: string): string {
  return [...digits].join("[ ()./-]*");
}

function escapePattern(literal: string): string {
  return literal.replace(/[\\^$.|?*+()[\]{}]/g, "\\$&");
}

function present(value: string | null | undefined): string[] {
  return value ? [value] : [];
}
