import { listMail } from "../mailbox/index";
import type { Control } from "./answer-control";

/** Every e-mail received so far, oldest first. */
export const controlMail: Control = (_request, standin) => listMail(standin);
