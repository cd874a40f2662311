/**
 * A dashboard keeps its server while it is open, in front or behind, tapped or not: for half an hour of quiet writing
 * nobody touches it, and the room counts on it. Who goes away closes the page, or their machine goes to sleep; then
 * nothing is asked, and the server may end when its time is up. So it is while the kernel is gone, too: what a page
 * shows then is of no use before it is loaded anew. An open page that was forgotten ends with its browser, or when the
 * host says so: each has a longest time for a server of its own.
 *
 * Its kernel needs nothing from here: views ask theirs every few seconds whether it is there (`lib/link.ts`), by comm
 * messages. These are activity to those who end idle kernels; `kernel_info_request` and `comm_info_request` are none.
 */
import { CONNECTION } from "../lib/connection";
import { type Pace, startLife } from "../lib/life";
import { serverUrl } from "../lib/server";
import { signed } from "../lib/xsrf";

/** Ask the server below `baseUrl` while there is a kernel; gives how to stop. */
export function startAlive(baseUrl: string, pace?: Pace): () => void {
  let connected = false;
  const told = (event: Event) => {
    connected = (event as CustomEvent).detail === "open";
  };
  // Sent on to log in is an answer as well; nobody reads that page.
  const asked = () => ({ cache: "no-store", redirect: "manual", headers: signed() }) as const;
  const ask = () => {
    if (connected) fetch(serverUrl("cop/sign", baseUrl), asked()).catch(() => undefined);
  };
  document.addEventListener(CONNECTION, told);
  const stop = startLife(ask, pace);
  return () => {
    document.removeEventListener(CONNECTION, told);
    stop();
  };
}
