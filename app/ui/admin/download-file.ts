/**
 * Saves a file from an address of the admin.
 *
 * A plain link would open without the session token; `fetch` inside the admin carries it, because
 * App Bridge adds it. A form is posted: what somebody writes does not belong into an address.
 * Answers false when the server refused.
 */
export async function downloadFile(
  address: string,
  fallbackName: string,
  form?: Readonly<Record<string, string>>,
): Promise<boolean> {
  const post = form && { method: "POST", body: new URLSearchParams(form) };
  const response = await fetch(address, post);
  if (!response.ok) return false;
  const url = URL.createObjectURL(await response.blob());
  const link = document.createElement("a");
  link.href = url;
  link.download = fileNameIn(response.headers.get("content-disposition")) ?? fallbackName;
  link.click();
  URL.revokeObjectURL(url);
  return true;
}

function fileNameIn(disposition: string | null): string | undefined {
  return /filename="([^"]+)"/.exec(disposition ?? "")?.[1];
}
