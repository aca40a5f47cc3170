import type { Prisma } from "~/generated/prisma/client";

/**
 * What a column that can hold text holds.
 *
 * id: of a thing, or of a person in the host · code: from a closed list, written by the app, or a
 * digest of no person · sealed: ciphertext under the shop's key, or case-sealed: under a case's ·
 * keyed-digest: finds a person only with the shop's key · pseudonym: the same, to name a person in the
 * log · none: text that is about no person.
 */
export type ColumnKind =
  "id" | "code" | "sealed" | "case-sealed" | "keyed-digest" | "pseudonym" | "none";

/** Columns of a model that can hold any text. */
type TextColumn<Scalars> = {
  [Column in keyof Scalars]: string extends NonNullable<Scalars[Column]>
    ? Column
    : string[] extends NonNullable<Scalars[Column]>
      ? Column
      : never;
}[keyof Scalars];

interface Entry<Model extends Prisma.ModelName> {
  /** Kinds of personal data. */
  readonly holds: string;
  readonly why: string;
  /** What it is gone after. */
  readonly ends: string;
  /** Every one of them: an absent column does not compile. */
  readonly columns: Readonly<
    Record<TextColumn<Prisma.TypeMap["model"][Model]["payload"]["scalars"]>, ColumnKind>
  >;
}

export type InventoryOf<Models extends Prisma.ModelName> = {
  readonly [Model in Models]: Entry<Model>;
};
