/** How long a segment may take. */
import { change, minutesOf, parseMinutes } from "../../lib/agenda";
import type { One } from "./part";
import { Settled } from "./settled";

export function Minutes({ card, ask, quietly }: One & { quietly?: boolean }) {
  return (
    <Settled
      label={quietly ? `Minutes for “${card.title}”` : "Minutes"}
      quietly={quietly ?? false}
      class="num minutes"
      numeric
      most={6}
      value={String(minutesOf(card.length_ms))}
      disabled={card.status === "done" || card.status === "skipped"}
      wrong={(text) => (parseMinutes(text) === null ? "From half a minute to 480." : "")}
      onDone={(text) => asked(ask, change(card, { minutes: parseMinutes(text) ?? 0 }))}
    />
  );
}

/** Ask for a change; one that changes nothing is done already. */
export const asked = (ask: One["ask"], command: ReturnType<typeof change>): Promise<boolean> =>
  command ? ask(command) : Promise.resolve(true);
