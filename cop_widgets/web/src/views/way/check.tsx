/** Whether all can live with the set: fist to five, concerns without names, and a second round after them. */
import { useSignal } from "@preact/signals";
import type { RoundCard } from "../../generated/messages";
import { setInHand, sourcesOf } from "../../lib/way_words";
import { Onward } from "./onward";
import type { Part } from "./part";
import { ResultDesk } from "./result_desk";
import { VoteOpen } from "./vote_open";

export function Check(part: Part) {
  const { round, result } = part.screen;
  if (round?.status === "open") return <VoteOpen {...part} round={round} />;
  const checked = round?.purpose === "live_with" && round.status !== "broken_off" ? round : null;
  return (
    <div class="step-panel">
      {checked && result ? (
        <>
          <ResultDesk {...part} round={checked} result={result} />
          <p class="quiet hint">
            Talk about what was said. A second round asks the same again and shows the shift; to change the
            set, vote again or reword when adopting.
          </p>
        </>
      ) : (
        <Start {...part} />
      )}
      <Onward {...part} step="adopt" says="Adopt in our own words" />
    </div>
  );
}

function Start(part: Part) {
  const { screen, ask } = part;
  const question = useSignal("");
  const set = setInHand(screen);
  const before = screen.rounds.filter((one) => one.purpose === "live_with").at(-1);
  const start = (event: Event) => {
    event.preventDefault();
    const asked = question.value.trim() || (set.length ? "Can you live with these as our intentions?" : "");
    void ask({
      kind: "open_round",
      ballot: "fist",
      purpose: "live_with",
      question: asked,
      ...(before && sameSet(before, set) ? { after: before.round } : {}),
      ...sourcesOf(set, screen.proposals),
    });
  };
  return (
    <form class="vote-setup" onSubmit={start}>
      <p>
        Everybody shows 0 to 5 fingers, in secret. Whoever shows fewer than three may say why, without a name.
      </p>
      {set.length > 0 && (
        <ul class="set serif">
          {set.map((one) => (
            <li key={one.option} dir="auto">
              {one.text}
            </li>
          ))}
        </ul>
      )}
      <label class="lined">
        <span class="label">Question</span>
        <input
          class="field"
          dir="auto"
          autocomplete="off"
          maxLength={200}
          placeholder={set.length ? "Can you live with these as our intentions?" : "Can you live with this?"}
          value={question.value}
          onInput={(event) => {
            question.value = event.currentTarget.value;
          }}
        />
      </label>
      <button type="submit" class="btn primary">
        Ask the room
      </button>
    </form>
  );
}

const sameSet = (round: RoundCard, set: readonly { readonly text: string }[]): boolean =>
  round.options.map((one) => one.text).join("\n") === set.map((one) => one.text).join("\n");
