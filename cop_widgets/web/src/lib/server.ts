// Where the Jupyter Server of this page is, and whether it answers.

import { signed } from "./xsrf";

/** So long is waited for one answer. */
export const PATIENCE_MS = 5000;

interface PageConfig {
  readonly baseUrl: string;
  readonly kernelId?: string;
  /** Where our own front end is; only in pages of Voilà on a server with our extension. */
  readonly copFront?: string | null;
  /** What a demo's page loads beside the dashboard; only in a server that is a demo. */
  readonly copDemo?: string | null;
}

/** What the server wrote into the page; `null` where the page is not a Jupyter Server's (VS Code, Colab). */
export function pageConfig(): PageConfig | null {
  const element = document.getElementById("jupyter-config-data");
  return element ? JSON.parse(element.textContent ?? "null") : null;
}

/** Whether all that is here goes away with the server. */
export const inDemo = (): boolean => Boolean(pageConfig()?.copDemo);

/** An address below the server's base, whatever prefix a hub put before it. */
export function serverUrl(path: string, baseUrl: string): URL {
  return new URL(path, new URL(baseUrl, location.href));
}

/** Whether the server is there. A proxy that answers in its place (502, 503) is not the server. */
export async function serverAnswers(): Promise<boolean> {
  const config = pageConfig();
  if (!config) return true;
  const patience = new AbortController();
  const timer = setTimeout(() => patience.abort(), PATIENCE_MS);
  try {
    const asked = { cache: "no-store", headers: signed(), signal: patience.signal } as const;
    return (await fetch(serverUrl("cop/sign", config.baseUrl), asked)).status < 500;
  } catch {
    return false;
  } finally {
    clearTimeout(timer);
  }
}

/** An address of our server extension's, `null` where there is none: in other hosts than its own dashboards. */
export function ownUrl(path: string): URL | null {
  const config = pageConfig();
  return config && "copFront" in config ? serverUrl(path, config.baseUrl) : null;
}
