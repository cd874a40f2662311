/** Who follows whom: arcs between seats. Quiet, and only where names are shown. */
import type { BalanceScreen } from "../generated/messages";
import { seatName } from "../lib/balance_words";
import { onCircle, round, seatAngle, TABLE } from "../lib/ring";
import { layArcs } from "../lib/ring_follow";
import { shorten } from "../lib/ring_labels";
import "./follow_map.css";

function Seats({ names }: { names: readonly string[] }) {
  return (
    <g class="seats">
      {names.map((name, place) => {
        const angle = seatAngle(place, names.length);
        const at = onCircle(angle, TABLE);
        const out = onCircle(angle, TABLE + 9);
        const side = Math.cos(angle) < 0 ? "rotate(180)" : "";
        return (
          <g key={place}>
            <circle cx={round(at.x)} cy={round(at.y)} r="4" />
            <g
              transform={`translate(${round(out.x)} ${round(out.y)}) rotate(${round((angle * 180) / Math.PI)}) ${side}`}
            >
              <text y="4" text-anchor={side ? "end" : "start"}>
                <title>{name}</title>
                {shorten(name, 12)}
              </text>
            </g>
          </g>
        );
      })}
    </g>
  );
}

export function FollowMap({ screen }: { screen: BalanceScreen }) {
  const names = screen.whole.seats.map(seatName);
  const arcs = layArcs(screen.follow, names.length);
  return (
    <div class="follow-map">
      <svg viewBox="-200 -200 400 400" role="img" aria-label="Who follows whom; the same as a list beside it">
        <g class="arcs">
          {arcs.map((arc) => (
            <g key={`${arc.of} ${arc.to}`}>
              <path d={arc.path} stroke-width={arc.width} />
              <circle cx={arc.x} cy={arc.y} r={arc.width / 2 + 1.5} />
            </g>
          ))}
        </g>
        <Seats names={names} />
      </svg>
      <ul>
        {arcs.map((arc) => (
          <li key={`${arc.of} ${arc.to}`} dir="auto">
            {`${names[arc.of]} → ${names[arc.to]}: ${arc.times === 1 ? "once" : `${arc.times} times`}`}
          </li>
        ))}
      </ul>
    </div>
  );
}
