/** Several values and the words of the one they become. */
import { useSignal } from "@preact/signals";
import { useId } from "preact/hooks";
import type { ProposalCard } from "../../generated/messages";
import type { Part } from "./part";

interface Props {
  proposals: readonly ProposalCard[];
  ask: Part["ask"];
  onMerged?(): void;
  /** For a group that only may belong together: a way to leave it as it is. */
  onKeepApart?(): void;
  sticky?: boolean;
}

/** Of several that say the same, the plainest words: the shortest. */
const plainest = (proposals: readonly ProposalCard[]): string =>
  proposals.reduce(
    (short, one) => (one.text.length < short.length ? one.text : short),
    proposals[0]?.text ?? "",
  );

export function Merging({ proposals, ask, onMerged, onKeepApart, sticky = false }: Props) {
  const id = useId();
  const text = useSignal(plainest(proposals));
  const merge = async (event: Event) => {
    event.preventDefault();
    const ids = proposals.map((one) => one.proposal);
    if (await ask({ kind: "merge_proposals", proposals: ids, text: text.value })) onMerged?.();
  };
  return (
    <form class={`merging${sticky ? " sticky" : ""}`} onSubmit={merge}>
      <ul>
        {proposals.map((one) => (
          <li key={one.proposal} dir="auto">
            {one.text}
          </li>
        ))}
      </ul>
      <label for={id} class="aloud">
        Words of the one they become
      </label>
      <input
        id={id}
        class="field"
        dir="auto"
        autocomplete="off"
        maxLength={200}
        value={text.value}
        onInput={(event) => {
          text.value = event.currentTarget.value;
        }}
      />
      <div class="answers">
        <button type="submit" class="btn primary" disabled={!text.value.trim()}>
          Make one of these {proposals.length}
        </button>
        {onKeepApart && (
          <button type="button" class="btn plain" onClick={onKeepApart}>
            Keep apart
          </button>
        )}
      </div>
    </form>
  );
}
