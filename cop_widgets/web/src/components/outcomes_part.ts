import type { Signal } from "@preact/signals";
import type { OutcomesScreen } from "../generated/messages";
import type { Stage } from "../lib/mount";

/** What the panel last did, in a sentence; read aloud politely. */
export type Said = Signal<string>;

export interface Part {
  stage: Stage<OutcomesScreen>;
  screen: OutcomesScreen;
  said: Said;
}
