/** So many dots to place, with one button for more and one for less. */
import type { Dots } from "../../generated/messages";
import { dotsUsed, dotted } from "../../lib/ballots";
import { count } from "../../lib/time";
import type { BallotProps } from "./parts";

export function DotsBallot({ round, options, ballot, onChange }: BallotProps<Dots>) {
  const dots = ballot.dots ?? {};
  const left = round.most === null ? null : round.most - dotsUsed(dots);
  const change = (option: string, by: -1 | 1) =>
    onChange({ ...ballot, dots: dotted(round, dots, option, by) });
  return (
    <>
      <ul class="choices">
        {options.map(({ option, text }) => {
          const has = dots[option] ?? 0;
          const more = dotted(round, dots, option, 1) !== dots;
          return (
            <li key={option} class={`choice row${has ? " on" : ""}`}>
              <span class="what" dir="auto">
                {text}
                <i class="placed" aria-hidden="true">
                  {"●".repeat(Math.min(has, 12))}
                </i>
              </span>
              <button
                type="button"
                class="round"
                aria-label={`One dot less on ${text}`}
                disabled={!has}
                onClick={() => change(option, -1)}
              >
                −
              </button>
              <b class="num" aria-hidden="true">
                {has}
              </b>
              <button
                type="button"
                class="round"
                aria-label={`One dot more on ${text}, ${has} now`}
                disabled={!more}
                onClick={() => change(option, 1)}
              >
                +
              </button>
            </li>
          );
        })}
      </ul>
      {left !== null && (
        <p class="left" role="status">
          {left ? `${count(left, "dot")} left.` : "All dots are placed. Take one away to move it."}
        </p>
      )}
    </>
  );
}
