export type { Enqueue } from "~/db/job-port";
