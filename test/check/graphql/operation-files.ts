import { Kind, parse, type FragmentDefinitionNode, type OperationDefinitionNode } from "graphql";
import { print, Source, visit } from "graphql";
import type { Problem } from "../core/step";
import { projectFiles, readProjectFile } from "../core/project";

/** One `.graphql` file with its operation, and the fragments it uses from any file. */
export interface OperationFile {
  /** Relative to the project: app/shopify/operations/shop-info.graphql */
  readonly path: string;
  readonly name: string;
  readonly operation: OperationDefinitionNode;
  readonly fragments: readonly FragmentDefinitionNode[];
  /** The text of a bulk operation: it is sent as a string inside another operation. */
  readonly isBulk: boolean;
  /** What is sent: the operation and its fragments, printed in one form. */
  readonly text: string;
}

interface ParsedFile {
  readonly path: string;
  readonly operations: readonly OperationDefinitionNode[];
  readonly fragments: readonly FragmentDefinitionNode[];
}

/**
 * Reads app/shopify/operations: one named operation a file, or a file with only fragments.
 */
export function readOperationFiles(root: string): {
  readonly files: readonly OperationFile[];
  readonly problems: readonly Problem[];
} {
  const problems: Problem[] = [];
  const parsed = projectFiles(root, ["app/shopify/operations/**/*.graphql"]).flatMap((path) => {
    try {
      return [parseFile(path, readProjectFile(root, path) ?? "")];
    } catch (error) {
      problems.push({
        where: path,
        message: error instanceof Error ? error.message : "unreadable",
      });
      return [];
    }
  });
  const fragments = new Map(
    parsed.flatMap((file) => file.fragments.map((fragment) => [fragment.name.value, fragment])),
  );
  const files = parsed.flatMap((file) => {
    const problem = shapeProblem(file);
    if (problem !== undefined) problems.push({ where: file.path, message: problem });
    return file.operations
      .slice(0, 1)
      .map((operation) => toOperationFile(file, operation, fragments));
  });
  return { files, problems };
}

function parseFile(path: string, text: string): ParsedFile {
  const { definitions } = parse(new Source(text, path));
  return {
    path,
    operations: definitions.filter((node) => node.kind === Kind.OPERATION_DEFINITION),
    fragments: definitions.filter((node) => node.kind === Kind.FRAGMENT_DEFINITION),
  };
}

/** The file's name is the operation's name in kebab-case, so that either finds the other. */
function shapeProblem(file: ParsedFile): string | undefined {
  const [operation, ...others] = file.operations;
  if (others.length > 0) return "has several operations: one operation a file";
  if (operation === undefined) {
    return file.fragments.length > 0 ? undefined : "has neither an operation nor a fragment";
  }
  const expected = kebabCase(operation.name?.value ?? "");
  const actual = /([^/]+?)(?:\.bulk)?\.graphql$/.exec(file.path)?.[1];
  return expected === actual
    ? undefined
    : `should be named ${expected}.graphql after its operation`;
}

function toOperationFile(
  file: ParsedFile,
  operation: OperationDefinitionNode,
  available: ReadonlyMap<string, FragmentDefinitionNode>,
): OperationFile {
  const fragments = fragmentsUsedBy(operation, available);
  return {
    path: file.path,
    name: operation.name?.value ?? "",
    operation,
    fragments,
    isBulk: file.path.endsWith(".bulk.graphql"),
    text: [operation, ...fragments].map((node) => print(node)).join("\n\n"),
  };
}

/** Transitively; a fragment that doesn't exist is left for the validation to report. */
function fragmentsUsedBy(
  operation: OperationDefinitionNode,
  available: ReadonlyMap<string, FragmentDefinitionNode>,
): FragmentDefinitionNode[] {
  const used = new Map<string, FragmentDefinitionNode>();
  const collect = (node: OperationDefinitionNode | FragmentDefinitionNode): void => {
    visit(node, {
      FragmentSpread: ({ name }) => {
        const fragment = available.get(name.value);
        if (fragment === undefined || used.has(name.value)) return;
        used.set(name.value, fragment);
        collect(fragment);
      },
    });
  };
  collect(operation);
  return [...used.values()];
}

/** OrdersDueForRetention → orders-due-for-retention */
export function kebabCase(name: string): string {
  return name.replace(/([a-z0-9])([A-Z])/g, "$1-$2").toLowerCase();
}
