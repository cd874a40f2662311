/** How far somebody is with the tour. Kept by the browser, so that it can be gone on with after a reload. */
import type { Store } from "../phone/storage";
import { STEPS } from "./steps";

export interface Progress {
  /** Which step, from 0. */
  readonly at: number;
  readonly open: boolean;
  /** Whether it has been opened or declined before: then it does not offer itself any more. */
  readonly known: boolean;
}

export const FRESH: Progress = { at: 0, open: false, known: false };
const KEY = "tour";
const LAST = STEPS.length - 1;

/** What was kept; anything odd counts as nothing. */
export function keptProgress(store: Store): Progress {
  const kept = store.get<Partial<Progress>>(KEY);
  if (!kept || typeof kept !== "object" || !Number.isInteger(kept.at)) return FRESH;
  return { at: Math.min(LAST, Math.max(0, kept.at as number)), open: kept.open === true, known: true };
}

export const keepProgress = (store: Store, progress: Progress): void => store.set(KEY, progress);

/** One step on (1) or back (-1); past the last it is done, and begins anew another time. */
export function moved({ at }: Progress, by: 1 | -1): Progress {
  if (at + by > LAST) return { at: 0, open: false, known: true };
  return { at: Math.max(0, at + by), open: true, known: true };
}

/** Before the offer, for whoever comes the first time. */
export const GREETING = "New here?";

/** What the strip offers. */
export function offerWords({ at, open }: Progress): string {
  if (open) return "Leave the tour";
  return at ? "Go on with the tour" : "Take the tour";
}
