/** One intention: its words, where it comes from, its former words. */
import { useSignal } from "@preact/signals";
import { Confirm } from "../../components/confirm";
import { Writing } from "../../components/writing";
import type { Command, IntentionCard } from "../../generated/messages";
import { originWords } from "../../lib/intention_words";

interface Props {
  intention: IntentionCard;
  edit: boolean;
  ask(command: Command): Promise<boolean>;
}

export function IntentionLine({ intention, edit, ask }: Props) {
  const doing = useSignal<"" | "words" | "retire">("");
  const stop = () => {
    doing.value = "";
  };
  const { intention: id, wording, former } = intention;
  if (doing.value === "words")
    return (
      <li>
        <Writing
          label="In other words; the former are kept"
          button="Amend"
          text={wording}
          onStop={stop}
          onDone={(text) => ask({ kind: "amend_intention", intention: id, wording: text })}
        />
      </li>
    );
  return (
    <li>
      <p class="serif words" dir="auto">
        {wording}
      </p>
      <p class="quiet origin">{originWords(intention)}</p>
      {former.length > 0 && (
        <details class="former">
          <summary>before: {former.length === 1 ? "other words" : `${former.length} other wordings`}</summary>
          {former.map((text, at) => (
            <p key={at} dir="auto">
              {text}
            </p>
          ))}
        </details>
      )}
      {edit && doing.value === "" && (
        <div class="line-acts">
          <button
            type="button"
            class="btn plain"
            aria-label={`Amend: ${wording}`}
            onClick={() => {
              doing.value = "words";
            }}
          >
            Amend
          </button>
          <button
            type="button"
            class="btn plain"
            aria-label={`Retire: ${wording}`}
            onClick={() => {
              doing.value = "retire";
            }}
          >
            Retire
          </button>
        </div>
      )}
      {doing.value === "retire" && (
        <Confirm
          says="It holds no more from now on. What it was stays in the outcomes."
          yes="Retire it"
          onYes={() => {
            void ask({ kind: "retire_intention", intention: id });
            stop();
          }}
          onCancel={stop}
        />
      )}
    </li>
  );
}
