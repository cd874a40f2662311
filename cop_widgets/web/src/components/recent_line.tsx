/** The last ten minutes: a small line of effective voices, from one voice up to every voice. */
import type { BalanceScreen } from "../generated/messages";
import { layRecent, linePath, RECENT_HEIGHT, RECENT_WIDTH, recentWords } from "../lib/timeline_recent";
import "./recent_line.css";

/** A run of one point is drawn as a dot: a stroke without length, with round ends. */
const runPath = (run: { x: number; y: number }[]) =>
  run.length === 1 ? `${linePath(run)}h0` : linePath(run);

export function RecentLine({ screen }: { screen: BalanceScreen }) {
  const { points, whole, timeline } = screen;
  const line = layRecent(points, whole.of, timeline.to_ms);
  const says = recentWords(points, whole.of, timeline.to_ms);
  return (
    <figure class="recent-line">
      <div class="scale" aria-hidden="true">
        <span>every voice</span>
        <span>one voice</span>
      </div>
      <svg
        viewBox={`0 0 ${RECENT_WIDTH} ${RECENT_HEIGHT}`}
        preserveAspectRatio="none"
        role="img"
        aria-label={says}
      >
        <path class="edge" d={`M0 0H${RECENT_WIDTH}M0 ${RECENT_HEIGHT}H${RECENT_WIDTH}`} />
        {line.runs.map((run) => (
          <path key={run[0]?.x} class="run" d={runPath(run)} />
        ))}
        {line.last && <path class="last" d={`M${line.last.x} ${line.last.y}h0`} />}
      </svg>
      <div class="ends" aria-hidden="true">
        <span>ten minutes ago</span>
        <span>now</span>
      </div>
    </figure>
  );
}
