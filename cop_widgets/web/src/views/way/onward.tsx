/** The way on, at the end of a step. */
import type { Step } from "../../lib/way_words";
import type { Part } from "./part";

export function Onward({ ask, step, says }: Part & { step: Step; says: string }) {
  return (
    <button type="button" class="btn onward" onClick={() => void ask({ kind: "go_to_step", step })}>
      {says} <span aria-hidden="true">→</span>
    </button>
  );
}
