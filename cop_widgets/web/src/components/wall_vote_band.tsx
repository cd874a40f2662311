/** A vote that goes on beneath a prompt: both are on people's phones. Nothing of what was chosen is here. */
import { useComputed } from "@preact/signals";
import type { RoundCard, WallScreen } from "../generated/messages";
import type { Link } from "../lib/invite";
import type { Stage } from "../lib/mount";
import { mss } from "../lib/time";
import { answeredWords } from "../lib/way_words";
import { Invite } from "./invite";

interface Voting {
  stage: Stage<WallScreen>;
  round: RoundCard;
}

interface Props extends Voting {
  screen: WallScreen;
  link: Link | null;
}

export function VoteBand({ stage, screen, round, link }: Props) {
  return (
    <section class="vote-band" aria-label="A vote goes on">
      <div class="vote">
        <p class="over-line">A vote goes on, on your phones, in secret</p>
        <p class="serif asks" dir="auto">
          {round.question}
        </p>
        <Answered stage={stage} round={round} />
      </div>
      {screen.code && <Invite link={link} code={screen.code} />}
      <p class="aloud" role="status">
        A vote goes on. {round.question}
      </p>
    </section>
  );
}

/** The same in one line, where names have to be found as well. */
export function VoteStrip({ round }: { round: RoundCard }) {
  return (
    <p class="sharing-strip">
      <b>A vote goes on, on your phones</b>
      <span class="num"> · {answeredWords(round)}</span>
    </p>
  );
}

/** How many have answered, and how long is left. */
export function Answered({ stage, round }: Voting) {
  const left = useComputed(() =>
    round.deadline_ms === null ? "" : mss(Math.max(0, round.deadline_ms - stage.clock.tick.value)),
  );
  return (
    <div class="answered">
      <p class="num">
        <b>{answeredWords(round)}</b>
        {left.value && <span class="quiet"> · {left} left</span>}
      </p>
      <div class="track" aria-hidden="true">
        <i style={{ inlineSize: `${round.of ? Math.round((round.answered / round.of) * 100) : 0}%` }} />
      </div>
    </div>
  );
}
