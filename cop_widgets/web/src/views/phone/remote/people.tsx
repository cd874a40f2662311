/** Anybody in the room: give them the floor, or raise a hand for whoever has no phone. */
import { useState } from "preact/hooks";
import { useApp } from "../stage";
import type { Steering } from "./remote";

/** From so many names on one can search among them. */
const MANY = 8;

export function RemotePeople({ remote }: Steering) {
  const app = useApp();
  const [sought, seek] = useState("");
  const people = remote.people.filter((one) => one.name.toLowerCase().includes(sought.trim().toLowerCase()));
  return (
    <details class="fold">
      <summary>People ({remote.people.length})</summary>
      <div class="stack">
        {remote.people.length >= MANY && (
          <input
            class="field"
            type="search"
            placeholder="Find a name"
            aria-label="Find a name"
            value={sought}
            onInput={(event) => seek(event.currentTarget.value)}
          />
        )}
        <ul class="lines">
          {people.map((one) => (
            <li key={one.person}>
              <div>
                <b dir="auto">{one.name}</b>
                {one.speaking && <span class="small quiet">has the floor</span>}
              </div>
              <div class="acts">
                {!one.speaking && (
                  <button
                    type="button"
                    class="btn"
                    onClick={() => app.ask({ kind: "start_turn", person: one.person })}
                  >
                    Floor<span class="aloud"> to {one.name}</span>
                  </button>
                )}
                {!one.hand && !one.speaking && (
                  <button
                    type="button"
                    class="btn plain"
                    onClick={() => app.ask({ kind: "raise_hand_for", person: one.person, about: "new" })}
                  >
                    Hand<span class="aloud"> for {one.name}</span>
                  </button>
                )}
              </div>
            </li>
          ))}
        </ul>
      </div>
    </details>
  );
}
