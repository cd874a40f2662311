/** The group's intentions, and whether one can live with them: for late comers too. */
import { useState } from "preact/hooks";
import { isBallot } from "../../phone/queue";
import { useApp } from "./stage";

const LONGEST = 280;

export function Intentions({ first }: { first: boolean }) {
  const { room } = useApp();
  const way = room.value?.way;
  const over = room.value?.clock.phase === "ended";
  if (!way?.intentions.length) return null;
  const Title = first ? "h1" : "h2";
  return (
    <section class="step">
      <header>
        {first && <p class="label">Our intentions</p>}
        <Title tabIndex={-1}>{first ? "What we gather by" : "Our intentions"}</Title>
      </header>
      <ul class="intentions">
        {way.intentions.map((one) => (
          <li key={one.intention} dir="auto">
            {one.wording}
            {one.former.length > 0 && (
              <span class="small quiet">before: {one.former[one.former.length - 1]}</span>
            )}
          </li>
        ))}
      </ul>
      {!over && <Consent />}
    </section>
  );
}

function Consent() {
  const app = useApp();
  const [objecting, object] = useState(false);
  const [why, write] = useState("");
  const asked = app.queue.value.flatMap((one) =>
    !isBallot(one) && one.command.kind === "give_consent" ? [one.command.consents] : [],
  );
  const said = asked.length ? asked[asked.length - 1] : app.me.value?.consents;
  const give = (consents: boolean) => {
    app.ask({ kind: "give_consent", consents, why: consents ? "" : why.trim() });
    object(false);
  };
  return (
    <div class="stack">
      <p role="status" class={said == null ? "quiet" : "note"}>
        {said == null
          ? "Can you live with these?"
          : `${said ? "✓ You can live with these." : "You object to these. The facilitator knows."}${
              asked.length ? (app.stuck.value ? " Waiting for the network." : " Sending…") : ""
            }`}
      </p>
      {objecting ? (
        <form
          class="stack"
          onSubmit={(event) => {
            event.preventDefault();
            give(false);
          }}
        >
          <label for="why">What stands in the way? The facilitator sees it, with your name.</label>
          <textarea
            id="why"
            class="field"
            rows={3}
            maxLength={LONGEST}
            dir="auto"
            value={why}
            onInput={(event) => write(event.currentTarget.value)}
          />
          <div class="two">
            <button type="submit" class="btn primary">
              Send it
            </button>
            <button type="button" class="btn" onClick={() => object(false)}>
              Cancel
            </button>
          </div>
        </form>
      ) : (
        <div class="two">
          <button
            type="button"
            class={`btn${said == null ? " primary" : ""}`}
            aria-pressed={said === true}
            onClick={() => give(true)}
          >
            I can live with these
          </button>
          <button type="button" class="btn" aria-pressed={said === false} onClick={() => object(true)}>
            I object…
          </button>
        </div>
      )}
    </div>
  );
}
