/** Another way of sharing the floor, with what it needs to begin. */
import { useSignal } from "@preact/signals";
import { useRef } from "preact/hooks";
import { NumberField } from "../../components/number_field";
import { Pills } from "../../components/pills";
import { isTimed, type Mode, WAYS, wayOf } from "../../lib/floor_words";
import { newId } from "../../lib/ids";
import type { Part } from "./part";

const MINUTES = [
  [null, "no clock"],
  [2, "2 min"],
  [3, "3 min"],
  [5, "5 min"],
  [8, "8 min"],
  [10, "10 min"],
] as const;
const MIXES = [
  ["least_met", "who met least"],
  ["random", "by chance"],
] as const;

export function Ways({ screen, ask }: Part) {
  const mode = useSignal<Mode | null>(null);
  const minutes = useSignal<number | null>(5);
  const mix = useSignal<"least_met" | "random">("least_met");
  const seats = useSignal(5);
  const starter = useSignal("");
  const folded = useRef<HTMLDetailsElement>(null);
  const chosen = mode.value;
  const begin = async (event: Event) => {
    event.preventDefault();
    if (!chosen) return;
    const done = await ask({
      kind: "set_floor",
      mode: chosen,
      minutes: isTimed(chosen) ? minutes.value : null,
      mix: mix.value,
      seed: newId(),
      seats: seats.value,
      starter: starter.value || null,
    });
    if (!done) return;
    mode.value = null;
    const fold = folded.current;
    if (!fold) return;
    fold.open = false;
    fold.querySelector("summary")?.focus({ preventScroll: true });
  };
  return (
    <details class="fold ways" ref={folded}>
      <summary>
        Share the floor in another way{" "}
        <span class="quiet small">now: {wayOf(screen.mode).title.toLowerCase()}</span>
      </summary>
      <form onSubmit={begin}>
        <div class="way-list">
          {WAYS.filter((one) => one.mode !== screen.mode).map((one) => (
            <label key={one.mode} class="way-choice">
              <input
                type="radio"
                name="way"
                checked={chosen === one.mode}
                onChange={() => {
                  mode.value = one.mode;
                }}
              />
              <span>
                {one.title}
                <small class="quiet">{one.says}</small>
              </span>
            </label>
          ))}
        </div>
        {chosen === "round" && (
          <label class="lined">
            <span>It begins with</span>
            <select
              class="field"
              value={starter.value}
              onChange={(event) => {
                starter.value = event.currentTarget.value;
              }}
            >
              <option value="">whoever was heard least</option>
              {screen.people.map((one) => (
                <option key={one.person} value={one.person}>
                  {one.name}
                </option>
              ))}
            </select>
          </label>
        )}
        {chosen && isTimed(chosen) && (
          <Pills
            label="Back together after"
            name="way-minutes"
            value={minutes.value}
            choices={MINUTES}
            onChange={(next) => {
              minutes.value = next;
            }}
          />
        )}
        {(chosen === "pairs" || chosen === "triads") && (
          <Pills
            label="Who sits together"
            name="way-mix"
            value={mix.value}
            choices={MIXES}
            onChange={(next) => {
              mix.value = next;
            }}
          />
        )}
        {chosen === "fishbowl" && (
          <NumberField
            label="Chairs in the middle"
            value={seats.value}
            least={2}
            most={12}
            onChange={(next) => {
              seats.value = next;
            }}
          />
        )}
        {chosen && (
          <button type="submit" class="btn primary">
            {chosen === "open" ? "Open the floor" : `Begin: ${wayOf(chosen).title.toLowerCase()}`}
          </button>
        )}
      </form>
    </details>
  );
}
