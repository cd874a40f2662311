/** What was shown before. */
import { answersWords } from "../../lib/prompt_words";
import { Card } from "./card";
import type { Part } from "./part";

export function Past({ screen }: Part) {
  if (!screen.past.length) return null;
  return (
    <details class="fold">
      <summary>Shown before · {screen.past.length}</summary>
      <ul class="lines">
        {screen.past.map(({ card, answers }) => (
          <li key={card.prompt}>
            <Card card={card} code={screen.code}>
              <p class="quiet small">{answersWords(answers)}</p>
            </Card>
          </li>
        ))}
      </ul>
    </details>
  );
}
