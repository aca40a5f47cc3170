/** One Admin API operation as the stand-in saw it. */
export interface RecordedCall {
  at: string;
  shop: string;
  /** Name of the operation, or its root fields when it has none. */
  operation: string;
  kind: "query" | "mutation" | "subscription" | "unparsed";
  status: number;
  ok: boolean;
  requestedCost: number | null;
  actualCost: number | null;
  /** Scopes without which a selected field would be refused. */
  scopesUsed: string[];
  /** Kinds of protected customer data that are selected. */
  protectedData: string[];
  deprecatedFields: string[];
  errors: string[];
  userErrors: string[];
}

const KEPT = 20_000;

/** The newest Admin API operations, for `GET /_control/calls`. */
export class CallLog {
  #calls: RecordedCall[] = [];

  add(call: RecordedCall): void {
    this.#calls.push(call);
    if (this.#calls.length > KEPT) this.#calls.splice(0, this.#calls.length - KEPT);
  }

  list(): readonly RecordedCall[] {
    return this.#calls;
  }

  clear(): void {
    this.#calls = [];
  }
}
