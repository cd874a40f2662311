/** What has been proposed, while the facilitator puts together what says the same. */
import { count } from "../../lib/time";
import { Mine } from "./propose";
import { useApp } from "./stage";

export function Values() {
  const { room, me } = useApp();
  const values = room.value?.way.values ?? [];
  const mine = (me.value?.proposals ?? []).filter((one) => one.status !== "withdrawn");
  return (
    <section class="step">
      <header>
        <p class="label">Put together</p>
        <h1 tabIndex={-1}>What has been proposed</h1>
        <p class="quiet">
          {count(values.length, "value")}. The facilitator puts together those that say the same.
        </p>
      </header>
      <ul class="texts">
        {values.map((text) => (
          <li key={text} dir="auto">
            {text}
          </li>
        ))}
      </ul>
      {mine.length > 0 && (
        <>
          <h2>Yours</h2>
          <ul class="proposals">
            {mine.map((one) => (
              <Mine key={one.proposal} one={one} />
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
