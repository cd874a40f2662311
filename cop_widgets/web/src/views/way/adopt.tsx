/** The set becomes intentions, in the group's own words; then everybody may consent, or object. */
import { useSignal } from "@preact/signals";
import type { WayScreen } from "../../generated/messages";
import { consentWords } from "../../lib/intention_words";
import { count } from "../../lib/time";
import { folded, setInHand, votedIn } from "../../lib/way_words";
import type { Part } from "./part";
import { VoteOpen } from "./vote_open";

interface Line {
  readonly key: string;
  readonly from: string;
  readonly text: string;
}

/** What was chosen and is no intention yet. */
function notYet(screen: WayScreen): readonly Line[] {
  const held = new Set(screen.intentions.flatMap((one) => [one.wording, ...one.former]).map(folded));
  return setInHand(screen)
    .filter((one) => !held.has(folded(one.text)))
    .map((one) => ({ key: one.option, from: one.text, text: one.text }));
}

export function Adopt(part: Part) {
  const { screen } = part;
  if (screen.round?.status === "open") return <VoteOpen {...part} round={screen.round} />;
  return (
    <div class="step-panel">
      <Wordings key={screen.round?.round ?? ""} {...part} />
      <Consents screen={screen} ask={part.ask} />
    </div>
  );
}

function Wordings({ screen, ask }: Part) {
  const lines = useSignal<readonly Line[]>(notYet(screen));
  const wanted = lines.value.filter((one) => one.text.trim());
  const change = (key: string, text: string) => {
    lines.value = lines.value.map((one) => (one.key === key ? { ...one, text } : one));
  };
  const adopt = async (event: Event) => {
    event.preventDefault();
    const vote = votedIn(screen);
    const wordings = wanted.map((one) => ({ text: one.text.trim(), option: vote?.option(one.from) ?? "" }));
    if (await ask({ kind: "adopt_intentions", wordings, round: vote?.round ?? "" })) lines.value = [];
  };
  return (
    <form class="wordings" onSubmit={adopt}>
      {lines.value.length > 0 && <p>Say each in your own words, then make them your intentions.</p>}
      {lines.value.map((one) => (
        <div key={one.key} class="wording">
          <input
            class="field serif"
            dir="auto"
            autocomplete="off"
            maxLength={200}
            aria-label={one.from ? `In our words: ${one.from}` : "An intention in our words"}
            value={one.text}
            onInput={(event) => change(one.key, event.currentTarget.value)}
          />
          <button
            type="button"
            class="btn plain"
            aria-label={`Leave out: ${one.text || "this line"}`}
            onClick={() => {
              lines.value = lines.value.filter((other) => other.key !== one.key);
            }}
          >
            ×
          </button>
        </div>
      ))}
      <div class="answers">
        {wanted.length > 0 && (
          <button type="submit" class="btn primary">
            Adopt {wanted.length === 1 ? "it" : `these ${wanted.length}`}
          </button>
        )}
        <button
          type="button"
          class="btn plain"
          onClick={() => {
            lines.value = [
              ...lines.value,
              { key: `own-${lines.value.length}-${Date.now()}`, from: "", text: "" },
            ];
          }}
        >
          Add one that was not voted on
        </button>
      </div>
    </form>
  );
}

/** Somebody without a phone says it aloud, and the facilitator notes it. */
function Silent({ screen, ask }: Pick<Part, "screen" | "ask">) {
  const who = useSignal("");
  if (!screen.silent.length) return null;
  const say = (consents: boolean) => {
    void ask({ kind: "give_consent", person: who.value, consents });
    who.value = "";
  };
  return (
    <div class="answers">
      <label>
        <span class="label">Said aloud</span>
        <select
          class="field"
          value={who.value}
          onChange={(event) => {
            who.value = event.currentTarget.value;
          }}
        >
          <option value="">Somebody who has not said yet</option>
          {screen.silent.map(({ person, name }) => (
            <option key={person} value={person}>
              {name}
            </option>
          ))}
        </select>
      </label>
      <button type="button" class="btn" disabled={!who.value} onClick={() => say(true)}>
        Consents
      </button>
      <button type="button" class="btn" disabled={!who.value} onClick={() => say(false)}>
        Objects
      </button>
    </div>
  );
}

function Consents({ screen, ask }: Pick<Part, "screen" | "ask">) {
  if (!screen.intentions.length) return null;
  const yes = screen.consents.filter((one) => one.consents);
  const no = screen.consents.filter((one) => !one.consents);
  return (
    <section class="consents">
      <h3>
        {count(screen.intentions.length, "intention")}.{" "}
        {consentWords({ consenting: yes.length, objecting: no.length })}
      </h3>
      {no.length > 0 && (
        <ul>
          {no.map((one) => (
            <li key={one.name} dir="auto">
              <b>{one.name}</b> {one.why ? `objects: ${one.why}` : "objects"}
            </li>
          ))}
        </ul>
      )}
      {yes.length > 0 && <p class="quiet">Consent: {yes.map((one) => one.name).join(", ")}.</p>}
      <Silent screen={screen} ask={ask} />
    </section>
  );
}
