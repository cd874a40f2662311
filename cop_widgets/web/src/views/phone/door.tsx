/** Before one is in: choose a name, type one, or stay unnamed, and read what is kept. */
import { useState } from "preact/hooks";
import type { DoorScreen } from "../../generated/messages";
import { DemoNext, DemoNote } from "./demo_note";
import { Kept } from "./kept";
import { LinkDevice } from "./link_device";
import { useApp } from "./stage";

/** From so many names on one can search among them. */
const MANY = 8;

export function Door({ door }: { door: DoorScreen }) {
  const app = useApp();
  const closed = door.over
    ? "This gathering is over. Thank you for coming!"
    : door.locked
      ? "The door is closed just now. Please ask the facilitator to let you in."
      : "";
  return (
    <div class="entry">
      <header>
        <p class="label">{door.community || "Welcome"}</p>
        <h1 tabIndex={-1} dir="auto">
          {door.title}
        </h1>
      </header>
      <DemoNote />
      {closed ? (
        <>
          <p class="note">{closed}</p>
          {door.over && <DemoNext />}
          <button type="button" class="btn wide" onClick={() => void app.look()}>
            Look again
          </button>
        </>
      ) : (
        <Who door={door} />
      )}
      {app.trouble.value && (
        <p class="fault" role="alert">
          {app.trouble.value}
        </p>
      )}
      <details class="fold">
        <summary>What is kept, and who sees it</summary>
        <Kept />
      </details>
      {!door.over && <LinkDevice />}
      <button type="button" class="btn plain" onClick={app.away}>
        Another code
      </button>
    </div>
  );
}

function Who({ door }: { door: DoorScreen }) {
  const app = useApp();
  const [sought, seek] = useState("");
  const busy = app.busy.value;
  const was = app.was.value;
  const found = door.names.filter(([, name]) => plain(name).includes(plain(sought)));
  return (
    <>
      <p>
        No account is needed. <b>The facilitator sees your name</b>, how often you speak and whether you have
        voted; it is kept with this gathering. <b>What you choose in a vote nobody can see.</b>
      </p>
      {was && (
        <button
          type="button"
          class="btn primary wide"
          disabled={busy}
          onClick={() => void app.join({})}
          dir="auto"
        >
          Come back in as {was}
        </button>
      )}
      {door.names.length > 0 && (
        <section>
          <h2 id="names">Who are you?</h2>
          {door.names.length >= MANY && (
            <input
              class="field"
              type="search"
              placeholder="Find your name"
              aria-label="Find your name"
              value={sought}
              onInput={(event) => seek(event.currentTarget.value)}
            />
          )}
          <ul class="names" aria-labelledby="names">
            {found.map(([person, name]) => (
              <li key={person}>
                <button
                  type="button"
                  class="btn"
                  disabled={busy}
                  onClick={() => void app.join({ person })}
                  dir="auto"
                >
                  {name}
                </button>
              </li>
            ))}
          </ul>
          {!found.length && <p class="quiet">No such name is on the list.</p>}
        </section>
      )}
      {door.typed && <Typed others={door.names.length > 0} />}
      {door.unnamed && (
        <button type="button" class="btn wide" disabled={busy} onClick={() => void app.join({})}>
          Come in without a name
        </button>
      )}
      {!door.typed && !door.unnamed && (
        <p class="quiet">You are not on the list? Please ask the facilitator to add you, then look again.</p>
      )}
      {!door.typed && !door.unnamed && (
        <button type="button" class="btn wide" onClick={() => void app.look()}>
          Look again
        </button>
      )}
    </>
  );
}

function Typed({ others }: { others: boolean }) {
  const app = useApp();
  const [name, type] = useState("");
  return (
    <form
      class="stack"
      onSubmit={(event) => {
        event.preventDefault();
        if (name.trim()) void app.join({ name: name.trim() });
      }}
    >
      <label for="name">{others ? "Not on the list? Your name:" : "Your name:"}</label>
      <span class="beside">
        <input
          id="name"
          class="field"
          value={name}
          maxLength={80}
          autoComplete="given-name"
          enterKeyHint="go"
          dir="auto"
          onInput={(event) => type(event.currentTarget.value)}
        />
        <button type="submit" class="btn primary" disabled={app.busy.value || !name.trim()}>
          Come in
        </button>
      </span>
    </form>
  );
}

/** Without case and accents, for finding. */
const plain = (text: string): string =>
  text
    .normalize("NFD")
    .replace(/[\u0300-\u036f]/g, "")
    .toLowerCase()
    .trim();
