import { GraphQLError } from "graphql";

/** The app asked for something that the stand-in has no answer to: a gap in the stand-in. */
export function unknownToStandin(what: string): GraphQLError {
  return new GraphQLError(`the stand-in does not know ${what}`, {
    extensions: { code: "STANDIN_UNKNOWN" },
  });
}

export function isUnknownToStandin(error: GraphQLError): boolean {
  return error.extensions["code"] === "STANDIN_UNKNOWN";
}
