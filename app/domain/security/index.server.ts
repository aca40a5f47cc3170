export { recordSecurityEvent } from "./record-security-event.server";
export {
  createLimiter,
  type CounterDatabase,
  type Knock,
  type Limiter,
} from "./limits/limiter.server";
