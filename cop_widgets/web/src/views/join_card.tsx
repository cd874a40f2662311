/** How people come in by their phones: the address to join by, the door, hands, and who has come. */
import "../tokens.css";
import "./join_card.css";
import { useMemo } from "preact/hooks";
import type { JoinScreen } from "../generated/messages";
import { openDesk } from "../lib/desk";
import { useLink } from "../lib/invite";
import { type Stage, view } from "../lib/mount";
import { DoorSwitches } from "./join/door";
import { Guests } from "./join/guests";
import { Hands } from "./join/hands";
import { Invitation } from "./join/invitation";

function Numbers({ screen }: { screen: JoinScreen }) {
  const numbers = [
    [screen.joined, "joined"],
    [screen.connected, "connected now"],
    [screen.here, "in the room"],
  ] as const;
  return (
    <ul class="three">
      {numbers.map(([number, label]) => (
        <li key={label}>
          <b class="num">{number}</b> <span class="quiet">{label}</span>
        </li>
      ))}
    </ul>
  );
}

export function JoinCard({ stage }: { stage: Stage<JoinScreen> }) {
  const desk = useMemo(() => openDesk(stage, (screen: JoinScreen) => screen), []);
  const link = useLink(stage);
  const screen = desk.shown.value;
  const trouble = desk.notice.value || stage.trouble.value;
  if (!screen) return <p class="join card quiet">One moment …</p>;
  const part = { stage, screen, ask: desk.ask };
  return (
    <section class="join card" aria-label="Taking part by phone">
      {trouble && (
        <p class="banner" role="status">
          {trouble}
        </p>
      )}
      {stage.options.value?.hands !== false && <Hands {...part} />}
      <Invitation {...part} link={link} />
      <Numbers screen={screen} />
      <Guests {...part} />
      <DoorSwitches {...part} />
    </section>
  );
}

export default view<JoinScreen>("join_card", JoinCard);
