/** Who has come, and what can be done about one: two entries made one, a phone sent away. */
import { useSignal } from "@preact/signals";
import { Confirm } from "../../components/confirm";
import type { Guest } from "../../generated/messages";
import { guestWords } from "../../lib/guest_words";
import type { Part } from "./part";

export function Guests(part: Part) {
  const { guests } = part.screen;
  const doing = useSignal<string | null>(null);
  return (
    <details class="fold guests">
      <summary>Who is here ({guests.length})</summary>
      <ul>
        {guests.map((one) => (
          <li key={one.person}>
            <button
              type="button"
              class="guest"
              aria-expanded={doing.value === one.person}
              onClick={() => {
                doing.value = doing.value === one.person ? null : one.person;
              }}
            >
              <i class={one.connected ? "dot on" : one.joined ? "dot" : "dot none"} aria-hidden="true" />
              <span dir="auto">{one.name}</span>
              <small class="quiet">{guestWords(one)}</small>
            </button>
            {doing.value === one.person && (
              <About
                {...part}
                guest={one}
                close={() => {
                  doing.value = null;
                }}
              />
            )}
          </li>
        ))}
      </ul>
    </details>
  );
}

function About({ screen, ask, guest, close }: Part & { guest: Guest; close(): void }) {
  const sending = useSignal(false);
  if (sending.value)
    return (
      <Confirm
        says={`${guest.name}'s phone is sent away and cannot come back. What they said and answered stays.`}
        yes="Send it away"
        onYes={() => {
          void ask({ kind: "shut_out", person: guest.person });
          close();
        }}
        onCancel={close}
      />
    );
  const others = screen.guests.filter((one) => one.person !== guest.person);
  return (
    <div class="about-guest">
      {others.length > 0 && (
        <label class="lined">
          <span class="quiet">The same person as</span>
          <select
            class="field"
            onChange={(event) => {
              if (event.currentTarget.value)
                void ask({ kind: "merge_people", kept: event.currentTarget.value, gone: guest.person });
              close();
            }}
          >
            <option value="">choose whose entry is kept …</option>
            {others.map((one) => (
              <option key={one.person} value={one.person}>
                {one.name}
              </option>
            ))}
          </select>
        </label>
      )}
      {guest.joined && !guest.shut_out && (
        <button
          type="button"
          class="btn"
          onClick={() => {
            sending.value = true;
          }}
        >
          Send this phone away
        </button>
      )}
    </div>
  );
}
