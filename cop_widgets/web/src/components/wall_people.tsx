/** Those who are here, to be welcomed: names and how they are said. No figures of anybody. */
import { useRef } from "preact/hooks";
import type { Welcome } from "../generated/messages";
import { useFit } from "../lib/fit";

export function PeopleScene({ people }: { people: readonly Welcome[] }) {
  const room = useRef<HTMLUListElement>(null);
  useFit(room);
  if (!people.length) return <p class="hint">There is a place for everyone.</p>;
  const crowd = people.length > 24 ? "many" : people.length > 12 ? "some" : people.length > 6 ? "few" : "";
  return (
    <ul class={`welcomes ${crowd}`} ref={room}>
      {people.map((one, at) => (
        <li key={at}>
          <p class="serif" dir="auto">
            {one.name}
          </p>
          {(one.pronouns || one.say) && (
            <p class="quiet" dir="auto">
              {[one.pronouns, one.say && `say “${one.say}”`].filter(Boolean).join(" · ")}
            </p>
          )}
          {one.first_time && <p class="first">first time here</p>}
        </li>
      ))}
    </ul>
  );
}
