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

/** Where this page was found: out of it the kernel makes an address that phones can reach. */
export function ownBase(): string {
  const config = pageConfig();
  return config ? serverUrl("", config.baseUrl).href : "";
}
