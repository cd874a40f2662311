/** Everything that decides how a vote is counted is fixed before it opens, and told to the room. */
import { NumberField } from "../../components/number_field";
import { isSet, KINDS, live } from "../../lib/way_words";
import { opening, seatsOf, standing } from "./draft";
import type { Part } from "./part";
import { VoteLimits } from "./vote_limits";
import { VoteRule } from "./vote_rule";
import "../../components/pill.css";

const MINUTES = [null, 2, 3, 5, 10] as const;

export function VoteSetup(part: Part) {
  const { screen, ask, draft } = part;
  const kind = draft.kind.value;
  const on = standing(draft, screen.proposals);
  const chooses = isSet(kind);
  return (
    <form
      class="vote-setup"
      onSubmit={(event) => {
        event.preventDefault();
        void ask(opening(draft, screen.proposals));
      }}
    >
      <fieldset>
        <legend class="label">How each answers</legend>
        <div class="pills">
          {KINDS.map((one) => (
            <label key={one.kind} class="pill">
              <input
                type="radio"
                name="kind"
                checked={kind === one.kind}
                onChange={() => {
                  draft.kind.value = one.kind;
                  draft.rule.value = "";
                  draft.most.value = null;
                }}
              />
              <span>{one.title}</span>
            </label>
          ))}
        </div>
        <p class="quiet">{KINDS.find((one) => one.kind === kind)?.says}</p>
      </fieldset>
      <Question {...part} />
      {chooses && <Values {...part} />}
      {chooses && (
        <NumberField
          label="Values to choose together"
          value={seatsOf(draft, on.length)}
          least={1}
          most={Math.max(1, on.length - 1)}
          onChange={(seats) => {
            draft.seats.value = seats;
          }}
        />
      )}
      {chooses && <VoteLimits {...part} options={on.length} />}
      {chooses && <VoteRule {...part} />}
      <Deadline {...part} />
      <button type="submit" class="btn primary" disabled={chooses && on.length < 2}>
        Open the vote
      </button>
      {chooses && on.length < 2 && <p class="quiet">A vote needs at least two values to choose from.</p>}
    </form>
  );
}

function Question({ draft }: Part) {
  return (
    <label class="lined">
      <span class="label">Question</span>
      <input
        class="field"
        dir="auto"
        autocomplete="off"
        maxLength={200}
        placeholder="Left empty, the usual one is asked"
        value={draft.question.value}
        onInput={(event) => {
          draft.question.value = event.currentTarget.value;
        }}
      />
    </label>
  );
}

function Values({ screen, draft }: Part) {
  const all = live(screen.proposals);
  const turn = (proposal: string) => {
    const next = new Set(draft.left_out.value);
    if (!next.delete(proposal)) next.add(proposal);
    draft.left_out.value = next;
  };
  return (
    <details class="fold">
      <summary>
        On the ballot: {standing(draft, screen.proposals).length} of {all.length} values
      </summary>
      <ul class="proposals">
        {all.map((one) => (
          <li key={one.proposal}>
            <label class="tick-line">
              <input
                type="checkbox"
                checked={!draft.left_out.value.has(one.proposal)}
                onChange={() => turn(one.proposal)}
              />
              <span dir="auto">{one.text}</span>
            </label>
          </li>
        ))}
      </ul>
    </details>
  );
}

function Deadline({ draft }: Part) {
  return (
    <fieldset>
      <legend class="label">Time to answer</legend>
      <div class="pills">
        {MINUTES.map((minutes) => (
          <label key={minutes} class="pill">
            <input
              type="radio"
              name="minutes"
              checked={draft.minutes.value === minutes}
              onChange={() => {
                draft.minutes.value = minutes;
              }}
            />
            <span>{minutes === null ? "until I close it" : `${minutes} min`}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
