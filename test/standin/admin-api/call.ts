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
}): Call {
  return { ...of, scopes: new Set(of.token.scopes), denials: new Map(), bulk: null };
}
