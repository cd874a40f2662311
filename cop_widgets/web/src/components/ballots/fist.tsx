/** Fist to five, and below three, for whoever likes, why. */
import type { Fist } from "../../generated/messages";
import { FINGERS, LONGEST_WHY, WHY_BELOW } from "../../lib/ballots";
import { About } from "./about";
import type { BallotProps } from "./parts";

export function FistBallot({ round, ballot, name, onChange }: BallotProps<Fist>) {
  const fingers = ballot.fingers ?? null;
  return (
    <>
      <About options={round.options} />
      <fieldset>
        <legend class="aloud">{round.question}</legend>
        {FINGERS.map((says, level) => (
          <label class="choice" key={says}>
            <input
              type="radio"
              name={name}
              checked={fingers === level}
              onChange={() => onChange({ ...ballot, fingers: level })}
            />
            <span>
              <b class="num">{level}</b> {says}
            </span>
          </label>
        ))}
      </fieldset>
      {fingers !== null && fingers < WHY_BELOW && (
        <label class="why">
          <span>What would you need? If you like, say it: it is shown without your name.</span>
          <textarea
            class="field"
            rows={3}
            maxLength={LONGEST_WHY}
            value={ballot.why ?? ""}
            onInput={(event) => onChange({ ...ballot, why: event.currentTarget.value })}
          />
        </label>
      )}
    </>
  );
}
