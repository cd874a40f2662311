/** How the floor is shared, and what that means for oneself: my turn, my group, the chair, the talking piece. */
import { useComputed } from "@preact/signals";
import { useState } from "preact/hooks";
import type { MeScreen, RoomScreen } from "../../generated/messages";
import { BACK, MODES } from "../../lib/sharing_words";
import { mss } from "../../lib/time";
import { askedOf } from "../../phone/queue";
import { sharingSays } from "./sharing_words";
import { useApp } from "./stage";

/** From so many names on one can search among them. */
const MANY = 8;

export function Sharing({ first }: { first: boolean }) {
  const app = useApp();
  const room = app.room.value;
  const me = app.me.value;
  if (!room || !me || room.clock.phase === "ended") return null;
  const { sharing } = room;
  if (sharing.mode === "open") return null;
  const { title, says } = sharingSays(sharing, me);
  const Title = first ? "h1" : "h2";
  // Whoever speaks already is told so above.
  const mine = (me.turn === "now" && me.speaking_ms === null) || sharing.back;
  return (
    <section class={`sharing ${sharing.mode}${mine ? " mine" : ""}`}>
      <p class="label">{MODES[sharing.mode]}</p>
      <Title tabIndex={first ? -1 : undefined} dir="auto">
        {sharing.back ? BACK : title}
      </Title>
      {says && !sharing.back && <p dir="auto">{says}</p>}
      {!sharing.back && <Until room={room} />}
      {me.piece.length > 0 && <HandOn me={me} />}
      {sharing.mode === "fishbowl" && <Chair room={room} me={me} />}
    </section>
  );
}

function Until({ room }: { room: RoomScreen }) {
  const { clock } = useApp();
  const until = room.sharing.until_ms;
  const left = useComputed(() =>
    until === null ? "" : mss(Math.max(0, Math.ceil((until - clock.tick.value) / 1000) * 1000)),
  );
  if (until === null) return null;
  return (
    <p class="until">
      <b class="num" role="timer" aria-live="off">
        {left}
      </b>{" "}
      until everybody comes back
    </p>
  );
}

/** To whom the piece goes next. */
function HandOn({ me }: { me: MeScreen }) {
  const app = useApp();
  const [sought, seek] = useState("");
  const [open, show] = useState(false);
  const plain = (text: string) =>
    text
      .normalize("NFD")
      .replace(/[\u0300-\u036f]/g, "")
      .toLowerCase()
      .trim();
  if (askedOf(app.queue.value, "hand_piece").length) return <p class="note">Handing it on…</p>;
  if (!open)
    return (
      <button type="button" class="btn wide" onClick={() => show(true)}>
        Hand it on…
      </button>
    );
  return (
    <div class="stack">
      {me.piece.length >= MANY && (
        <input
          class="field"
          type="search"
          placeholder="Find a name"
          aria-label="Find a name"
          value={sought}
          onInput={(event) => seek(event.currentTarget.value)}
        />
      )}
      <ul class="names" aria-label="To whom?">
        {me.piece
          .filter(([, name]) => plain(name).includes(plain(sought)))
          .map(([person, name]) => (
            <li key={person}>
              <button
                type="button"
                class="btn"
                dir="auto"
                onClick={() => app.ask({ kind: "hand_piece", to: person })}
              >
                {name}
              </button>
            </li>
          ))}
      </ul>
    </div>
  );
}

function Chair({ room, me }: { room: RoomScreen; me: MeScreen }) {
  const app = useApp();
  const { circle, seats } = room.sharing;
  const free = seats - circle.length;
  if (askedOf(app.queue.value, "sit_in_circle", "leave_circle").length)
    return <p class="note">One moment…</p>;
  if (me.inside)
    return (
      <button type="button" class="btn wide" onClick={() => app.ask({ kind: "leave_circle" })}>
        Leave my chair
      </button>
    );
  return (
    <button
      type="button"
      class="btn primary wide"
      disabled={free <= 0}
      onClick={() => app.ask({ kind: "sit_in_circle" })}
    >
      {free > 0 ? "Take a free chair" : "All chairs are taken"}
    </button>
  );
}
