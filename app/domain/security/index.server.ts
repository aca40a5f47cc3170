export { recordSecurityEvent } from "./record-security-event.server";
