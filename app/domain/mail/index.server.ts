/** Outgoing mail: queued with the change it tells of, sealed until sent, then gone. */
export { queueMail } from "./queue-mail.server";
export { sendMail, type SendingOutcome } from "./send-mail.server";
export { forgetMails, mailState, type MailState } from "./outgoing-mail.store.server";
