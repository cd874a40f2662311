/** A pasted list, or a file with faults: to be mended and read again. */
import { useEffect, useRef } from "preact/hooks";
import type { Fault } from "../../lib/link";
import { count } from "../../lib/time";
import { Faults } from "./faults";

export interface Draft {
  readonly text: string;
  readonly filename: string;
  readonly faults: readonly Fault[];
}

export const BLANK: Draft = { text: "", filename: "", faults: [] };

interface LinesProps {
  draft: Draft;
  set(draft: Draft | null): void;
  read(text: string, filename: string): Promise<void>;
}

export function Lines({ draft, set, read }: LinesProps) {
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => field.current?.focus(), []);
  return (
    <div class="lines">
      {draft.faults.length > 0 && <Faults says={headline(draft)} faults={draft.faults} />}
      <textarea
        ref={field}
        class="field"
        rows={6}
        aria-label="A list of names"
        placeholder={"One name a line, or CSV with a column called name"}
        dir="auto"
        value={draft.text}
        onInput={(event) => set({ ...draft, text: event.currentTarget.value })}
      />
      <div class="ends">
        <button type="button" class="btn plain" onClick={() => set(null)}>
          Leave it
        </button>
        <button
          type="button"
          class="btn"
          disabled={!draft.text.trim()}
          onClick={() => void read(draft.text, draft.filename)}
        >
          Add these
        </button>
      </div>
    </div>
  );
}

function headline({ text, filename, faults }: Draft): string {
  const nothing = "Nothing was added yet.";
  if (!text.trim()) return nothing;
  return `${nothing} ${filename ? `In ${filename}` : "In the list"}, please mend ${count(faults.length, "place")}:`;
}
