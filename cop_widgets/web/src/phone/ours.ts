/**
 * Whether it is our server that has answered. Where it does not run, a Hub's proxy answers in its place, with a page to
 * log in or with refusals of its own; those say nothing about what was sent, so none of it may be taken for refused.
 */
import type { Trouble } from "./api";

/** No address of ours leads on to another one; whoever does so is not our server. */
export const STAY = { redirect: "manual" } as const;

/** JSON, `undefined` where it is none. Nothing at all is `null`. */
export function parsed(text: string): unknown {
  try {
    return text ? JSON.parse(text) : null;
  } catch {
    return undefined;
  }
}

/** Why our server said no; `null` where somebody else did. */
export function troubleIn(text: string): Trouble | null {
  const said = parsed(text) as Partial<Trouble> | null | undefined;
  return typeof said?.code === "string" && typeof said.text === "string" ? (said as Trouble) : null;
}

/** Whether a stream of our events begins here. */
export const isStream = (response: Response): boolean =>
  response.ok && (response.headers.get("Content-Type") ?? "").startsWith("text/event-stream");

/** What a server wants with `Retry-After`, in ms. */
export function pauseOf(header: string | null): number {
  const seconds = Number(header);
  return Number.isFinite(seconds) ? Math.min(seconds, 60) * 1000 : 0;
}
