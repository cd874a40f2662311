/** How the floor is shared: a round, the talking piece, small groups, silence, the circle. */
import type { FloorWall, WallScreen } from "../generated/messages";
import { chairRoom, shortNamesIn } from "../lib/chairs";
import type { Stage } from "../lib/mount";
import { BACK, MODES } from "../lib/sharing_words";
import { count } from "../lib/time";
import { CalmRing } from "./calm_ring";
import { GroupCards } from "./wall_band";
import { FloorPanel } from "./wall_floor";
import type { Wall } from "./wall_head";

export function SharingScene({ stage, screen }: Wall) {
  const { sharing } = screen;
  if (sharing.back) return <Back sharing={sharing} />;
  switch (sharing.mode) {
    case "round":
      return <Round stage={stage} screen={screen} />;
    case "talking_piece":
      return <Piece stage={stage} screen={screen} />;
    case "fishbowl":
      return <Circle sharing={sharing} />;
    case "silent":
      return (
        <section class="scene sharing-scene silence">
          {sharing.until_ms !== null && <CalmRing until_ms={sharing.until_ms} clock={stage.clock} />}
          <div>
            <h2>Quiet writing</h2>
            <p class="hint">Everybody for themselves. Nobody has to show it.</p>
          </div>
          <p class="aloud" role="status">
            Quiet writing.
          </p>
        </section>
      );
    default:
      return <Groups stage={stage} sharing={sharing} />;
  }
}

function Back({ sharing }: { sharing: FloorWall }) {
  return (
    <section class="scene sharing-scene come-back">
      <p class="over-line">{MODES[sharing.mode]}</p>
      <h2>{BACK}</h2>
      <p class="hint">Finish your sentence, thank each other.</p>
      <p class="aloud" role="status">
        {BACK}.
      </p>
    </section>
  );
}

function Round({ stage, screen }: Wall) {
  const { sharing } = screen;
  const { now, next, left, passed } = sharing;
  const over = left === 0 && !now;
  return (
    <section class="scene sharing-scene round">
      <p class="over-line">A round · everybody once, passing is fine</p>
      {now ? (
        <FloorPanel stage={stage} screen={{ ...screen, floor: named(screen, now) }} />
      ) : (
        <h2 dir="auto">{over ? "Everybody has had a turn" : "We go round"}</h2>
      )}
      <div class="round-next">
        {next && (
          <p class="serif cut" dir="auto">
            <span class="quiet">{now ? "Then " : "First "}</span>
            {next}
          </p>
        )}
        <p class="quiet">
          {[left > 0 && `${left} still to come`, passed > 0 && `${passed} passed, asked again at the end`]
            .filter(Boolean)
            .join(" · ")}
        </p>
      </div>
      {over && (
        <p class="aloud" role="status">
          Everybody has had a turn.
        </p>
      )}
    </section>
  );
}

function Piece({ stage, screen }: Wall) {
  const { sharing, floor, clock } = screen;
  const speaks = clock.phase === "running" && floor.length > 0;
  return (
    <section class="scene sharing-scene round">
      <p class="over-line">Talking piece</p>
      {speaks ? (
        <FloorPanel stage={stage} screen={{ ...screen, floor: named(screen, sharing.now) }} />
      ) : (
        <h2 dir="auto">{sharing.now ? `${sharing.now} holds it` : "It goes from hand to hand"}</h2>
      )}
      <p class="hint">Whoever holds it speaks; all others listen. Then it is handed on.</p>
    </section>
  );
}

/** In a round everybody needs to know whose turn it is. */
function named({ floor }: WallScreen, name: string): WallScreen["floor"] {
  return name && floor.length === 1 ? floor.map((one) => ({ ...one, name })) : floor;
}

function Groups({ stage, sharing }: { stage: Stage<WallScreen>; sharing: FloorWall }) {
  return (
    <section class="scene sharing-scene groups">
      <header>
        <div>
          <h2>{MODES[sharing.mode]}</h2>
          <p class="hint">Find each other; each has time to speak.</p>
        </div>
        {sharing.until_ms !== null && (
          <CalmRing until_ms={sharing.until_ms} clock={stage.clock} says="then back" />
        )}
      </header>
      <GroupCards groups={sharing.groups} />
      <p class="aloud" role="status">
        {MODES[sharing.mode]}.
      </p>
    </section>
  );
}

/** Chairs in a ring, those that are free too. */
function Circle({ sharing }: { sharing: FloorWall }) {
  const chairs = Math.max(sharing.seats, sharing.circle.length);
  const free = chairs - sharing.circle.length;
  const room = chairRoom(chairs);
  const names = shortNamesIn(sharing.circle, room);
  return (
    <section class="scene sharing-scene fishbowl">
      <div>
        <p class="over-line">Fishbowl</p>
        <h2>{free > 0 ? "There is a free chair" : "All chairs are taken"}</h2>
        <p class="hint">
          {free > 0
            ? "A few talk in the middle. Whoever has something to add takes the free chair."
            : "Whoever has said enough leaves a chair for somebody else."}
        </p>
        <p class="aloud" role="status">
          {free > 0 ? `${count(free, "free chair")} in the circle.` : "All chairs are taken."}
        </p>
      </div>
      <ul class="chairs" style={{ "--chair": room.width, "--letters": room.letters }}>
        {Array.from({ length: chairs }, (_, at) => {
          const name = sharing.circle[at];
          return (
            <li
              key={name ?? at}
              class={name ? "" : "free"}
              style={around(at, chairs)}
              title={name}
              dir="auto"
            >
              {names[at] ?? "free"}
            </li>
          );
        })}
      </ul>
    </section>
  );
}

const around = (at: number, of: number) => {
  const turn = (2 * Math.PI * at) / of - Math.PI / 2;
  return { left: `${50 + 35 * Math.cos(turn)}%`, top: `${50 + 42 * Math.sin(turn)}%` };
};
