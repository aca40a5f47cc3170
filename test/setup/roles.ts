/** The application's role in databases that we create ourselves. */
export const APPLICATION_ROLE = "kept_app";

/** The owner's connection string, turned into the application's. */
export function applicationUrl(ownerUrl: string, password: string): string {
  const url = new URL(ownerUrl);
  url.username = APPLICATION_ROLE;
  url.password = password;
  return url.href;
}
