/** What every kind of ballot's component is given. */
import type { Ballot, OptionCard, RoundCard } from "../../generated/messages";

export interface BallotProps<B extends Ballot> {
  readonly round: RoundCard;
  /** In this person's own order. */
  readonly options: readonly OptionCard[];
  readonly ballot: B;
  /** A name of its own for groups of inputs. */
  readonly name: string;
  onChange(ballot: B): void;
}
