import { compliance, redactPayload } from "./webhooks/payloads/sample-payload";
import { redactCustomer } from "./erasure/redact-customer";
import type { Standin } from "./standin";

/** Does what the platform does when time passes: shop/redact after an uninstall, erasures. */
export async function elapse(standin: Standin): Promise<void> {
  const now = standin.clock.now().toISOString();
  for (const shop of standin.state.shops.values()) {
    const { install } = shop;
    if (install.shopRedactAt !== null && install.shopRedactAt <= now) {
      install.shopRedactAt = null;
      standin.save();
      const payload = compliance(shop);
      await standin.sendWebhook({ topic: "shop/redact", shop: shop.domain, payload });
    }
    for (const customer of [...shop.changedCustomers()]) {
      if (!customer.erasure || customer.erasure.dueAt > now) continue;
      const payload = redactPayload(shop, customer);
      redactCustomer(shop, customer, now);
      if (!install.installed) continue;
      await standin.sendWebhook({ topic: "customers/redact", shop: shop.domain, payload });
    }
  }
}
