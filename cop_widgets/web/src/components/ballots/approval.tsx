/** Pick any, or up to so many. */
import type { Approval } from "../../generated/messages";
import type { BallotProps } from "./parts";

export function ApprovalBallot({ round, options, ballot, onChange }: BallotProps<Approval>) {
  const chosen = ballot.approves ?? [];
  const full = round.most !== null && chosen.length >= round.most;
  const toggle = (option: string) =>
    onChange({
      ...ballot,
      approves: chosen.includes(option) ? chosen.filter((one) => one !== option) : [...chosen, option],
    });
  return (
    <>
      <ul class="choices">
        {options.map(({ option, text }) => (
          <li key={option}>
            <label class="choice">
              <input
                type="checkbox"
                checked={chosen.includes(option)}
                disabled={full && !chosen.includes(option)}
                onChange={() => toggle(option)}
              />
              <span dir="auto">{text}</span>
            </label>
          </li>
        ))}
      </ul>
      {round.most !== null && (
        <p class="left" role="status">
          {full
            ? `That is ${chosen.length} of ${round.most}. To choose another, take one away.`
            : `${chosen.length} of ${round.most} chosen.`}
        </p>
      )}
    </>
  );
}
