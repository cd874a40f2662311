/** Yes, no, or neither. */
import type { YesNo } from "../../generated/messages";
import { About } from "./about";
import type { BallotProps } from "./parts";

const ANSWERS = [
  ["yes", "Yes"],
  ["no", "No"],
  ["abstain", "I abstain"],
] as const;

export function YesNoBallot({ round, ballot, name, onChange }: BallotProps<YesNo>) {
  return (
    <>
      <About options={round.options} />
      <fieldset>
        <legend class="aloud">{round.question}</legend>
        {ANSWERS.map(([answer, says]) => (
          <label class="choice" key={answer}>
            <input
              type="radio"
              name={name}
              checked={ballot.answer === answer}
              onChange={() => onChange({ ...ballot, answer })}
            />
            <span>{says}</span>
          </label>
        ))}
      </fieldset>
    </>
  );
}
