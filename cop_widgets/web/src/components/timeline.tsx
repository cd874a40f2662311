/** Who spoke when. Lanes have names or there is one band for all; all lengths are percents, so it fits any width. */
import type { Timeline as Shape } from "../generated/messages";
import { type LaidTimeline, layTimeline, timelineWords } from "../lib/timeline";
import "./timeline.css";

/** More lanes than this go without names: they would not be read. */
const MOST_NAMED = 20;
const SCALE = 20;

interface Size {
  lane: number;
  bar: number;
}

/** How high a lane is: `strip` is the height that all lanes share, `null` = as high as they need. */
function sizeOf(lanes: number, strip: number | null): Size {
  if (strip !== null)
    return { lane: strip / lanes, bar: lanes === 1 ? 16 : Math.min(9, Math.max(2, strip / lanes - 1)) };
  if (lanes === 1) return { lane: 30, bar: 18 };
  return lanes <= MOST_NAMED ? { lane: 22, bar: 9 } : { lane: 7, bar: 5 };
}

function Hatch({ laid, height }: { laid: LaidTimeline; height: number }) {
  return (
    <>
      {laid.pauses.map((pause) => (
        <foreignObject key={pause.start} x={`${pause.left}%`} y="0" width={`${pause.width}%`} height={height}>
          <div class="paused" title="paused" />
        </foreignObject>
      ))}
    </>
  );
}

function Lines({ laid, height, size }: { laid: LaidTimeline; height: number; size: Size }) {
  const lanes = Array.from({ length: laid.lanes }, (_, lane) => (lane + 0.5) * size.lane);
  return (
    <g class="lines">
      {size.lane >= 3 && lanes.map((y) => <line key={y} x1="0" x2="100%" y1={y} y2={y} />)}
      {laid.ticks.map((tick) => (
        <g key={tick.says}>
          <line class="tick" x1={`${tick.left}%`} x2={`${tick.left}%`} y1={height} y2={height + 5} />
          <text x={`${tick.left}%`} y={height + SCALE - 4} text-anchor={anchor(tick.left)}>
            {tick.says}
          </text>
        </g>
      ))}
    </g>
  );
}

const anchor = (left: number): "start" | "middle" | "end" =>
  left < 2 ? "start" : left > 98 ? "end" : "middle";

function Drawing({ laid, size, says }: { laid: LaidTimeline; size: Size; says: string }) {
  const height = laid.lanes * size.lane;
  return (
    <svg class="timeline-drawing" width="100%" height={height + SCALE} role="img" aria-label={says}>
      <Lines laid={laid} height={height} size={size} />
      <Hatch laid={laid} height={height} />
      {laid.bars.map((bar) => (
        <rect
          key={`${bar.lane} ${bar.start}`}
          class="turn"
          x={`${bar.left}%`}
          y={(bar.lane + 0.5) * size.lane - size.bar / 2}
          width={`${bar.width}%`}
          height={size.bar}
          rx={Math.min(2, size.bar / 2)}
        />
      ))}
      <line class="now" x1={`${laid.now}%`} x2={`${laid.now}%`} y1="0" y2={height + 2} />
    </svg>
  );
}

/** `strip`: the height for all lanes together in px, for a slim strip; without it lanes take what they need. */
export function Timeline({ timeline, strip = null }: { timeline: Shape; strip?: number | null }) {
  const laid = layTimeline(timeline, strip === null ? 6 : 10);
  const size = sizeOf(laid.lanes, strip);
  const named = timeline.lanes.length > 0 && size.lane >= 16 && laid.lanes <= MOST_NAMED;
  return (
    <div class={`timeline${named ? " named" : ""}`}>
      {named && (
        <ul aria-hidden="true" style={{ lineHeight: `${size.lane}px` }}>
          {timeline.lanes.map((name, lane) => (
            <li key={lane} class="cut" dir="auto" title={name}>
              {name}
            </li>
          ))}
        </ul>
      )}
      <Drawing laid={laid} size={size} says={timelineWords(timeline)} />
    </div>
  );
}
