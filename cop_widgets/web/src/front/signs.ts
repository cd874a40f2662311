/**
 * Beside Voilà's own front end, which asks its server nothing while nobody touches the page: somebody may read for ten
 * minutes. Its pages need not have views of ours, which would keep their kernel busy; so the sign of life names the
 * kernel, too. One that has ended all the same (a laptop slept) cannot be had back: then `ended` is called, once.
 */
import { type Pace, startLife } from "../lib/life";
import { serverUrl } from "../lib/server";
import { signed } from "../lib/xsrf";

const GONE = 410;

/** Ask for `kernel` at the server below `baseUrl`, also when the page is seen again; gives how to stop. */
export function startSigns(baseUrl: string, kernel: string, ended: () => void, pace?: Pace): () => void {
  const url = serverUrl(`cop/sign?kernel=${encodeURIComponent(kernel)}`, baseUrl);
  let over = false;
  const ask = async () => {
    const asked = { cache: "no-store", redirect: "manual", headers: signed() } as const;
    const answer = await fetch(url, asked).catch(() => null);
    if (answer?.status !== GONE || over) return;
    stop();
    ended();
  };
  const seen = () => document.hidden || ask();
  const stopLife = startLife(ask, pace);
  document.addEventListener("visibilitychange", seen);
  const stop = () => {
    over = true;
    document.removeEventListener("visibilitychange", seen);
    stopLife();
  };
  return stop;
}
