/** Save now, and take everything along. */
import { useSignal } from "@preact/signals";
import { isRefused, type Reply } from "../lib/link";
import { download } from "../lib/outcomes_copy";
import type { Part } from "./outcomes_part";

/** Ask the kernel and say how it went; a button that waits is not pressed twice. */
function useAsking({ stage, said }: Part) {
  const waiting = useSignal(false);
  const ask = async (message: { type: string }, before: string, after: (reply: Reply) => string) => {
    if (waiting.value) return;
    waiting.value = true;
    said.value = before;
    const answer = await stage.link.request(message);
    waiting.value = false;
    said.value = isRefused(answer) ? answer.text : after(answer);
  };
  return { waiting, ask };
}

const offer = (reply: Reply): string => {
  const bytes = reply.buffers?.[0];
  if (!bytes) return "There is nothing to download yet.";
  download(String(reply.filename ?? "outcomes.zip"), bytes);
  return "The download is ready.";
};

export function Keep(part: Part) {
  const { waiting, ask } = useAsking(part);
  return (
    <div class="buttons">
      <button
        type="button"
        class="btn"
        disabled={waiting.value}
        onClick={() => ask({ type: "save" }, "Saving …", () => "Everything is saved.")}
      >
        Save now
      </button>
      <button
        type="button"
        class="btn"
        disabled={waiting.value}
        onClick={() => ask({ type: "zip" }, "Packing …", offer)}
      >
        Download everything
      </button>
    </div>
  );
}
