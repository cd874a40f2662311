/** Agendas to begin with. */
import { useSignal } from "@preact/signals";
import type { TemplateCard } from "../../generated/messages";
import { isRefused } from "../../lib/link";
import { count } from "../../lib/time";
import { type Part, templatesIn } from "./part";

interface Props extends Part {
  /** Called when the agenda has become this one. */
  taken?(card: TemplateCard): void;
}

export function Templates({ stage, taken }: Props) {
  const templates = templatesIn(stage.options.value);
  const refused = useSignal("");
  const busy = useSignal(false);
  const take = async (card: TemplateCard) => {
    busy.value = true;
    const answer = await stage.link.request({ type: "template", template: card.template });
    busy.value = false;
    refused.value = isRefused(answer) ? answer.text : "";
    if (!isRefused(answer)) taken?.(card);
  };
  return (
    <>
      {refused.value && (
        <p class="banner" role="alert">
          {refused.value}
        </p>
      )}
      <ul class="templates">
        {templates.map((card) => (
          <li key={card.template}>
            <button type="button" class="template" disabled={busy.value} onClick={() => void take(card)}>
              <span class="head">
                <b class="serif" dir="auto">
                  {card.title}
                </b>
                <span class="quiet num">{card.minutes} min</span>
              </span>
              <span class="quiet small" dir="auto">
                {card.about}
              </span>
              <span class="quiet small num">{count(card.segments, "segment")}</span>
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}
