/** Each voice against the fair share, in the order of the seats: never sorted. */
import type { Seat } from "../generated/messages";
import { aboutPercent, seatName, stateWords, weightWords } from "../lib/balance_words";
import "./shares.css";

/** Twice the fair share fills the bar; what is more is cut with a mark. */
const FULL = 2;

const filled = (weight: number | null): number => Math.min(1, Math.max(0, (weight ?? 0) / FULL));

const rowWords = (seat: Seat, place: number): string =>
  [seatName(seat, place), seat.share ? aboutPercent(seat.share) : stateWords(seat), weightWords(seat.weight)]
    .filter(Boolean)
    .join(", ");

function Bar({ seat }: { seat: Seat }) {
  const over = (seat.weight ?? 0) > FULL;
  return (
    <span class={`bar${over ? " over" : ""}`}>
      <i style={{ inlineSize: `${filled(seat.weight) * 100}%` }} />
      <u />
    </span>
  );
}

function Named({ seats }: { seats: readonly Seat[] }) {
  return (
    <ul class={`shares named${seats.length > 24 ? " many" : ""}`}>
      {seats.map((seat, place) => (
        <li key={place} class={seat.state} title={rowWords(seat, place)}>
          <span class="cut" dir="auto">
            {seatName(seat, place)}
          </span>
          <Bar seat={seat} />
          <span class="says num">{seat.share ? `${Math.round(seat.share * 100)} %` : stateWords(seat)}</span>
        </li>
      ))}
    </ul>
  );
}

/** Without names the seats are posts along one line, which marks the fair share. */
function Nameless({ seats }: { seats: readonly Seat[] }) {
  return (
    <div
      class="shares posts"
      style={{ "--n": seats.length }}
      role="img"
      aria-label="Each voice against the fair share; the numbers are in the table"
    >
      {seats.map((seat, place) => (
        <span key={place} class={`${seat.state}${(seat.weight ?? 0) > FULL ? " over" : ""}`}>
          <i style={{ blockSize: `${filled(seat.weight) * 100}%` }} />
        </span>
      ))}
      <b aria-hidden="true">a fair share</b>
    </div>
  );
}

export function Shares({ seats }: { seats: readonly Seat[] }) {
  return seats.some((seat) => seat.name !== null) ? <Named seats={seats} /> : <Nameless seats={seats} />;
}
