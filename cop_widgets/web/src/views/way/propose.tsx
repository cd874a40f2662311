/** Values come in, silently. The room sees only how many; the facilitator may add for somebody without a phone. */
import { Adding } from "../../components/adding";
import { NumberField } from "../../components/number_field";
import { count } from "../../lib/time";
import { live } from "../../lib/way_words";
import { Onward } from "./onward";
import type { Part } from "./part";
import { Starters } from "./starters";

export function Propose(part: Part) {
  const { screen, ask } = part;
  const come = live(screen.proposals);
  const by = screen.proposed_by;
  return (
    <div class="step-panel">
      <p class="big serif">
        <span class="num">{come.length}</span> {come.length === 1 ? "value" : "values"} so far
        {by > 0 && <span class="quiet"> from {by === 1 ? "1 person" : `${by} people`} by phone</span>}
      </p>
      <NumberField
        label="Each may propose up to"
        value={screen.each}
        least={1}
        most={20}
        onChange={(each) => void ask({ kind: "set_proposing", each })}
      />
      <Adding
        label="Add one for somebody without a phone"
        button="Add"
        placeholder="Listen to understand"
        onAdd={(text) => ask({ kind: "propose_value", text })}
      />
      <Starters {...part} />
      {come.length > 0 && (
        <details class="fold">
          <summary>Look at {come.length === 1 ? "it" : count(come.length, "value")} now; only you do</summary>
          <ul class="plain-list">
            {come.map((one) => (
              <li key={one.proposal} dir="auto">
                {one.text}
              </li>
            ))}
          </ul>
        </details>
      )}
      <Onward {...part} step="merge" says="Look at them together" />
    </div>
  );
}
