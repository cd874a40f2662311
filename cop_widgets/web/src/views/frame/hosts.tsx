/** Who hosts when, over a fortnight: in turn, swapped, or written in. */
import { useSignal } from "@preact/signals";
import { daysAfter, hosted, shortDay } from "../../lib/frame_words";
import type { Part } from "./part";

export function Hosts(part: Part) {
  const { screen, ask } = part;
  const swapping = useSignal<string | null>(null);
  const swap = (date: string) => {
    const one = swapping.value;
    if (one === null) swapping.value = date;
    else {
      swapping.value = null;
      if (one !== date) void ask({ kind: "swap_hosts", one, other: date });
    }
  };
  return (
    <details class="fold" open={screen.spark}>
      <summary>Who hosts when{screen.hosts.length ? ` · ${screen.hosts.length} days` : ""}</summary>
      <div class="stack">
        {swapping.value && (
          <p class="small" role="status">
            {shortDay(swapping.value)} changes places with … choose the other day.
          </p>
        )}
        <ul class="lines hosts">
          {screen.hosts.map((day) => (
            <li key={day.date} class={`line ${day.today ? "today" : ""}`}>
              <label>
                <span class="num">
                  {shortDay(day.date)}
                  {day.today && <small class="quiet"> today</small>}
                </span>
                <input
                  class="field"
                  aria-label={`Host on ${shortDay(day.date)}`}
                  dir="auto"
                  autocomplete="off"
                  maxLength={200}
                  list="host-names"
                  value={day.host}
                  placeholder="nobody yet"
                  onChange={(event) => {
                    const box = event.currentTarget;
                    const slots = hosted(screen.hosts, day.date, box.value);
                    void ask({ kind: "set_hosts", slots }).then((done) => {
                      if (!done) box.value = day.host;
                    });
                  }}
                />
              </label>
              <button
                type="button"
                class="btn plain"
                aria-pressed={swapping.value === day.date}
                aria-label={`Swap ${shortDay(day.date)}${day.host ? `, ${day.host}` : ""}`}
                onClick={() => swap(day.date)}
              >
                Swap
              </button>
            </li>
          ))}
        </ul>
        <datalist id="host-names">
          {screen.names.map((name) => (
            <option key={name} value={name} />
          ))}
        </datalist>
        <Plan {...part} />
      </div>
    </details>
  );
}

function Plan({ screen, ask }: Part) {
  const last = screen.hosts.at(-1)?.date;
  const start = useSignal(last ? daysAfter(last, 1) : screen.date);
  return (
    <form
      class="plan-hosts"
      onSubmit={(event) => {
        event.preventDefault();
        void ask({ kind: "plan_hosts", start: start.value, days: 14 });
      }}
    >
      <label class="lined">
        <span>A fortnight from</span>
        <input
          type="date"
          class="field"
          value={start.value}
          onInput={(event) => {
            start.value = event.currentTarget.value;
          }}
        />
      </label>
      <button type="submit" class="btn" disabled={!start.value || !screen.names.length}>
        Plan in turn
      </button>
      <p class="quiet small">On weekdays, whoever hosted longest ago first.</p>
    </form>
  );
}
