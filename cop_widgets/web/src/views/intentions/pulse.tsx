/** Asking the room about what holds: "do we still consent?", and "how did we live it?". */
import type { Command, WayWall } from "../../generated/messages";

interface Props {
  way: WayWall;
  ask(command: Command): Promise<boolean>;
}

const HOW = "How did we live our intentions today?";
const EACH = "How did we live each of them today? 0 is not at all, 5 is all the time.";

export function Pulse({ way, ask }: Props) {
  const going = way.round?.status === "open";
  const intentions = way.intentions.map((one) => one.intention);
  const take = () => ask({ kind: "open_round", ballot: "fist", purpose: "pulse", question: HOW, intentions });
  const each = () =>
    ask({ kind: "open_round", ballot: "score", purpose: "pulse", question: EACH, intentions });
  return (
    <div class="pulse">
      <p class="quiet">Ask the room:</p>
      <div class="answers">
        <button
          type="button"
          class="btn"
          disabled={way.step === "adopt"}
          title="Phones show the intentions, and ask to consent or object"
          onClick={() => void ask({ kind: "go_to_step", step: "adopt" })}
        >
          Do we still consent?
        </button>
        <button type="button" class="btn" disabled={going} onClick={() => void take()}>
          How did we live them?
        </button>
        <button type="button" class="btn" disabled={going} onClick={() => void each()}>
          How did we live each?
        </button>
      </div>
    </div>
  );
}
