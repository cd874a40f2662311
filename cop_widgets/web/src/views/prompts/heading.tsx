/** A heading over answers: other words for it, all of it onto the wall, or apart again. */
import { useSignal } from "@preact/signals";
import { Writing } from "../../components/writing";
import type { Heap } from "../../lib/answers";
import { unshared } from "../../lib/answers";
import type { Part } from "./part";

type Props = Part & { heap: Heap; waits: boolean; onShareAll(): void };

export function Heading({ ask, heap, waits, onShareAll }: Props) {
  const writing = useSignal(false);
  const { group, title, answers } = heap;
  const responses = answers.map((one) => one.response);
  if (writing.value)
    return (
      <Writing
        label="Heading"
        button="Keep"
        text={title}
        onDone={(words) => ask({ kind: "group_responses", group, title: words, responses })}
        onStop={() => {
          writing.value = false;
        }}
      />
    );
  return (
    <div class="heading">
      <h3 class="serif" dir="auto">
        {title} <span class="quiet small num">{answers.length}</span>
      </h3>
      <div class="line-acts">
        {unshared(answers).length > 0 && (
          <button
            type="button"
            class="btn plain"
            disabled={waits}
            aria-label={`Share all under “${title}”`}
            onClick={onShareAll}
          >
            Share all
          </button>
        )}
        <button
          type="button"
          class="btn plain"
          aria-label={`Reword “${title}”`}
          onClick={() => {
            writing.value = true;
          }}
        >
          Reword
        </button>
        <button
          type="button"
          class="btn plain"
          aria-label={`Apart again: “${title}”`}
          onClick={() => void ask({ kind: "group_responses", group, title, responses: [] })}
        >
          Apart
        </button>
      </div>
    </div>
  );
}
