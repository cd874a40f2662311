/** What can be done about one person. */
import "./menu.css";
import { useState } from "preact/hooks";
import { RoleField } from "../../components/role_field";
import type { BoardScreen, Command, Tile } from "../../generated/messages";
import { Dialog } from "../../lib/dialog";
import type { Role } from "../../lib/people_words";
import type { Board } from "./board_stage";

interface Props {
  board: Board;
  screen: BoardScreen;
  person: string;
  at: { x: number; y: number };
}

const WIDTH = 300;
const HEIGHT = 340;

export function Menu({ board, screen, person, at }: Props) {
  const tile = screen.tiles.find((one) => one.person === person);
  const close = () => {
    board.open.value = null;
  };
  if (!tile) return null;
  const ask = (command: Command) => {
    close();
    void board.desk.ask(command);
  };
  return (
    <Dialog title={tile.name} kind="near" at={within(at)} onClose={close}>
      <Rename tile={tile} onRename={(name) => ask({ kind: "rename_person", person, name })} />
      <Occupied tile={tile} onRole={(role) => ask({ kind: "change_role", person, role })} />
      <ul class="acts">
        {acts(tile).map(({ says, command }, i) => (
          <li key={says}>
            <button type="button" data-first={i === 0 || undefined} onClick={() => ask(command)}>
              {says}
            </button>
          </li>
        ))}
      </ul>
      {tile.turns > 0 && (
        <p class="faint small">Who has spoken stays on the roster; mark them as away instead.</p>
      )}
    </Dialog>
  );
}

function acts({ person, here, turns, speaking }: Tile): { says: string; command: Command }[] {
  const presence: { says: string; command: Command } = here
    ? { says: "Mark as away", command: { kind: "mark_away", person } }
    : { says: "Mark as here", command: { kind: "mark_present", person } };
  const list = [presence];
  if (!turns && !speaking)
    list.push({ says: "Remove from the roster", command: { kind: "remove_person", person } });
  return list;
}

function Rename({ tile, onRename }: { tile: Tile; onRename(name: string): void }) {
  const [name, setName] = useState(tile.name);
  const wanted = name.trim();
  return (
    <form
      class="rename"
      onSubmit={(event) => {
        event.preventDefault();
        if (wanted && wanted !== tile.name) onRename(wanted);
      }}
    >
      <input
        class="field"
        aria-label="Name"
        dir="auto"
        maxLength={200}
        value={name}
        onInput={(e) => setName(e.currentTarget.value)}
      />
      <button class="btn" type="submit" disabled={!wanted || wanted === tile.name}>
        Rename
      </button>
    </form>
  );
}

/** Another role is chosen first and given by the button: going through the list by keys changes nothing. */
function Occupied({ tile, onRole }: { tile: Tile; onRole(role: Role): void }) {
  const [role, setRole] = useState<Role>(tile.role);
  return (
    <form
      class="rename"
      onSubmit={(event) => {
        event.preventDefault();
        if (role !== tile.role) onRole(role);
      }}
    >
      <RoleField label="Role" quietly class="grow" value={role} onChange={setRole} />
      <button class="btn" type="submit" disabled={role === tile.role}>
        Change role
      </button>
    </form>
  );
}

/** Moved so that the menu stays on the page. */
function within({ x, y }: { x: number; y: number }) {
  return {
    x: Math.max(12, Math.min(x, window.innerWidth - WIDTH - 12)),
    y: Math.max(12, Math.min(y, window.innerHeight - HEIGHT - 12)),
  };
}
