/** What every part of the card gets. */
import type { Command, JoinScreen } from "../../generated/messages";
import type { Stage } from "../../lib/mount";

export interface Part {
  readonly stage: Stage<JoinScreen>;
  readonly screen: JoinScreen;
  /** Ask; true when it was committed. */
  ask(command: Command): Promise<boolean>;
}
