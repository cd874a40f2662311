/** What every part of a desk gets: the screen, and a way to ask. */
import type { Command } from "../generated/messages";
import type { Stage } from "../lib/mount";

export interface Part<S> {
  readonly stage: Stage<S>;
  readonly screen: S;
  /** Why the last command was refused: said once more where a window covers the desk. */
  readonly notice: string | null;
  /** Ask; true when it was committed. */
  ask(command: Command): Promise<boolean>;
}
