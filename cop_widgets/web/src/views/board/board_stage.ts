/** What the parts of the board share. */
import type { ReadonlySignal, Signal } from "@preact/signals";
import type { BoardScreen } from "../../generated/messages";
import type { Desk } from "../../lib/desk";
import type { Lead } from "../../lib/lead";
import type { Stage } from "../../lib/mount";

/** The window that is open over the board. */
export type Open =
  | { readonly what: "help" | "settings" | "corrections" | "add" }
  | { readonly what: "menu"; readonly person: string; readonly at: { x: number; y: number } };

export interface Board {
  readonly stage: Stage<BoardScreen>;
  readonly desk: Desk<BoardScreen>;
  readonly open: Signal<Open | null>;
  /** Whether single keys act (WCAG 2.1.4). */
  readonly keysOn: Signal<boolean>;
  /** The first of two keys. */
  readonly lead: Lead;
  /** The person whose tile has the one tab stop. */
  readonly at: Signal<string | null>;
  /** Whether the tiles leave no room for one more. */
  readonly full: Signal<boolean>;
  readonly now: ReadonlySignal<number>;
}
