/** A co-facilitator's phone as a remote: the floor, the queue, the agenda, prompts, clocks. No figures of anybody. */
import { useState } from "preact/hooks";
import type { RemoteScreen, RoomScreen } from "../../../generated/messages";
import { RemoteAgenda } from "./agenda";
import { RemoteClock } from "./clock";
import { RemoteFloor } from "./floor";
import { RemotePeople } from "./people";
import { RemotePrompts } from "./prompts";
import { RemoteQueue } from "./queue";

const PARTS = [
  ["floor", "Floor"],
  ["agenda", "Agenda"],
  ["prompts", "Prompts"],
  ["clock", "Clock"],
] as const;
type PartName = (typeof PARTS)[number][0];

export interface Steering {
  remote: RemoteScreen;
  room: RoomScreen;
}

export function Remote(steering: Steering) {
  const [part, go] = useState<PartName>("floor");
  return (
    <section class="remote">
      <h1 class="aloud" tabIndex={-1}>
        Steering
      </h1>
      <nav class="parts" aria-label="Steering">
        {PARTS.map(([name, says]) => (
          <button
            type="button"
            key={name}
            class="btn"
            aria-current={part === name ? "true" : undefined}
            onClick={() => go(name)}
          >
            {says}
          </button>
        ))}
      </nav>
      {part === "floor" && (
        <>
          <RemoteFloor {...steering} />
          <RemoteQueue {...steering} />
          <RemotePeople {...steering} />
        </>
      )}
      {part === "agenda" && <RemoteAgenda {...steering} />}
      {part === "prompts" && <RemotePrompts {...steering} />}
      {part === "clock" && <RemoteClock {...steering} />}
    </section>
  );
}
