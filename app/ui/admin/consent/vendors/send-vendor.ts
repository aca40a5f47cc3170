/** Posts a change of vendors to the page's action. */
export type SendVendor = (fields: Readonly<Record<string, string>>) => void;
