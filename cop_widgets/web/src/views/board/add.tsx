/** Somebody who comes late. */
import { useState } from "preact/hooks";
import { RoleField } from "../../components/role_field";
import { Dialog } from "../../lib/dialog";
import type { Role } from "../../lib/people_words";
import type { Board } from "./board_stage";

export function Add({ board }: { board: Board }) {
  const [name, setName] = useState("");
  const [role, setRole] = useState<Role>("participant");
  const close = () => {
    board.open.value = null;
  };
  return (
    <Dialog title="Add someone" onClose={close}>
      <form
        class="stack"
        onSubmit={(event) => {
          event.preventDefault();
          const wanted = name.trim();
          if (!wanted) return;
          void board.desk.ask({ kind: "add_person", name: wanted, role });
          close();
        }}
      >
        <label class="stack tight">
          <span class="label">Name</span>
          <input
            class="field"
            data-first
            dir="auto"
            maxLength={200}
            autocomplete="off"
            value={name}
            onInput={(event) => setName(event.currentTarget.value)}
          />
        </label>
        <RoleField label="Role" value={role} onChange={setRole} />
        <p class="quiet small">They are here from now on: the share owed to them counts from this moment.</p>
        <div class="ends">
          <button type="button" class="btn plain" onClick={close}>
            Cancel
          </button>
          <button type="submit" class="btn primary" disabled={!name.trim()}>
            Add
          </button>
        </div>
      </form>
    </Dialog>
  );
}
