/** A grade from 0 to 5 for each option; an option without a grade is left out. */
import type { Score } from "../../generated/messages";
import { GRADES } from "../../lib/ballots";
import type { BallotProps } from "./parts";

export function ScoreBallot({ options, ballot, name, onChange }: BallotProps<Score>) {
  const grades = ballot.grades ?? {};
  const grade = (option: string, to: number | null) => {
    const { [option]: _, ...rest } = grades;
    onChange({ ...ballot, grades: to === null ? rest : { ...rest, [option]: to } });
  };
  return (
    <ul class="choices">
      {options.map(({ option, text }) => (
        <li key={option} class={`choice graded${grades[option] === undefined ? "" : " on"}`}>
          <fieldset>
            <legend dir="auto">{text}</legend>
            <div class="grades">
              {GRADES.map((level) => (
                <label key={level}>
                  <input
                    type="radio"
                    name={`${name}-${option}`}
                    checked={grades[option] === level}
                    onChange={() => grade(option, level)}
                  />
                  <span class="num">{level}</span>
                </label>
              ))}
            </div>
          </fieldset>
          {grades[option] !== undefined && (
            <button type="button" class="clear" onClick={() => grade(option, null)}>
              No grade<span class="aloud"> for {text}</span>
            </button>
          )}
        </li>
      ))}
    </ul>
  );
}
