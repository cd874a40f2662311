/** Who is next, and how the floor is shared. All of it works with no phone in the room. */
import "../tokens.css";
import "./floor/floor.css";
import { Desk } from "../components/desk";
import type { FloorScreen } from "../generated/messages";
import { type Stage, view } from "../lib/mount";
import { HandFor } from "./floor/hand_for";
import { ModePanel } from "./floor/mode_panel";
import { Queue } from "./floor/queue";
import { TimeBox } from "./floor/time_box";
import { Ways } from "./floor/ways";

export function FloorDesk({ stage }: { stage: Stage<FloorScreen> }) {
  return (
    <Desk stage={stage} label="The floor" class="floor-desk">
      {(part) =>
        part.screen.clock.phase === "ended" ? (
          <p class="quiet">The gathering has ended.</p>
        ) : (
          <>
            <ModePanel {...part} />
            <Queue {...part} />
            <HandFor {...part} />
            <Ways {...part} />
            <TimeBox {...part} />
          </>
        )
      }
    </Desk>
  );
}

export default view<FloorScreen>("floor_desk", FloorDesk);
