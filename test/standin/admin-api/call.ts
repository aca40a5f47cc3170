import type { GraphQLFieldResolver, GraphQLTypeResolver } from "graphql";
import type { Standin } from "../standin";
import type { IssuedToken, ShopState } from "../state/shop-state";
import type { AdminSchema } from "./schema";

/** One authenticated operation: what every resolver gets. */
export interface Call {
  standin: Standin;
  admin: AdminSchema;
  shop: ShopState;
  token: IssuedToken;
  scopes: ReadonlySet<string>;
  /** Answers of the access check, by "Type.field"; null when the field is allowed. */
  denials: Map<string, Denial | null>;
  /** Set inside a bulk query: which part of the root connection this run reads. */
  bulk: { after: string | null; size: number } | null;
  /** How fields are answered: for the operations inside a bulk operation. */
  resolve: Resolution;
}

export interface Resolution {
  field: GraphQLFieldResolver<unknown, Call>;
  type: GraphQLTypeResolver<unknown, Call>;
}

/** Why a field is refused. */
export interface Denial {
  message: string;
  requiredAccess: string | null;
}

export function newCall(of: {
  standin: Standin;
  admin: AdminSchema;
  shop: ShopState;
  token: IssuedToken;
  resolve: Resolution;
}): Call {
  return { ...of, scopes: new Set(of.token.scopes), denials: new Map(), bulk: null };
}
