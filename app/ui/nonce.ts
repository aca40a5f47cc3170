import { createContext } from "react";

/** The number that lets this one document's own inline scripts run. Empty in a browser, where it is spent. */
export const NonceContext = createContext<string | undefined>(undefined);
