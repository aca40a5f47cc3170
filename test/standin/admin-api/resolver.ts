import type { GraphQLResolveInfo } from "graphql";
import type { Call } from "./call";

/** Answers one field. Arguments are typed by each resolver; the schema has checked them. */
export type Resolver<Source> = (
  source: Source,
  args: never,
  call: Call,
  info: GraphQLResolveInfo,
) => unknown;

/** The fields of one type that are not simply a property of its state. */
export type Resolvers<Source> = Record<string, Resolver<Source>>;
