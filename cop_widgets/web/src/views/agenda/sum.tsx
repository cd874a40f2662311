/** How the minutes add up, as a line of parts and in words, and the clock times. */
import { MINUTE, minutesOf, offsets, parseLength, timeAt } from "../../lib/agenda";
import { minWords, sumWords } from "../../lib/agenda_words";
import type { Part } from "./part";
import { Settled } from "./settled";

interface Props extends Part {
  start: string;
  setStart(time: string): void;
}

export function Sum({ screen, ask, start, setStart }: Props) {
  const { segments, sum_ms, whole_ms } = screen;
  const standing = segments.filter(({ status }) => status !== "skipped");
  const longest = Math.max(sum_ms, whole_ms ?? 0, MINUTE);
  const at = offsets(standing);
  return (
    <section class="sum" aria-label="Time">
      <div class="figures">
        <p>
          <b class="figure serif num">{minWords(sum_ms)}</b>{" "}
          <span class="quiet" role="status">
            {sumWords(screen)}
          </span>
        </p>
        <div class="times">
          <Length screen={screen} ask={ask} />
          <label>
            <span>Begins at</span>
            <input
              class="field num"
              type="time"
              value={start}
              onInput={(event) => setStart(event.currentTarget.value)}
            />
          </label>
          {start && (
            <span class="quiet num">
              ends at <b>{timeAt(start, sum_ms)}</b>
            </span>
          )}
        </div>
      </div>
      <div class="strip" aria-hidden="true">
        {standing.map(({ segment, title, length_ms, floor }, i) => (
          <i
            key={segment}
            class={floor || "open"}
            title={title}
            style={{
              insetInlineStart: `${(100 * at[i]!) / longest}%`,
              inlineSize: `${(100 * length_ms) / longest}%`,
            }}
          />
        ))}
        {whole_ms !== null && <b style={{ insetInlineStart: `${(100 * whole_ms) / longest}%` }} />}
      </div>
    </section>
  );
}

/** How long the gathering is meant to be. Where nobody said, it is as long as its agenda. */
function Length({ screen: { whole_ms }, ask }: Pick<Part, "screen" | "ask">) {
  return (
    <Settled
      label="Planned, in minutes"
      class="num length"
      numeric
      most={6}
      value={whole_ms === null ? "" : String(minutesOf(whole_ms))}
      wrong={(text) => (parseLength(text) === null ? "From 1 to 1440." : "")}
      onDone={(text) => ask({ kind: "rename_gathering", planned_min: parseLength(text) })}
    />
  );
}
