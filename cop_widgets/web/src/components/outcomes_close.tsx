/** End the gathering, or go on after all. */
import { useSignal } from "@preact/signals";
import { useRef } from "preact/hooks";
import type { Command } from "../generated/messages";
import { isRefused } from "../lib/link";
import { Confirm } from "./confirm";
import type { Part } from "./outcomes_part";

const ENDING = "End the gathering? The clocks stop and everything is saved. You can reopen it.";

export function Close({ stage, screen, said }: Part) {
  const asking = useSignal(false);
  const end = useRef<HTMLButtonElement>(null);
  const cancel = () => {
    asking.value = false;
    requestAnimationFrame(() => end.current?.focus());
  };
  const { phase } = screen.clock;
  const send = async (command: Command, after: string) => {
    asking.value = false;
    const answer = await stage.link.command(command);
    said.value = isRefused(answer) ? answer.text : after;
  };
  if (phase === "planned") return null;
  if (phase === "ended") {
    return (
      <button
        type="button"
        class="btn"
        onClick={() => send({ kind: "reopen_gathering" }, "The gathering is open again.")}
      >
        Reopen the gathering
      </button>
    );
  }
  if (!asking.value) {
    return (
      <button type="button" class="btn end" ref={end} onClick={() => (asking.value = true)}>
        End the gathering …
      </button>
    );
  }
  return (
    <Confirm
      says={ENDING}
      yes="End the gathering"
      onYes={() => send({ kind: "end_gathering" }, "The gathering has ended.")}
      onCancel={cancel}
    />
  );
}
