/** Values of one's own, in silence. */
import { signal } from "@preact/signals";
import type { MyProposal } from "../../generated/messages";
import { count } from "../../lib/time";
import { isBallot } from "../../phone/queue";
import { useApp } from "./stage";
import { waiting } from "./words";

const LONGEST = 280;
/** Outlives a step back and forth. */
const draft = signal("");

const BECAME: { readonly [S in MyProposal["status"]]: string } = {
  live: "",
  merged: "Put together with others that say the same.",
  declined: "Set aside by the facilitator",
  withdrawn: "Taken back.",
};

export function Propose() {
  const app = useApp();
  const each = app.room.value?.each ?? 1;
  const mine = (app.me.value?.proposals ?? []).filter((one) => one.status !== "withdrawn");
  const asked = app.queue.value.flatMap((one) =>
    !isBallot(one) && one.command.kind === "propose_value" ? [{ id: one.id, text: one.command.text }] : [],
  );
  const left = each - mine.length - asked.length;
  const go = (event: Event) => {
    event.preventDefault();
    const text = draft.value.trim();
    if (!text || left <= 0) return;
    app.ask({ kind: "propose_value", text });
    draft.value = "";
  };
  return (
    <section class="step">
      <header>
        <p class="label">Propose</p>
        <h1 tabIndex={-1}>What should we gather by?</h1>
        <p class="quiet">
          Up to {count(each, "value")} each, in your own words. They are shown without your name, once
          everybody has had time.
        </p>
      </header>
      {left > 0 ? (
        <form class="stack" onSubmit={go}>
          <label for="value" class="aloud">
            Your value
          </label>
          <textarea
            id="value"
            class="field"
            rows={2}
            maxLength={LONGEST}
            dir="auto"
            placeholder="For example: Listen to understand"
            value={draft.value}
            onInput={(event) => {
              draft.value = event.currentTarget.value;
            }}
            onKeyDown={(event) => {
              if (event.key === "Enter" && !event.shiftKey && !event.isComposing) go(event);
            }}
          />
          <button type="submit" class="btn primary wide" disabled={!draft.value.trim()}>
            Propose it
          </button>
        </form>
      ) : (
        <p class="note">Those are all {each} of yours. Take one back to propose another.</p>
      )}
      <p class="small quiet" role="status">
        {mine.length + asked.length} of {each} proposed.
      </p>
      <ul class="proposals" aria-label="Your proposals">
        {mine.map((one) => (
          <Mine key={one.proposal} one={one} />
        ))}
        {asked.map(({ id, text }) => (
          <li key={id}>
            <span dir="auto">{text}</span>
            <span class="small quiet">{app.stuck.value ? waiting(app) : "Sending…"}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

export function Mine({ one }: { one: MyProposal }) {
  const app = useApp();
  return (
    <li>
      <span dir="auto">{one.text}</span>
      {one.status === "live" ? (
        <button
          type="button"
          class="btn plain"
          onClick={() => app.ask({ kind: "withdraw_proposal", proposal: one.proposal })}
        >
          Take back<span class="aloud">: {one.text}</span>
        </button>
      ) : (
        <span class="small quiet" dir="auto">
          {BECAME[one.status]}
          {one.status === "declined" && `: ${one.reason}`}
        </span>
      )}
    </li>
  );
}
