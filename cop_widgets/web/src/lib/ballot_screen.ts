/**
 * What `BallotView` shows, wherever it is: on a phone our own host makes it, in a notebook Python sends a
 * `WayScreen`, of which this is a part. With `waiting` it is the facilitator who enters a paper or a raised hand.
 *
 * The view sends `{type: "cast", id, round, ballot}` (`ballot` null = take it back), for the facilitator with
 * `person`, and is answered `{type: "done", id}` or `{type: "refused", id, code, text}`.
 */
import type { Ballot, Clock, Guest, RoundCard } from "../generated/messages";

export interface BallotScreen {
  readonly seq: number;
  readonly clock?: Clock;
  readonly round: RoundCard | null;
  /** Who has not answered; only where the facilitator enters ballots. */
  readonly waiting?: readonly Guest[];
  /** The options' ids in the order of this person. */
  readonly order?: readonly string[];
  /** This device's own ballot. */
  readonly mine?: Mine | null;
  /** Under which name an unfinished ballot is kept in the tab's storage; without one it is not. */
  readonly keep?: string;
}

/** `waiting`: not sent yet for want of a network. `ballot` null = taken back. */
export interface Mine {
  readonly ballot: Ballot | null;
  readonly state: "sending" | "waiting" | "sent" | "refused";
  readonly says: string;
}
