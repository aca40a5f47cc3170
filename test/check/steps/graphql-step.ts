import { Kind } from "graphql";
import { describeNeed, missingScopes } from "../graphql/access-scopes";
import { declaredScopes } from "../graphql/declared-scopes";
import { readOperationFiles, type OperationFile } from "../graphql/operation-files";
import { operationFacts, operationProblems } from "../graphql/operation-problems";
import type { CheckStep } from "../core/step";

/**
 * Every operation is valid against the pinned schema, uses nothing deprecated and needs no scope
 * that the app never asks for. --verbose lists what each one needs and touches.
 */
export const graphqlStep: CheckStep = {
  name: "graphql",
  expectedSeconds: 1,
  run(root) {
    const scopes = declaredScopes(root);
    const { files, problems } = readOperationFiles(root);
    const found = [...problems, ...files.flatMap((file) => operationProblems(file, scopes.all))];
    const details =
      found.length > 0 ? "" : files.map((file) => row(file, scopes.atInstall)).join("\n");
    return Promise.resolve({ problems: found, summary: `${files.length} operations`, details });
  },
};

function row(file: OperationFile, atInstall: ReadonlySet<string>): string {
  const { need, protectedFields } = operationFacts({
    kind: Kind.DOCUMENT,
    definitions: [file.operation, ...file.fragments],
  });
  const later = missingScopes(need, atInstall);
  return [
    `  ${file.name}${file.isBulk ? " (bulk)" : ""}`,
    `    needs      ${describeNeed(need)}`,
    ...(later.length > 0 ? [`    optional   ${describeNeed(later)}`] : []),
    ...(protectedFields.length > 0 ? [`    protected  ${protectedFields.join(", ")}`] : []),
  ].join("\n");
}
