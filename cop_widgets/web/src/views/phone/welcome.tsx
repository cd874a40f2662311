/** How somebody would like to be welcomed. What they need reaches the facilitator alone. */
import { useState } from "preact/hooks";
import { askedOf } from "../../phone/queue";
import { useApp } from "./stage";

const LONGEST_PRONOUNS = 100;
const LONGEST_SAY = 200;
const LONGEST_NEEDS = 1000;

export function Welcome({ first }: { first: boolean }) {
  const app = useApp();
  const told = app.me.value?.profile;
  const asked = askedOf(app.queue.value, "describe_me");
  const [mine, change] = useState({ ...told, ...asked[asked.length - 1]?.command });
  const [sent, send] = useState(false);
  const { pronouns = "", say = "", first_time = false, needs = "" } = mine;
  const set = (part: Partial<typeof mine>) => {
    change({ ...mine, ...part });
    send(false);
  };
  const Title = first ? "h1" : "h2";
  return (
    <section class="step">
      <header>
        <Title tabIndex={first ? -1 : undefined} dir="auto">
          {first ? `Welcome, ${app.me.value?.name ?? ""}` : "How others welcome me"}
        </Title>
        <p class="quiet">All of this is as you like. The wall may show the first three.</p>
      </header>
      <form
        class="stack"
        onSubmit={(event) => {
          event.preventDefault();
          app.ask({
            kind: "describe_me",
            pronouns: pronouns.trim(),
            say: say.trim(),
            first_time,
            needs: needs.trim(),
          });
          send(true);
        }}
      >
        <label for="pronouns">Your pronouns</label>
        <input
          id="pronouns"
          class="field"
          value={pronouns}
          maxLength={LONGEST_PRONOUNS}
          placeholder="she/her, they/them, ia …"
          autoComplete="off"
          dir="auto"
          onInput={(event) => set({ pronouns: event.currentTarget.value })}
        />
        <label for="say">How your name is said</label>
        <input
          id="say"
          class="field"
          value={say}
          maxLength={LONGEST_SAY}
          placeholder="MEH-leh"
          autoComplete="off"
          dir="auto"
          onInput={(event) => set({ say: event.currentTarget.value })}
        />
        <label class="tick">
          <input
            type="checkbox"
            checked={first_time}
            onChange={(event) => set({ first_time: event.currentTarget.checked })}
          />
          This is my first time here
        </label>
        <label for="needs">
          What you need to take part well. <b>Only the facilitator sees this.</b>
        </label>
        <textarea
          id="needs"
          class="field"
          rows={2}
          maxLength={LONGEST_NEEDS}
          dir="auto"
          value={needs}
          onInput={(event) => set({ needs: event.currentTarget.value })}
        />
        <button type="submit" class="btn primary wide" disabled={sent}>
          {sent ? "✓ Thank you" : "Say so"}
        </button>
        <p class="aloud" role="status">
          {sent ? "Thank you." : ""}
        </p>
      </form>
    </section>
  );
}
