/** Where the other dashboards are. */
import { pageConfig, serverUrl } from "./server";

export type Page = "host" | "plan" | "review";

/** A dashboard's address, with a gathering open; `null` where the page is no Jupyter Server's. */
export function dashboardUrl(page: Page, code = ""): string | null {
  const config = pageConfig();
  if (!config) return null;
  const address = serverUrl(`cop/${page}`, config.baseUrl);
  if (code) address.searchParams.set("gathering", code);
  return address.href;
}
