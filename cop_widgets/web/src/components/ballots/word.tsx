/** A word of one's own. */
import type { Word } from "../../generated/messages";
import { LONGEST_WORD } from "../../lib/ballots";
import { About } from "./about";
import type { BallotProps } from "./parts";

export function WordBallot({ round, ballot, onChange }: BallotProps<Word>) {
  return (
    <>
      <About options={round.options} />
      <label class="why">
        <span class="aloud">Your word</span>
        <input
          class="field big"
          maxLength={LONGEST_WORD}
          autoComplete="off"
          enterKeyHint="done"
          dir="auto"
          value={ballot.text ?? ""}
          onInput={(event) => onChange({ ...ballot, text: event.currentTarget.value })}
        />
      </label>
    </>
  );
}
