/** One person on the board. */

import "./tile.css";
import "./tile_states.css";
import "./tile_density.css";
import type { Face } from "../../lib/board_face";
import { keyAria, leadOf, tap } from "../../lib/board_keys";
import { aboutWords } from "../../lib/floor_words";
import { Key } from "../../lib/key";
import { memo } from "../../lib/memo";
import type { Board } from "./board_stage";
import { TurnClock } from "./turn_clock";

interface Props extends Face {
  board: Board;
  /** The name, shortened where it does not fit. */
  label: string;
  /** Its keys, `""` where single keys are switched off. */
  keys: string;
  /** Whether its last tap has not reached the log. */
  unsaved: boolean;
  /** Whether it has the board's tab stop. */
  stop: boolean;
  /** Whether clocks run. */
  running: boolean;
}

export const TileView = memo(function TileView(props: Props) {
  const { board, person, keys, name } = props;
  const menu = (at: { x: number; y: number }) => {
    board.open.value = { what: "menu", person, at };
  };
  const give = () => {
    const screen = board.desk.shown.peek();
    if (screen) void board.desk.ask(tap(screen, person));
  };
  return (
    <li
      class={`tile ${props.state}`}
      data-person={person}
      onContextMenu={(event) => {
        event.preventDefault();
        menu(event.clientX ? { x: event.clientX, y: event.clientY } : beside(event.currentTarget));
      }}
    >
      <button
        type="button"
        class="floor"
        tabIndex={props.stop ? 0 : -1}
        aria-pressed={props.speaking}
        {...keyAria(keys)}
        title={name !== props.label || name.length > 12 ? name : undefined}
        onFocus={() => {
          board.at.value = person;
        }}
        onClick={give}
      >
        <span class="top">
          <Name name={name} label={props.label} />
          <Marks {...props} />
          {keys && <Key of={keys} lead={leadOf(keys)} />}
        </span>
        <Meta {...props} />
        {props.bar === null ? <span class="bar none" /> : <Bar part={props.bar} />}
      </button>
      <button
        type="button"
        class="more"
        tabIndex={-1}
        aria-label={`More about ${name}`}
        onClick={(event) => menu(beside(event.currentTarget))}
      >
        <svg viewBox="0 0 20 6" width="18" height="6" aria-hidden="true">
          <circle cx="3" cy="3" r="1.9" />
          <circle cx="10" cy="3" r="1.9" />
          <circle cx="17" cy="3" r="1.9" />
        </svg>
      </button>
    </li>
  );
});

const SIGNS: Readonly<Record<Exclude<Face["hand"], "">, string>> = {
  new: "",
  build: "+",
  question: "?",
  reply: "↩",
};

/** Small and quiet: a hand that is up, what for, and that they wrote. */
function Marks({ hand, wrote }: Pick<Face, "hand" | "wrote">) {
  if (!hand && !wrote) return null;
  return (
    <span class="marks">
      {wrote && (
        <>
          <svg class="wrote" viewBox="0 0 16 16" width="15" height="15" aria-hidden="true">
            <path d="M3 13l.7-3 7-7 2.3 2.3-7 7zM9.5 4.2l2.3 2.3" />
          </svg>
          <span class="aloud">has written</span>
        </>
      )}
      {hand && (
        <>
          <svg class="hand" viewBox="0 0 22 22" width="18" height="18" aria-hidden="true">
            <path d="M7 12V5.5a1.5 1.5 0 0 1 3 0V10m0-5.5a1.5 1.5 0 0 1 3 0V10m0-4a1.5 1.5 0 0 1 3 0v7c0 3.6-2.2 6-5.5 6-2.6 0-3.9-1.1-5-3.2L3.6 12.6a1.45 1.45 0 0 1 2.5-1.4L7 12.5" />
          </svg>
          <i aria-hidden="true">{SIGNS[hand]}</i>
          <span class="aloud">hand is up: {aboutWords(hand)}</span>
        </>
      )}
    </span>
  );
}

/** Short for the eye, whole for those who listen. */
function Name({ name, label }: { name: string; label: string }) {
  return (
    <>
      <b class="serif cut" dir="auto" aria-hidden={label === name ? undefined : true}>
        {label}
      </b>
      {label !== name && <span class="aloud">{name}</span>}
    </>
  );
}

function Meta({ board, since_ms, before_ms, running, told, shared, unsaved }: Props) {
  return (
    <span class="meta num">
      {since_ms !== null && (
        <>
          <TurnClock board={board} since_ms={since_ms} before_ms={before_ms} running={running} />
          <span class="aloud">has the floor</span>
        </>
      )}
      {told && <span class="told cut">{told}</span>}
      <span class="aloud">{shared}</span>
      {unsaved && (
        <span class="unsaved" title="This tap has not reached the log yet">
          not saved yet
        </span>
      )}
    </span>
  );
}

function Bar({ part }: { part: number }) {
  return (
    <span class="bar">
      <i style={`transform: scaleX(${part})`} />
      <u />
    </span>
  );
}

/** Where a menu opens that was asked for by key or button. */
export function beside(element: Element): { x: number; y: number } {
  const box = element.getBoundingClientRect();
  return { x: box.left + Math.min(box.width, 24), y: box.top + Math.min(box.height, 36) };
}
