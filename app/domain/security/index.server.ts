export { recordSecurityEvent } from "./record-security-event.server";
export {
  createLimiter,
  type CounterDatabase,
  type Knock,
  type Limiter,
} from "./limits/limiter.server";
export { makeWatchSecurity, settleSecurity } from "./watch-security.server";
export { readSecurity, type SecurityView } from "./read-security.server";
export { controls as securityControls } from "./controls.server";
