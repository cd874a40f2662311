/** Who has the floor; one's own turn is the loudest thing on the page. */
import { mss } from "../../lib/time";
import { useApp } from "./stage";
import { floorSays } from "./words";

export function Floor() {
  const { room, me, clock } = useApp();
  const seen = room.value;
  const mine = me.value?.speaking_ms ?? null;
  if (!seen?.floor.length && mine === null) return null;
  const holder = seen?.floor.find((one) => one.since_ms === mine) ?? seen?.floor[0];
  const running = seen?.clock.phase === "running";
  const since = mine ?? holder?.since_ms;
  const ms = since === undefined ? null : (holder?.before_ms ?? 0) + (running ? clock.tick.value - since : 0);
  const over = ms !== null && seen?.time_box_ms != null && ms > seen.time_box_ms;
  return (
    <p class={`floor${mine === null ? "" : " mine"}`}>
      <span dir="auto">{floorSays(seen?.floor ?? [], mine !== null)}</span>
      {ms !== null && running && <b class="num">{mss(ms)}</b>}
      {mine !== null && over && (
        <span class="small">You have had about your time: come to a close when you can.</span>
      )}
    </p>
  );
}
