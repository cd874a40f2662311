/**
 * Commands without an answer, kept in the tab's storage so that they outlive a reload and can be sent again
 * under the same ids. All views of a page share one list for each gathering.
 */
import type { Command } from "../generated/messages";

/** Older ones are not sent again: nobody remembers having tapped them. */
export const KEEP_MS = 600_000;
/** Said on the document whenever a list changes. */
export const CHANGED = "cop:unsent";

export interface Unsent {
  readonly id: string;
  /** The view that asked, and that will ask again. */
  readonly view: string;
  readonly command: Command;
  readonly at_ms: number;
}

type Page = Pick<Location, "pathname" | "search">;

/** Where the list of a page is kept: by its gathering, else by its address. */
export function unsentKey(page: Page, screen: unknown): string {
  const { code, header } = (screen ?? {}) as { code?: string; header?: { code?: string } };
  const gathering = new URLSearchParams(page.search).get("gathering") ?? header?.code ?? code;
  return `cop.unsent ${gathering?.toUpperCase() ?? page.pathname + page.search}`;
}

/** Those that are young enough, in the order in which they were asked. */
export function unsentIn(key: string, now_ms = Date.now()): readonly Unsent[] {
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(key) ?? "[]");
    if (!Array.isArray(kept)) return [];
    return (kept as Unsent[]).filter(({ at_ms }) => Math.abs(now_ms - at_ms) <= KEEP_MS);
  } catch {
    return [];
  }
}

/** Keep one; one with the same id stays as it is. */
export function keepUnsent(key: string, one: Unsent): void {
  const list = unsentIn(key);
  if (!list.some(({ id }) => id === one.id)) write(key, [...list, one]);
}

/** Answered. */
export function dropUnsent(key: string, answered: string): void {
  const list = unsentIn(key);
  if (list.some(({ id }) => id === answered))
    write(
      key,
      list.filter(({ id }) => id !== answered),
    );
}

function write(key: string, list: readonly Unsent[]): void {
  try {
    if (list.length) sessionStorage.setItem(key, JSON.stringify(list));
    else sessionStorage.removeItem(key);
  } catch {
    // A browser that keeps nothing: then a reload begins anew.
  }
  document.dispatchEvent(new CustomEvent(CHANGED));
}
