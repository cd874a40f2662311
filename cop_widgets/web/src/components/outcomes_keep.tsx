/** Save now, and take everything along. */
import { useSignal } from "@preact/signals";
import { isRefused, type Reply } from "../lib/link";
import { download } from "../lib/outcomes_copy";
import { ownUrl } from "../lib/server";
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

/** All gatherings of this place, from the server; absent where the server is not ours. */
function Everything() {
  const url = ownUrl("cop/everything");
  if (!url) return null;
  // With `download` the browser stays on the page, whatever the answer: to leave it would end the kernel.
  return (
    <a class="btn" href={url.href} download>
      Download everything (zip)
    </a>
  );
}

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
        Download this gathering
      </button>
      <Everything />
    </div>
  );
}
