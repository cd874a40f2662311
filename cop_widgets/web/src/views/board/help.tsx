/** Every key. */
import "./help.css";
import { BOARD_KEYS } from "../../lib/board_keys";
import { Dialog } from "../../lib/dialog";
import type { Board } from "./board_stage";

export function Help({ board }: { board: Board }) {
  return (
    <Dialog
      title="How to use the board"
      onClose={() => {
        board.open.value = null;
      }}
    >
      <p class="quiet">
        Tap a name to give that person the floor; tap it again to end the turn. A tap is for who has the
        floor: short mm-hms are not tapped.
      </p>
      <h3 class="label">Keys{board.keysOn.value ? "" : " (switched off in the settings)"}</h3>
      <ul class="keys">
        {BOARD_KEYS.map(([key, does]) => (
          <li key={key}>
            <span>
              {key.startsWith("a letter") || key === "arrow keys"
                ? key
                : key.split(" or ").map((one, i) => [i ? " or " : "", <kbd key={one}>{one}</kbd>])}
            </span>
            <span>{does}</span>
          </li>
        ))}
      </ul>
      <h3 class="label">What a tile says</h3>
      <p class="quiet">
        The bar is that person's talk; the mark in the middle is the fair share for the time they were here.
        Sun colour: not yet heard. A small hand: theirs is up. A pencil: they wrote an answer. Tiles keep
        their place whatever happens.
      </p>
    </Dialog>
  );
}
