import { AppError } from "~/lib/errors";
import type { ShopDomain } from "~/lib/ids";
import type { ShopHost } from "./ports";

/**
 * Whether the host still lets us in: the proof that the app is installed, whatever a message says.
 * Throws when the host cannot be reached, so that the question is asked again later.
 */
export async function stillAnswers(host: ShopHost, shop: ShopDomain): Promise<boolean> {
  try {
    await host.readShop(shop);
    return true;
  } catch (error) {
    if (error instanceof AppError && error.code === "host-refused") return false;
    throw error;
  }
}
