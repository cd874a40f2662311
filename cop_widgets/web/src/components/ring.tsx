/** The table seen from above: seats by weight, the pool, and the ball that rests in the middle. */
import type { Picture } from "../generated/messages";
import { pictureWords, seatName, stateWords } from "../lib/balance_words";
import { largestSize, layRing, type Placed, type Ring, round, type Spot, TABLE } from "../lib/ring";
import { type Label, layLabels } from "../lib/ring_labels";
import { EVEN, shore, smoothPath } from "../lib/ring_pool";
import "./ring.css";

const LETTERS = 10;
/** What is seen: it stays the same whatever is said, so that nothing jumps. */
const plainBox = (fair: number): string => {
  const half = round(TABLE + largestSize(fair) + 3);
  return `${-half} ${-half} ${2 * half} ${2 * half}`;
};
const NAMED_BOX = "-198 -152 396 302";

function SeatMark({ placed, fair }: { placed: Placed; fair: number }) {
  const { seat, x, y, size } = placed;
  return (
    <g class={`seat ${seat.state}`} transform={`translate(${x} ${y})`}>
      <title>{`${seatName(seat, placed.place)}: ${stateWords(seat)}`}</title>
      {seat.state === "speaking" && <circle class="halo" r={Math.max(fair, size ?? 0) + 4} />}
      {size !== null && <circle class="said" r={size} />}
      <circle class="fair" r={fair} />
    </g>
  );
}

function Name({ label }: { label: Label }) {
  return (
    <text x={label.x} y={label.y} text-anchor={label.anchor}>
      <title>{label.full}</title>
      {label.text}
    </text>
  );
}

function Ball({ ball }: { ball: Spot | null }) {
  if (!ball) return null;
  return (
    <g class="ball" style={{ transform: `translate(${ball.x}px, ${ball.y}px)` }}>
      <circle class="shade" cx="1.5" cy="3" r="10" />
      <circle class="body" r="10" />
      <circle class="glint" cx="-3.2" cy="-3.6" r="2.6" />
    </g>
  );
}

function Top({ ring }: { ring: Ring }) {
  return (
    <>
      <circle class="top" r={TABLE - 20} />
      <path class="pool" d={smoothPath(shore(ring.seats))} />
      <circle class="even" r={EVEN} />
      <circle class="dip" r="14" />
      <Ball ball={ring.ball} />
    </>
  );
}

/** `says` replaces what a screen reader hears; give `""` where the same is written beside the picture. */
export function Table({ picture, says }: { picture: Picture; says?: string }) {
  const ring = layRing(picture.seats);
  const labels = layLabels(ring.seats, ring.fair, LETTERS);
  const heard = says ?? pictureWords(picture);
  return (
    <svg
      class="ring"
      viewBox={labels.length ? NAMED_BOX : plainBox(ring.fair)}
      role="img"
      aria-label={heard || "A table seen from above"}
      style={{ "--line-width": round(Math.min(1.6, 0.5 + ring.fair / 12)) }}
      data-ball={ring.ball ? `${ring.ball.x},${ring.ball.y}` : "none"}
    >
      <Top ring={ring} />
      {ring.seats.map((placed) => (
        <SeatMark key={placed.place} placed={placed} fair={ring.fair} />
      ))}
      <g class="names">
        {labels.map((label) => (
          <Name key={`${label.x} ${label.y}`} label={label} />
        ))}
      </g>
    </svg>
  );
}
