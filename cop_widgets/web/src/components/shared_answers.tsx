/** Answers that are shared, in the order in which they came: nothing that is given to one ever moves it. */
import type { ComponentChildren } from "preact";
import type { GroupCard, PromptWall, ResponseCard } from "../generated/messages";
import "./shared_answers.css";

export interface Answers extends Pick<PromptWall, "responses" | "groups"> {
  /** Where a picture of an answer is. */
  src(image: string): string;
  /** What stands under an answer; otherwise its quiet marks. */
  under?(one: ResponseCard): ComponentChildren;
}

/** So many headings stand side by side. */
const MOST_BESIDE = 4;

/** Those that can be seen: an answer that only passes shows nothing. */
export const seen = (responses: readonly ResponseCard[]): readonly ResponseCard[] =>
  responses.filter((one) => one.shared && !one.passed);

export function SharedAnswers({ responses, groups, src, under = quietly }: Answers) {
  const shared = seen(responses);
  const headed: readonly GroupCard[] = groups.filter((group) => shared.some((one) => isIn(group, one)));
  const loose = shared.filter((one) => !headed.some((group) => isIn(group, one)));
  const card = (one: ResponseCard) => <Answer key={one.response} one={one} src={src} under={under} />;
  if (!headed.length) return <ul class="answer-cards">{loose.map(card)}</ul>;
  return (
    <div
      class="answer-groups"
      style={{ "--groups": Math.min(MOST_BESIDE, headed.length + (loose.length > 0 ? 1 : 0)) }}
    >
      {headed.map((group) => (
        <section key={group.group} class="answer-group">
          <h3 dir="auto">{group.title}</h3>
          <ul>{shared.filter((one) => isIn(group, one)).map(card)}</ul>
        </section>
      ))}
      {loose.length > 0 && (
        <section class="answer-group">
          <h3>Also said</h3>
          <ul>{loose.map(card)}</ul>
        </section>
      )}
    </div>
  );
}

const isIn = ({ responses }: GroupCard, { response }: ResponseCard): boolean => responses.includes(response);

function Answer({ one, src, under }: { one: ResponseCard } & Required<Pick<Answers, "src" | "under">>) {
  return (
    <li class="answer" data-card>
      {one.image && <img src={src(one.image)} alt={one.alt || "A photo; nobody has said what is on it."} />}
      {one.score !== null && <p class="score num">{one.score}</p>}
      {one.text && (
        <p class="serif" dir="auto">
          {one.text}
        </p>
      )}
      <div class="under">
        {one.name && (
          <p class="by" dir="auto">
            {one.name}
          </p>
        )}
        {under(one)}
      </div>
    </li>
  );
}

function quietly({ hearts, same }: ResponseCard) {
  if (!hearts && !same) return null;
  return (
    <p class="marks">
      {hearts > 0 && (
        <span>
          <span aria-hidden="true">♥ {hearts}</span>
          <span class="aloud">{hearts === 1 ? "1 heart" : `${hearts} hearts`}</span>
        </span>
      )}
      {same > 0 && <span>same for {same} more</span>}
    </p>
  );
}
