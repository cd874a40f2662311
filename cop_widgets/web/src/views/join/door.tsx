/** How phones may come in, and what they may do. */
import type { JoinScreen } from "../../generated/messages";
import type { Part } from "./part";

type Switch = "locked" | "typed" | "unnamed" | "floor";

const SWITCHES: readonly (readonly [Switch, string, string])[] = [
  ["locked", "Lock the door", "No new phone comes in."],
  ["typed", "Names may be typed", "Somebody not on the roster writes their own name."],
  ["unnamed", "Unnamed is welcome", "Somebody takes part without a name."],
  ["floor", "Phones may take the floor", "Whoever wants to speak begins and ends their own turn."],
];

const isOn = (screen: JoinScreen, which: Switch): boolean => screen[which];

export function DoorSwitches({ screen, ask }: Part) {
  return (
    <details class="fold">
      <summary>The door</summary>
      <ul class="switches">
        {SWITCHES.map(([which, title, says]) => (
          <li key={which}>
            <label class="switch-line">
              <input
                type="checkbox"
                role="switch"
                aria-checked={isOn(screen, which)}
                checked={isOn(screen, which)}
                onChange={(event) => {
                  const box = event.currentTarget;
                  void ask({ kind: "set_door", [which]: box.checked }).then((done) => {
                    if (!done) box.checked = isOn(screen, which);
                  });
                }}
              />
              <span>
                {title}
                <small class="quiet">{says}</small>
              </span>
            </label>
          </li>
        ))}
      </ul>
    </details>
  );
}
