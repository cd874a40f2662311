/** Values side by side: what says the same becomes one, what does not belong is set aside with a reason. */
import { useSignal } from "@preact/signals";
import type { ProposalCard } from "../../generated/messages";
import { live } from "../../lib/way_words";
import { Alike } from "./alike";
import { Merging } from "./merging";
import { Onward } from "./onward";
import type { Part } from "./part";
import { ProposalLine } from "./proposal_line";

export function Merge(part: Part) {
  const { screen, ask } = part;
  const ticked = useSignal<ReadonlySet<string>>(new Set());
  const come = live(screen.proposals);
  const together = come.filter((one) => ticked.value.has(one.proposal));
  const tick = (proposal: string) => {
    const next = new Set(ticked.value);
    if (!next.delete(proposal)) next.add(proposal);
    ticked.value = next;
  };
  return (
    <div class="step-panel">
      <Alike {...part} />
      <p class="quiet hint">Tick values that say the same, to make one of them.</p>
      <ul class="proposals">
        {come.map((one) => (
          <ProposalLine
            key={one.proposal}
            proposal={one}
            ticked={ticked.value.has(one.proposal)}
            onTick={() => tick(one.proposal)}
            ask={ask}
          />
        ))}
      </ul>
      {!come.length && <p class="quiet">There are no values yet.</p>}
      {together.length > 1 && (
        <Merging
          key={together.map((one) => one.proposal).join()}
          proposals={together}
          ask={ask}
          onMerged={() => {
            ticked.value = new Set();
          }}
          sticky
        />
      )}
      <Aside {...part} />
      <Onward {...part} step="vote" says="Prepare the vote" />
    </div>
  );
}

function Aside({ screen, ask }: Part) {
  const aside = screen.proposals.filter((one) => one.status === "declined" || isTakenBack(one));
  if (!aside.length) return null;
  return (
    <details class="fold">
      <summary>Set aside or taken back ({aside.length})</summary>
      <ul class="proposals">
        {aside.map((one) => (
          <li key={one.proposal}>
            <div class="words">
              <span dir="auto">{one.text}</span>
              <small class="quiet" dir="auto">
                {one.status === "declined" ? `Set aside: ${one.reason}` : "Taken back"}
              </small>
            </div>
            <button
              type="button"
              class="btn plain"
              onClick={() => void ask({ kind: "restore_proposal", proposal: one.proposal })}
            >
              Bring back
            </button>
          </li>
        ))}
      </ul>
    </details>
  );
}

/** A merge that was taken apart is gone for good: its parts are there instead. */
const isTakenBack = (one: ProposalCard): boolean => one.status === "withdrawn" && one.sources.length === 0;
