/** The rule by which a set is chosen, with the sentence that the room will read. */
import type { Part } from "./part";

export function VoteRule({ screen, draft }: Part) {
  const fitting = screen.rules.filter((one) => one.ballot === draft.kind.value);
  const chosen = fitting.find((one) => one.rule === draft.rule.value) ?? fitting[0];
  if (!chosen) return null;
  return (
    <div class="vote-rule">
      <label class="lined">
        <span class="label">How it is counted</span>
        <select
          class="field"
          value={chosen.rule}
          onChange={(event) => {
            draft.rule.value = event.currentTarget.value;
          }}
        >
          {fitting.map((one, at) => (
            <option key={one.rule} value={one.rule}>
              {one.title}
              {at === 0 && fitting.length > 1 ? " (usual)" : ""}
            </option>
          ))}
        </select>
      </label>
      <p class="quiet">{chosen.says}</p>
    </div>
  );
}
