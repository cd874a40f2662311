/** One person on the board. */
import type { BoardScreen, Tile } from "../../generated/messages";
import { keyAria, leadOf, tap } from "../../lib/board_keys";
import { Key } from "../../lib/key";
import { about, count, percent } from "../../lib/time";
import { TurnClock } from "./banner";
import type { Board } from "./board_stage";

interface Props {
  board: Board;
  screen: BoardScreen;
  tile: Tile;
  /** Whether it has the board's tab stop. */
  stop: boolean;
}

export function TileView({ board, screen, tile, stop }: Props) {
  const still = !tile.heard && !tile.speaking && tile.in_balance;
  const holder = screen.floor.find(({ person }) => person === tile.person);
  const unsaved = board.desk.unsaved.value.split(" ").includes(tile.person);
  const state = `${tile.speaking ? "on" : ""} ${still ? "still" : ""} ${tile.in_balance ? "" : "beside"}`;
  const menu = (at: { x: number; y: number }) => {
    board.open.value = { what: "menu", person: tile.person, at };
  };
  return (
    <li
      class={`tile ${state}`}
      data-person={tile.person}
      onContextMenu={(event) => {
        event.preventDefault();
        menu(event.clientX ? { x: event.clientX, y: event.clientY } : beside(event.currentTarget));
      }}
    >
      <button
        type="button"
        class="floor"
        tabIndex={stop ? 0 : -1}
        aria-pressed={tile.speaking}
        {...(board.keysOn.value ? keyAria(tile.key) : undefined)}
        title={tile.name.length > 12 ? tile.name : undefined}
        onFocus={() => {
          board.at.value = tile.person;
        }}
        onClick={() => void board.desk.ask(tap(screen, tile.person))}
      >
        <span class="top">
          <b class="serif cut" dir="auto">
            {tile.name}
          </b>
          {board.keysOn.value && tile.key && <Key of={tile.key} lead={leadOf(tile.key)} />}
        </span>
        <span class="meta num">
          {holder && <TurnClock board={board} screen={screen} holder={holder} />}
          {holder && <span class="aloud">has the floor</span>}
          {(tile.heard || !holder) && <span class="told cut">{told(tile)}</span>}
          <span class="aloud">{shared(tile)}</span>
          {unsaved && (
            <span class="unsaved" title="This tap has not reached the log yet">
              not saved yet
            </span>
          )}
        </span>
        <Share tile={tile} />
      </button>
      <button
        type="button"
        class="more"
        tabIndex={-1}
        aria-label={`More about ${tile.name}`}
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
}

/** Where a menu opens that was asked for by key or button. */
export function beside(element: Element): { x: number; y: number } {
  const box = element.getBoundingClientRect();
  return { x: box.left + Math.min(box.width, 24), y: box.top + Math.min(box.height, 36) };
}

/** The middle of the bar is the fair share. */
export function barPart({ share, fair }: Pick<Tile, "share" | "fair">): number {
  if (share == null || !fair) return 0;
  return Math.min(1, share / fair / 2);
}

function Share({ tile }: { tile: Tile }) {
  if (!tile.in_balance) return <span class="bar none" />;
  return (
    <span class="bar">
      <i style={`transform: scaleX(${barPart(tile).toFixed(3)})`} />
      <u />
    </span>
  );
}

function told(tile: Tile): string {
  if (!tile.heard) return tile.in_balance ? "not yet heard" : "facilitating";
  const said = `${about(tile.talk_ms)} · ${count(tile.turns, "turn")}`;
  return tile.in_balance ? said : `facilitating · ${about(tile.talk_ms)}`;
}

/** The bar in words. */
function shared({ share, fair, speaking }: Tile): string {
  if (share == null || fair == null || speaking) return "";
  return `about ${percent(share)} of the talk, fair share ${percent(fair)}`;
}
