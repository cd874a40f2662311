/** A soft limit for one turn: a calm sign on the speaker's phone and on the wall, and nothing more. */
import { Pills } from "../../components/pills";
import type { Part } from "./part";

const SECONDS = [
  [null, "none"],
  [60, "1 min"],
  [120, "2 min"],
  [180, "3 min"],
  [300, "5 min"],
] as const;

export function TimeBox({ screen, ask }: Part) {
  return (
    <Pills
      label="A gentle sign after"
      name="time-box"
      value={screen.box_ms === null ? null : screen.box_ms / 1000}
      choices={SECONDS}
      onChange={(seconds) => void ask({ kind: "set_time_box", seconds })}
    />
  );
}
