/** One answer: tick it, share it, or take it away. */
import { useSignal } from "@preact/signals";
import { Confirm } from "../../components/confirm";
import type { ResponseCard, ShownPrompt } from "../../generated/messages";
import { brief } from "../../lib/answers";
import { NOT_WHILE_QUIET } from "../../lib/prompt_words";
import { count } from "../../lib/time";
import { Small } from "./card";
import type { Part } from "./part";

interface Props {
  answer: ResponseCard;
  code: string;
  shown: ShownPrompt;
  /** Everybody thinks quietly: nothing goes onto the wall. */
  waits: boolean;
  ticked: boolean;
  onTick(): void;
  ask: Part["ask"];
}

export function AnswerLine({ answer, code, shown, waits, ticked, onTick, ask }: Props) {
  const { response, name, text, score, image, alt, shared } = answer;
  const removing = useSignal(false);
  const says = `${name ? `${name}: ` : ""}“${brief(answer)}”`;
  if (removing.value)
    return (
      <li>
        <Confirm
          says={`${says} is taken away. Whoever wrote it may write another.`}
          yes="Take it away"
          onYes={() => void ask({ kind: "withdraw_response", response })}
          onCancel={() => {
            removing.value = false;
          }}
        />
      </li>
    );
  return (
    <li class={`reply ${shared ? "shared" : ""}`}>
      <label class="tick">
        <input type="checkbox" checked={ticked} onChange={onTick} aria-label={`Choose ${says}`} />
      </label>
      <div class="said">
        {image && <Small code={code} image={image} alt={alt} />}
        {score !== null && (
          <p class="score num">
            {score} <span class="quiet small">of {shown.high}</span>
          </p>
        )}
        {text && <p dir="auto">{text}</p>}
      </div>
      <div class="foot">
        <p class="quiet small">
          {name && <b dir="auto">{name}</b>}
          {name && (answer.hearts > 0 || answer.same > 0) && " · "}
          {answer.hearts > 0 && count(answer.hearts, "heart")}
          {answer.hearts > 0 && answer.same > 0 && " · "}
          {answer.same > 0 && `${answer.same} × “same for me”`}
        </p>
        <div class="line-acts">
          <button
            type="button"
            class={shared ? "btn slim is-shared" : "btn slim"}
            disabled={waits && !shared}
            title={shared ? "Take it off the wall" : waits ? NOT_WHILE_QUIET : undefined}
            aria-label={shared ? `On the wall: ${says}; take it off` : `Share ${says}`}
            onClick={() => void ask({ kind: "share_response", response, on: !shared })}
          >
            {shared ? "On the wall" : "Share"}
          </button>
          <button
            type="button"
            class="btn plain"
            aria-label={`Take away ${says}`}
            title="Take this answer away"
            onClick={() => {
              removing.value = true;
            }}
          >
            Away
          </button>
        </div>
      </div>
    </li>
  );
}
