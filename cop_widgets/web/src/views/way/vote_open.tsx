/** A vote that goes on: how many have answered, who has not, and how to end it. Nobody sees any result. */
import { useComputed, useSignal } from "@preact/signals";
import { Confirm } from "../../components/confirm";
import type { Guest, RoundCard } from "../../generated/messages";
import { mss } from "../../lib/time";
import { answeredWords } from "../../lib/way_words";
import { HandBallot } from "./hand_ballot";
import type { Part } from "./part";

type Props = Part & { round: RoundCard };

export function VoteOpen(part: Props) {
  const { stage, screen, round } = part;
  const entering = useSignal<Guest | null>(null);
  const part_done = round.of ? round.answered / round.of : 0;
  return (
    <div class="step-panel vote-open">
      <p class="label">A vote goes on{round.again ? " · held again" : ""}</p>
      <h3 class="question serif" dir="auto">
        {round.question}
      </h3>
      {round.rule_says && (
        <p class="quiet">
          {round.rule_title}: {round.rule_says}
        </p>
      )}
      <div class="answered">
        <p class="big serif num" role="status">
          {answeredWords(round)}
        </p>
        <div class="track" aria-hidden="true">
          <i style={{ inlineSize: `${Math.round(part_done * 100)}%` }} />
        </div>
        <p class="quiet">
          {screen.by_hand > 0 && `${screen.by_hand} entered by you. `}
          <Left {...part} />
        </p>
      </div>
      {screen.waiting.length > 0 && (
        <section class="waiting">
          <h4 class="label">Not yet</h4>
          <ul>
            {screen.waiting.map((one) => (
              <li key={one.person}>
                <button
                  type="button"
                  class="btn"
                  title="Enter a paper ballot or a raised hand"
                  aria-label={`${one.name}: enter a ballot by hand`}
                  onClick={() => {
                    entering.value = one;
                  }}
                >
                  <span dir="auto">{one.name}</span>
                </button>
              </li>
            ))}
          </ul>
          <p class="quiet hint">Choose a name to enter a paper ballot or a raised hand.</p>
        </section>
      )}
      <Ends {...part} />
      {entering.value && (
        <HandBallot
          stage={stage}
          round={round}
          person={entering.value}
          onClose={() => {
            entering.value = null;
          }}
        />
      )}
    </div>
  );
}

function Left({ stage, round }: Props) {
  const left = useComputed(() =>
    round.deadline_ms === null ? "" : mss(Math.max(0, round.deadline_ms - stage.clock.tick.value)),
  );
  return left.value ? <span class="num">{left} left.</span> : null;
}

function Ends({ ask, round }: Props) {
  const breaking = useSignal(false);
  const again = useSignal(false);
  const id = round.round;
  if (breaking.value || again.value) {
    const stop = () => {
      breaking.value = false;
      again.value = false;
    };
    return (
      <Confirm
        says={
          again.value
            ? "The ballots cast so far are gone, and everybody is asked again."
            : "The ballots cast so far are gone, and nothing is counted."
        }
        yes={again.value ? "Hold it again" : "Break it off"}
        onYes={() => {
          void ask({ kind: again.value ? "restart_round" : "break_off_round", round: id });
          stop();
        }}
        onCancel={stop}
      />
    );
  }
  return (
    <div class="answers">
      <button type="button" class="btn primary" onClick={() => void ask({ kind: "reveal_round", round: id })}>
        Close and reveal
      </button>
      <button type="button" class="btn" onClick={() => void ask({ kind: "close_round", round: id })}>
        Close, look first
      </button>
      <button
        type="button"
        class="btn plain"
        onClick={() => {
          again.value = true;
        }}
      >
        Hold again
      </button>
      <button
        type="button"
        class="btn plain"
        onClick={() => {
          breaking.value = true;
        }}
      >
        Break off
      </button>
    </div>
  );
}
