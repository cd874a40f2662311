/** All answers, for the facilitator alone: shared one by one, or put under headings. */
import { useComputed, useSignal } from "@preact/signals";
import type { ResponseCard, ShownPrompt } from "../../generated/messages";
import { heaps, standing, turned, unshared } from "../../lib/answers";
import { NOT_WHILE_QUIET } from "../../lib/prompt_words";
import { count } from "../../lib/time";
import { AnswerLine } from "./answer_line";
import { Grouping } from "./grouping";
import { Heading } from "./heading";
import type { Part } from "./part";
import { SummaryLine } from "./summary_line";

type Props = Part & { shown: ShownPrompt };

export function Answers(part: Props) {
  const { stage, screen, ask, shown } = part;
  const chosen = useSignal<ReadonlySet<string>>(new Set());
  const thinking = useComputed(
    () => shown.thinking_ms !== null && stage.clock.tick.value < shown.thinking_ms,
  );
  const given = screen.responses.filter((one) => !one.passed);
  const passed = screen.responses.length - given.length;
  if (!shown.form || !screen.responses.length) return null;
  const hidden = unshared(given);
  const ids = standing(chosen.value, given);
  const shareAll = async (answers: readonly ResponseCard[]) => {
    for (const { response } of answers)
      if (!(await ask({ kind: "share_response", response, on: true }))) return;
  };
  const thinks = thinking.value;
  return (
    <section class="all-answers" aria-label="Answers, for you alone">
      <header>
        <h2 class="label">{count(given.length, "answer")}</h2>
        {hidden.length > 1 && !thinks && (
          <button type="button" class="btn plain slim" onClick={() => void shareAll(hidden)}>
            Share all{hidden.length < given.length ? ` ${hidden.length} others` : ""}
          </button>
        )}
      </header>
      <p class="only-you">
        Only you see these. What you share goes onto the wall and phones
        {shown.named ? ", with its name." : ", without a name."}
        {thinks && ` ${NOT_WHILE_QUIET}`}
      </p>
      <SummaryLine {...part} waits={thinks} />
      {heaps(screen.responses, screen.groups).map((heap) => (
        <section
          key={heap.group}
          class={heap.group ? "heap" : "loose"}
          aria-label={heap.title || "Under no heading"}
        >
          {heap.group && (
            <Heading
              {...part}
              heap={heap}
              waits={thinks}
              onShareAll={() => void shareAll(unshared(heap.answers))}
            />
          )}
          <ul class="lines">
            {heap.answers.map((answer) => (
              <AnswerLine
                key={answer.response}
                answer={answer}
                code={screen.code}
                shown={shown}
                waits={thinks}
                ticked={chosen.value.has(answer.response)}
                onTick={() => {
                  chosen.value = turned(chosen.value, answer.response);
                }}
                ask={ask}
              />
            ))}
          </ul>
        </section>
      ))}
      {passed > 0 && <p class="quiet">{count(passed, "person", "people")} passed.</p>}
      {ids.length > 0 && (
        <Grouping
          {...part}
          ids={ids}
          waits={thinks}
          onShare={() => void shareAll(unshared(given.filter((one) => ids.includes(one.response))))}
          onDone={() => {
            chosen.value = new Set();
          }}
        />
      )}
    </section>
  );
}
