/** Before each test file that needs a database: its own copy, and the app's environment for it. */
import { afterAll, inject } from "vitest";
import { copyTemplate } from "./template-database";
import { testEnvironment } from "./test-environment";

const copy = await copyTemplate({ ownerUrl: inject("ownerUrl"), template: inject("template") });
Object.assign(process.env, testEnvironment, {
  DATABASE_URL: copy.applicationUrl,
  TEST_OWNER_URL: copy.ownerUrl,
});

afterAll(async () => {
  const { disconnectDatabase } = await import("~/db.server");
  const { stopQueueSender } = await import("~/jobs/queue.server");
  await stopQueueSender();
  await disconnectDatabase();
  await copy.drop();
});
