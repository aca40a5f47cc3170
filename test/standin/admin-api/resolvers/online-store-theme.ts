import { createHash } from "node:crypto";
import type { Theme } from "../../state/shop-state";
import type { PageArgs } from "../connection";
import { page } from "../connection";
import type { Resolvers } from "../resolver";

const SETTINGS = "config/settings_data.json";

/** The platform puts this in front of the JSON files it writes: they are not JSON as they are. */
const HEADER = `/*
 * ------------------------------------------------------------
 * IMPORTANT: The contents of this file are auto-generated.
 *
 * The theme editor and related systems may write this file again.
 * ------------------------------------------------------------
 */
`;

interface FilesArgs extends PageArgs {
  filenames?: string[] | null;
}

export const onlineStoreTheme: Resolvers<Theme> = {
  processing: () => false,
  processingFailed: () => false,
  prefix: () => "",
  themeStoreId: () => null,
  files: (theme, { filenames }: FilesArgs) => {
    const wanted = filenames == null || filenames.includes(SETTINGS) || filenames.includes("*");
    return { ...page(wanted ? [settingsFile(theme)] : [], NO_MORE), userErrors: [] };
  },
};

const NO_MORE = { previous: false, next: false };

function settingsFile(theme: Theme) {
  const content = HEADER + JSON.stringify(theme.settingsData, null, 2);
  return {
    id: SETTINGS,
    filename: SETTINGS,
    body: { __typename: "OnlineStoreThemeFileBodyText", content },
    checksumMd5: createHash("md5").update(content).digest("hex"),
    contentType: "application/json",
    size: Buffer.byteLength(content),
    createdAt: theme.createdAt,
    updatedAt: theme.updatedAt,
  };
}
