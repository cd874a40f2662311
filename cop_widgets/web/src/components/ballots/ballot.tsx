/** One component for each kind of ballot. */
import type { ComponentType } from "preact";
import type { Ballot } from "../../generated/messages";
import { ApprovalBallot } from "./approval";
import "./ballots.css";
import { DotsBallot } from "./dots";
import { FistBallot } from "./fist";
import type { BallotProps } from "./parts";
import { RankingBallot } from "./ranking";
import { ScoreBallot } from "./score";
import { WordBallot } from "./word";
import { YesNoBallot } from "./yes_no";

const KINDS: { readonly [K in Ballot["kind"]]: ComponentType<BallotProps<Extract<Ballot, { kind: K }>>> } = {
  approval: ApprovalBallot,
  dots: DotsBallot,
  ranking: RankingBallot,
  score: ScoreBallot,
  fist: FistBallot,
  yesno: YesNoBallot,
  word: WordBallot,
};

export function BallotSheet(props: BallotProps<Ballot>) {
  const Kind = KINDS[props.ballot.kind] as unknown as ComponentType<BallotProps<Ballot>>;
  return <Kind {...props} />;
}
