/** Who is on the roster: how to welcome them, whether they are here, and what only the facilitator knows. */
import "../tokens.css";
import "../lib/dialog.css";
import "./people/people.css";
import { useSignal } from "@preact/signals";
import { Adding } from "../components/adding";
import { Desk } from "../components/desk";
import type { PeopleScreen } from "../generated/messages";
import { type Stage, view } from "../lib/mount";
import { named } from "../lib/people_words";
import type { Part } from "./people/part";
import { PersonEdit } from "./people/person_edit";
import { PersonLine } from "./people/person_line";

/** From so many on, a line to find somebody is worth its room. */
const MANY = 12;

export function PeopleDesk({ stage }: { stage: Stage<PeopleScreen> }) {
  return (
    <Desk stage={stage} label="People" class="people-desk">
      {(part) => <Roster {...part} />}
    </Desk>
  );
}

function Roster(part: Part) {
  const { screen, ask } = part;
  const editing = useSignal<string | null>(null);
  const text = useSignal("");
  const here = screen.people.filter((one) => one.here).length;
  const one = screen.people.find(({ person }) => person === editing.value);
  return (
    <>
      <header class="heading">
        <h2 class="label">People</h2>
        <p class="quiet small num" role="status">
          {here} of {screen.people.length} here
        </p>
      </header>
      {screen.people.length > MANY && (
        <input
          type="search"
          class="field"
          aria-label="Find somebody"
          placeholder="Find …"
          value={text.value}
          onInput={(event) => {
            text.value = event.currentTarget.value;
          }}
        />
      )}
      <ul class={screen.people.length > MANY ? "lines roster many" : "lines roster"}>
        {named(screen.people, text.value).map((person) => (
          <PersonLine
            key={person.person}
            person={person}
            ask={ask}
            onEdit={() => {
              editing.value = person.person;
            }}
          />
        ))}
      </ul>
      <Adding
        label="Somebody else has come"
        button="Add"
        placeholder="Name"
        onAdd={(name) => ask({ kind: "add_person", name })}
      />
      {one && (
        <PersonEdit
          key={one.person}
          person={one}
          ask={ask}
          notice={part.notice}
          onClose={() => {
            editing.value = null;
          }}
        />
      )}
    </>
  );
}

export default view<PeopleScreen>("people_desk", PeopleDesk);
