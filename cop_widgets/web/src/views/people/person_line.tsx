/** One person on the roster. */
import type { PersonCard } from "../../generated/messages";
import { presenceWords, roleWords } from "../../lib/people_words";
import type { Part } from "./part";

interface Props {
  person: PersonCard;
  ask: Part["ask"];
  onEdit(): void;
}

export function PersonLine({ person: one, ask, onEdit }: Props) {
  const { person, name, role, pronouns, say, first_time, needs, here } = one;
  return (
    <li class={`line person ${here ? "" : "gone"}`}>
      <div class="about">
        <p>
          <b dir="auto">{name}</b> {pronouns && <span class="quiet small">{pronouns}</span>}{" "}
          {first_time && <span class="chip sun">first time</span>}
        </p>
        {say && (
          <p class="quiet small" dir="auto">
            say “{say}”
          </p>
        )}
        <p class="quiet small num">
          {[
            role === "participant" ? "" : roleWords(role),
            presenceWords(one),
            one.remote ? "steers by phone" : one.phone ? "phone in" : "",
          ]
            .filter(Boolean)
            .join(" · ")}
        </p>
        {needs && (
          <p class="needs small" dir="auto">
            <span class="lock">only you see this:</span> {needs}
          </p>
        )}
      </div>
      <div class="line-acts">
        <button
          type="button"
          class="btn plain"
          aria-label={here ? `${name} leaves` : `${name} comes`}
          onClick={() => void ask(here ? { kind: "mark_away", person } : { kind: "mark_present", person })}
        >
          {here ? "Leaves" : "Comes"}
        </button>
        <button type="button" class="btn plain" aria-label={`Edit ${name}`} onClick={onEdit}>
          Edit
        </button>
      </div>
    </li>
  );
}
