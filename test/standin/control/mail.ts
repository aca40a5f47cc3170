import { listMail } from "../mailbox/index";
import type { Control } from "./control";

/** Every e-mail received so far, oldest first. */
export const controlMail: Control = (_request, standin) => listMail(standin);
