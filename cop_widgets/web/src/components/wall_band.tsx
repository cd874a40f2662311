/** On another scene: how the floor is shared meanwhile, large enough to find oneself and each other by. */
import { useComputed } from "@preact/signals";
import type { JSX } from "preact";
import { useRef } from "preact/hooks";
import type { FloorWall, WallScreen } from "../generated/messages";
import { useFit } from "../lib/fit";
import type { Stage } from "../lib/mount";
import { BACK, MODES } from "../lib/sharing_words";
import { shortNames } from "../lib/short_names";
import { mss } from "../lib/time";
import type { Wall } from "./wall_head";

export function SharingBand({ stage, screen }: Wall) {
  const { sharing, clock } = screen;
  const called = clock.phase === "running" && !sharing.back;
  const band = called ? BANDS[sharing.mode] : undefined;
  if (!band?.(sharing)) return <SharingStrip stage={stage} screen={screen} />;
  return (
    <section class="sharing-band">
      <p class="over-line">
        {MODES[sharing.mode]}
        <Left stage={stage} />
      </p>
      {band(sharing)}
    </section>
  );
}

/** What each way has to say; nothing where a line is enough. */
const BANDS: Readonly<Partial<Record<FloorWall["mode"], (sharing: FloorWall) => JSX.Element | null>>> = {
  round: ({ now, next }) => (now || next ? <Turns now={now} next={next} /> : null),
  talking_piece: ({ now }) => (now ? <Turns now={now} next="" /> : null),
  fishbowl: ({ circle, seats }) => <Circle circle={circle} free={seats - circle.length} />,
  pairs: ({ groups }) => (groups.length ? <GroupCards groups={groups} /> : null),
  triads: ({ groups }) => (groups.length ? <GroupCards groups={groups} /> : null),
};

function Turns({ now, next }: { now: string; next: string }) {
  return (
    <p class="serif turns">
      {now && (
        <b class="cut" dir="auto">
          {now}
        </b>
      )}
      {next && (
        <span class="cut" dir="auto">
          <span class="quiet">{now ? "then " : "first "}</span>
          {next}
        </span>
      )}
    </p>
  );
}

function Circle({ circle, free }: { circle: readonly string[]; free: number }) {
  return (
    <ul class="serif turns" aria-label="In the circle">
      {circle.map((name) => (
        <li key={name} dir="auto">
          {name}
        </li>
      ))}
      <li class="quiet">
        {free > 0 ? (free > 1 ? `${free} free chairs` : "a free chair") : "no free chair"}
      </li>
    </ul>
  );
}

/** Who sits with whom, however many they are. */
export function GroupCards({ groups }: { groups: FloorWall["groups"] }) {
  const room = useRef<HTMLOListElement>(null);
  useFit(room);
  const short = shortIn(groups);
  return (
    <ol class={`group-cards ${crowdOf(groups.length)}`} ref={room}>
      {groups.map((names, at) => (
        <li key={at} class="serif">
          {names.map((name) => (
            <span key={name} title={name} dir="auto">
              {short.get(name)}
            </span>
          ))}
        </li>
      ))}
    </ol>
  );
}

/** So many groups have room for one line a name. */
const CROWDED = 12;
const LETTERS = 17;

function shortIn(groups: FloorWall["groups"]): ReadonlyMap<string, string> {
  const names = groups.flat();
  const short =
    groups.length > CROWDED ? shortNames(names, (text) => Array.from(text).length <= LETTERS) : names;
  return new Map(names.map((name, at) => [name, short[at] ?? name]));
}

/** As many columns as so many groups need. */
const crowdOf = (groups: number): string =>
  groups > 24 ? "most" : groups > 12 ? "many" : groups > 6 ? "some" : "few";

function Left({ stage }: { stage: Stage<WallScreen> }) {
  const left = useComputed(() => {
    const until = stage.screen.value?.sharing.until_ms ?? null;
    return until === null ? "" : mss(Math.max(0, Math.ceil((until - stage.clock.tick.value) / 1000) * 1000));
  });
  if (!left.value) return null;
  return (
    <span class="num" role="timer" aria-live="off">
      {" "}
      · {left}
    </span>
  );
}

/** The same in one line. */
export function SharingStrip({ stage, screen }: Wall) {
  const { sharing, clock } = screen;
  if (clock.phase !== "running") return null;
  if (sharing.back)
    return (
      <p class="sharing-strip back" role="status">
        {BACK}
      </p>
    );
  if (sharing.mode === "open") return <HasFloor screen={screen} />;
  return (
    <p class="sharing-strip">
      <b>{MODES[sharing.mode]}</b>
      {sharing.now && <span dir="auto"> · {sharing.now}</span>}
      {sharing.mode === "round" && sharing.next && (
        <span class="quiet" dir="auto">
          {" "}
          · then {sharing.next}
        </span>
      )}
      <Left stage={stage} />
    </p>
  );
}

function HasFloor({ screen }: { screen: WallScreen }) {
  const [holder] = screen.floor;
  if (!holder) return null;
  return (
    <p class="sharing-strip" dir="auto">
      <b>{holder.name ? `${holder.name} has the floor` : "Someone has the floor"}</b>
    </p>
  );
}
