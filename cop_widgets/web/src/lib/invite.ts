/** The way in for phones, as the kernel made it out of the address at which this page was found. */
import { useEffect } from "preact/hooks";
import type { Stage } from "./mount";
import { pageConfig, serverUrl } from "./server";

export interface Link {
  readonly address: string;
  /** The address of the QR code's picture. */
  readonly picture: string;
  readonly base: string;
  readonly choices: readonly { readonly base: string; readonly host: string }[];
  /** Why phones cannot come in by it, or empty. */
  readonly trouble: string;
}

/** What the options say; `null` until the kernel has made it, or while the door is locked. */
export const linkIn = (options: Readonly<Record<string, unknown>> | null): Link | null =>
  (options?.link as Link | null | undefined) ?? null;

/** `192.168.1.5:8866/cop/K7PQ4M`: what somebody types who has no camera. */
export const spoken = (address: string): string => address.replace(/^https?:\/\//, "").replace(/\/$/, "");

/** The same without the code, which stands beside it: `192.168.1.5:8866/cop`; empty where it is not known. */
export const placeOf = (link: Link | null): string =>
  link ? spoken(link.address).replace(/\/[^/]*$/, "") : "";

/** Tell the kernel once where this page is, so that it can say where phones find it. */
export function useLink<S>(stage: Stage<S>): Link | null {
  useEffect(() => {
    const config = pageConfig();
    if (!config || linkIn(stage.options.peek())) return;
    void stage.link.request({ type: "link", base: serverUrl("", config.baseUrl).href });
  }, [stage]);
  return linkIn(stage.options.value);
}
