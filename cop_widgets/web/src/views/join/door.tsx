/** How phones may come in, and what they may do. */
import { SwitchLine } from "../../components/switch_line";
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
            <SwitchLine
              title={title}
              says={says}
              on={isOn(screen, which)}
              onChange={(on) => ask({ kind: "set_door", [which]: on })}
            />
          </li>
        ))}
      </ul>
    </details>
  );
}
