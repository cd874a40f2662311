/** What every part of the way gets: the screen, and a way to ask. */
import type { Command, WayScreen } from "../../generated/messages";
import type { Stage } from "../../lib/mount";
import type { VoteDraft } from "./draft";

export interface Part {
  readonly stage: Stage<WayScreen>;
  readonly screen: WayScreen;
  /** Ask; true when it was committed. */
  ask(command: Command): Promise<boolean>;
  /** The vote being prepared. It outlives a look at another step. */
  readonly draft: VoteDraft;
}
