/**
 * A prompt as everybody in the room sees it, with what is shared of its answers. Sizes follow `--u`, a hundredth of
 * the width on the wall; elsewhere it is some pixels.
 */
import { useComputed } from "@preact/signals";
import { useRef } from "preact/hooks";
import type { PromptWall, ShownPrompt } from "../generated/messages";
import type { Clock } from "../lib/clock";
import { useFit } from "../lib/fit";
import { useFitCards } from "../lib/fit_cards";
import { kindWords } from "../lib/prompt_words";
import { mss } from "../lib/time";
import { CalmRing } from "./calm_ring";
import { ScalePicture } from "./scale_picture";
import { SharedAnswers, seen } from "./shared_answers";
import { WordCloud } from "./word_cloud";
import "./prompt_show.css";

interface Props {
  prompt: PromptWall;
  /** The server's time. */
  clock: Clock;
  /** Where a picture is, by its name. */
  src(image: string): string;
  /** A spark chat calls it so. */
  spark?: boolean;
}

/** `7 have answered`, never of how many: whoever has not is nobody's business. */
export function soManyWords({ answered, open, form }: ShownPrompt): string {
  if (!form) return "";
  const so = `${answered} ${answered === 1 ? "has" : "have"} answered`;
  if (open) return answered ? so : "Answer on your phone, or pass";
  return answered ? `${so}. Thank you.` : "";
}

export function PromptShow({ prompt, clock, src, spark = false }: Props) {
  const { shown, responses, summary } = prompt;
  const pictures = summary && (summary.words.length > 0 || summary.scores.length > 0 || summary.withheld);
  const shares = seen(responses).length > 0;
  const full = pictures || shares;
  return (
    <section class={`prompt-show ${full ? "with-answers" : "alone"}${shown.card.image ? " pictured" : ""}`}>
      <div class="question">
        <Asked shown={shown} src={src} spark={spark} />
        <Foot shown={shown} clock={clock} />
      </div>
      {pictures && summary && (
        <div class="summary">
          {summary.words.length > 0 ? (
            <WordCloud words={summary.words} height={shares ? 240 : 520} />
          ) : (
            <ScalePicture summary={summary} shown={shown} />
          )}
        </div>
      )}
      {shares && <Shared {...prompt} src={src} />}
    </section>
  );
}

function Asked({ shown, src, spark }: { shown: ShownPrompt; src: Props["src"]; spark: boolean }) {
  const { kind, text, starter, attribution, image, alt, language } = shown.card;
  const room = useRef<HTMLDivElement>(null);
  useFit(room);
  const lang = language || undefined;
  return (
    <div class="asked">
      {image && <img src={src(image)} alt={alt || "A picture; nobody has said what is on it."} />}
      <div class="asked-words" ref={room}>
        <p class="over-line">{spark ? "Spark" : kindWords(kind)}</p>
        {text && (
          <h2 class={kind === "poem" ? "poem" : ""} dir="auto" lang={lang}>
            {text}
          </h2>
        )}
        {starter && (
          <p class="starter serif" dir="auto" lang={lang}>
            {starter} …
          </p>
        )}
        {attribution && (
          <p class="attribution" dir="auto">
            {attribution}
          </p>
        )}
      </div>
    </div>
  );
}

function Shared({ responses, groups, src }: PromptWall & Pick<Props, "src">) {
  const room = useRef<HTMLDivElement>(null);
  const more = useRef<HTMLParagraphElement>(null);
  useFitCards(room, more, (out) => `${out} more on your phones`);
  const shared = seen(responses).length;
  const size = shared <= 3 ? "few" : shared <= 8 ? "some" : "many";
  return (
    <div class="shared-room">
      <div class={`shared ${size}`} ref={room}>
        <SharedAnswers responses={responses} groups={groups} src={src} />
      </div>
      <p class="more" ref={more} />
    </div>
  );
}

/** Quiet thinking, time to answer, and how many have. It is spoken when thinking begins and ends, and not between. */
function Foot({ shown, clock }: { shown: ShownPrompt; clock: Clock }) {
  const { thinking_ms, until_ms, open, form } = shown;
  const thinks = useComputed(() => thinking_ms !== null && clock.tick.value < thinking_ms);
  const left = useComputed(() => (until_ms === null || !open ? 0 : until_ms - clock.tick.value));
  const answers = useComputed(() =>
    left.value > 0 ? `${mss(Math.ceil(left.value / 1000) * 1000)} left` : "",
  );
  return (
    <div class="prompt-foot">
      {thinks.value && thinking_ms !== null ? (
        <div class="thinking">
          <CalmRing until_ms={thinking_ms} clock={clock} />
          <p class="serif">Quiet thinking</p>
        </div>
      ) : (
        <p class="so-many num">
          {soManyWords(shown)}
          {form && open && <span class="quiet">{answers.value && ` · ${answers.value}`}</span>}
          {form && !shown.named && <span class="quiet unnamed"> · answers have no names</span>}
        </p>
      )}
      <p class="aloud" role="status">
        {thinks.value ? "Quiet thinking." : ""}
      </p>
    </div>
  );
}
