/**
 * `npm run keys -- rotate-master | rotate-shop <shop> | status`
 *
 * Asks the worker to replace keys, and tells how far it has come. Needs the app's environment.
 */
import { parseShopDomain } from "~/lib/ids";
import { services } from "~/services.server";
import { runCommand } from "./run-command.server";

const USAGE = "Usage: npm run keys -- rotate-master | rotate-shop <shop>.myshopify.com | status";

runCommand(async ([command, argument]) => {
  switch (command) {
    case "rotate-master":
      return rotateMaster();
    case "rotate-shop":
      return rotateShop(argument);
    case "status":
      return status();
    default:
      return { exit: 64, text: USAGE };
  }
});

async function rotateMaster() {
  const due = await services().keys.startMasterRotation();
  const text =
    due === 0
      ? "Every shop's keys are wrapped by the current master key: the others may leave the keyring."
      : `The worker rewraps the keys of ${due} shops. "npm run keys -- status" shows when older master keys may leave the keyring.`;
  return { exit: 0, text };
}

async function rotateShop(argument: string | undefined) {
  const shop = parseShopDomain(argument);
  if (!shop) return { exit: 64, text: USAGE };
  const { started, id } = await services().keys.startRotation(shop, "data");
  return {
    exit: 0,
    text: started
      ? `${shop} has a new data key; the worker seals everything anew (rotation ${id}).`
      : `A rotation of ${shop} is under way already (${id}).`,
  };
}

async function status() {
  const { masters, rotations } = await services().keys.status();
  const lines = [
    ...masters.map(
      ({ fingerprint, keys, current, known }) =>
        `master key ${fingerprint}${current ? " (current)" : ""}: wraps ${keys} keys${known ? "" : ", NOT IN THE KEYRING"}`,
    ),
    ...rotations.map(
      ({ shop, kind, state, resealed, startedAt, problem }) =>
        `${shop}: ${kind} key, ${state}, ${resealed} values sealed anew since ${startedAt.toISOString()}${problem === null ? "" : `, stopped by ${problem}`}`,
    ),
    ...(rotations.length === 0 ? ["No rotation is under way."] : []),
  ];
  return { exit: 0, text: lines.join("\n") };
}
