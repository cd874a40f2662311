/** Who is on the roster so far. */
import { RoleField } from "../../components/role_field";
import { type Entry, inRole, twice, welcomeWords, without } from "../../lib/roster";

interface Props {
  list: readonly Entry[];
  change(list: readonly Entry[]): void;
}

export function List({ list, change }: Props) {
  const doubled = twice(list);
  if (!list.length) return <p class="faint none">You can also add people later, as they come.</p>;
  return (
    <>
      <ul class="roster" aria-label="Roster">
        {list.map((entry, i) => (
          <li key={`${i}-${entry.name}`}>
            <span class="who">
              <span class="serif" dir="auto">
                {entry.name}
              </span>
              <small class="quiet" dir="auto">
                {welcomeWords(entry)}
              </small>
            </span>
            <RoleField
              label={`Role of ${entry.name}`}
              quietly
              class="role"
              value={entry.role}
              onChange={(role) => change(inRole(list, i, role))}
            />
            <button
              type="button"
              class="drop"
              aria-label={`Remove ${entry.name}`}
              onClick={() => change(without(list, i))}
            >
              <svg viewBox="0 0 16 16" width="14" height="14" aria-hidden="true">
                <path
                  d="M3 3l10 10M13 3L3 13"
                  stroke="currentColor"
                  stroke-width="1.8"
                  stroke-linecap="round"
                />
              </svg>
            </button>
          </li>
        ))}
      </ul>
      {doubled.length > 0 && (
        <p class="hint" dir="auto">
          On the list more than once: {doubled.join(", ")}. Add something to tell them apart.
        </p>
      )}
    </>
  );
}
