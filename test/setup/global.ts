/** Once per test run: PostgreSQL, and the template every test database is copied from. */
import type { TestProject } from "vitest/node";
import { prepareTemplate } from "./template-database";

declare module "vitest" {
  interface ProvidedContext {
    ownerUrl: string;
    template: string;
  }
}

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const { ownerUrl, template, server } = await prepareTemplate();
  project.provide("ownerUrl", ownerUrl);
  project.provide("template", template);
  return () => server.stop();
}
