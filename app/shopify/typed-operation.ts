/** An operation of the host's Admin API with the types of its answer and variables. */
export interface TypedOperation<Result, Variables> {
  readonly name: string;
  readonly text: string;
  /** Never present; carries the types. */
  readonly __types?: (variables: Variables) => Result;
}
