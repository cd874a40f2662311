/** What comes next: begin, pause, resume or reopen. */
import type { BoardScreen, Command } from "../../generated/messages";
import { Key } from "../../lib/key";

export function Phase({ screen, ask }: { screen: BoardScreen; ask(command: Command): () => void }) {
  switch (screen.clock.phase) {
    case "planned":
      return (
        <button type="button" class="btn primary" onClick={ask({ kind: "begin_gathering" })}>
          Begin <Key of="p" />
        </button>
      );
    case "running":
      return (
        <button type="button" class="btn" onClick={ask({ kind: "pause_gathering" })}>
          Pause <Key of="p" />
        </button>
      );
    case "paused":
      return (
        <button type="button" class="btn primary" onClick={ask({ kind: "resume_gathering" })}>
          Resume <Key of="p" />
        </button>
      );
    default:
      return (
        <button type="button" class="btn" onClick={ask({ kind: "reopen_gathering" })}>
          Reopen
        </button>
      );
  }
}
