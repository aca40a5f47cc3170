import { GraphQLError, type GraphQLFieldResolver, type GraphQLTypeResolver } from "graphql";
import type { Call } from "./call";
import { fieldDenial } from "./field-access";
import { typeOfGid } from "./gid";
import type { Resolver } from "./resolver";
import { allResolvers } from "./resolvers/all";
import { unknownToStandin } from "./unknown-to-standin";

/**
 * Answers every field of every operation: access first, then the type's own resolver, then a
 * property of the state under the same name. What has neither fails; nothing is made up.
 */
export const resolveField: GraphQLFieldResolver<unknown, Call> = (source, args, call, info) => {
  const { parentType, fieldName } = info;
  const denial = fieldDenial(call, parentType, fieldName);
  if (denial) {
    throw new GraphQLError(denial.message, {
      extensions: {
        code: "ACCESS_DENIED",
        documentation: "https://shopify.dev/api/usage/access-scopes",
        ...(denial.requiredAccess !== null && { requiredAccess: denial.requiredAccess }),
      },
    });
  }
  const resolver: Resolver<never> | undefined = allResolvers[parentType.name]?.[fieldName];
  if (resolver) return resolver(source as never, args as never, call, info);
  if (isRecord(source) && Object.hasOwn(source, fieldName)) return source[fieldName];
  throw unknownToStandin(`${parentType.name}.${fieldName}`);
};

/** Types of union and interface members: named, or read from the global id. */
export const resolveType: GraphQLTypeResolver<unknown, Call> = (value) => {
  if (!isRecord(value)) throw unknownToStandin("the type of a value without properties");
  if (typeof value["__typename"] === "string") return value["__typename"];
  const type = typeof value["id"] === "string" ? typeOfGid(value["id"]) : undefined;
  if (type === undefined) throw unknownToStandin("the type of a value without an id");
  return type;
};

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}
