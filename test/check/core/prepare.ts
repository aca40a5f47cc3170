import { readProjectFile } from "./project";
import { runTool } from "./run-tool";

const SCHEMA = "prisma/schema.prisma";

/**
 * The database client is generated, not committed: without it, or with that of an older schema,
 * types and lint would report hundreds of consequences instead of a cause.
 *
 * @throws Error with Prisma's words when the schema can't be generated from.
 */
export async function prepareGeneratedClient(root: string): Promise<void> {
  const schema = readProjectFile(root, SCHEMA);
  if (schema === undefined) return;
  const generated = readProjectFile(root, "app/generated/prisma/internal/class.ts");
  if (generated?.includes(JSON.stringify(schema).slice(1, -1))) return;
  const { code, stderr } = await runTool({
    package: "prisma",
    args: ["generate", "--no-hints"],
    cwd: root,
    env: { PRISMA_HIDE_UPDATE_MESSAGE: "1", CHECKPOINT_DISABLE: "1" },
  });
  if (code !== 0) throw new Error(`prisma generate failed: ${stderr}`);
}
