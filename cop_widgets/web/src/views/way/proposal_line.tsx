/** One value: tick it, give it other words, take it apart, or set it aside with a reason. */
import { useSignal } from "@preact/signals";
import { Writing } from "../../components/writing";
import type { ProposalCard } from "../../generated/messages";
import type { Part } from "./part";

interface Props {
  proposal: ProposalCard;
  ticked: boolean;
  onTick(): void;
  ask: Part["ask"];
}

export function ProposalLine({ proposal, ticked, onTick, ask }: Props) {
  const doing = useSignal<"" | "words" | "aside">("");
  const { proposal: id, text, sources } = proposal;
  const stop = () => {
    doing.value = "";
  };
  if (doing.value === "words")
    return (
      <li>
        <Writing
          label="Other words"
          button="Keep"
          text={text}
          onStop={stop}
          onDone={(words) => ask({ kind: "reword_proposal", proposal: id, text: words })}
        />
      </li>
    );
  if (doing.value === "aside")
    return (
      <li>
        <Writing
          label={`Why “${text}” is set aside; whoever proposed it is told`}
          button="Set aside"
          text=""
          onStop={stop}
          onDone={(reason) => ask({ kind: "decline_proposal", proposal: id, reason })}
        />
      </li>
    );
  return (
    <li>
      <label class="tick-line">
        <input type="checkbox" checked={ticked} onChange={onTick} />
        <span class="words">
          <span dir="auto">{text}</span>
          {sources.length > 0 && (
            <small class="quiet" dir="auto">
              out of {sources.map((one) => `“${one}”`).join(", ")}
            </small>
          )}
        </span>
      </label>
      <div class="line-acts">
        {sources.length > 0 && (
          <button
            type="button"
            class="btn plain"
            aria-label={`Apart again: “${text}”`}
            onClick={() => void ask({ kind: "restore_proposal", proposal: id })}
          >
            Apart
          </button>
        )}
        <button
          type="button"
          class="btn plain"
          aria-label={`Reword: “${text}”`}
          onClick={() => {
            doing.value = "words";
          }}
        >
          Reword
        </button>
        <button
          type="button"
          class="btn plain"
          aria-label={`Set aside: “${text}”`}
          onClick={() => {
            doing.value = "aside";
          }}
        >
          Set aside
        </button>
      </div>
    </li>
  );
}
