/** Once it is over: thanks, when we meet again and who hosts, what there is to read, and what we gather by. */
import type { RoomScreen } from "../../generated/messages";
import { wordsOf } from "../../lib/wall_scene";
import { DemoNext } from "./demo_note";
import { NextTime } from "./frame";
import { Intentions } from "./intentions";
import { Readings } from "./readings";

export function After({ room }: { room: RoomScreen }) {
  const { frame } = room;
  const { date, host, note } = frame.next;
  const settled = date || host || note || frame.hosts.some((one) => !one.today);
  const thanks = wordsOf(frame, "thanks");
  return (
    <>
      <section class="step">
        <h1 tabIndex={-1}>Thank you</h1>
        {thanks && (
          <p class="own-words serif" dir="auto">
            {thanks}
          </p>
        )}
      </section>
      <DemoNext />
      {settled && <NextTime frame={frame} first={false} />}
      {(frame.readings.length > 0 || frame.spark) && <Readings frame={frame} first={false} />}
      <Intentions first={false} />
    </>
  );
}
