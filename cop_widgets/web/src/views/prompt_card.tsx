/** The prompt by itself, as everybody may see it: for a notebook, or beside other things. */
import "../tokens.css";
import "./prompt_card.css";
import { PromptShow } from "../components/prompt_show";
import type { PromptScreen } from "../generated/messages";
import { type Stage, view } from "../lib/mount";
import { pictureUrl } from "../lib/picture";

export function PromptCard({ stage }: { stage: Stage<PromptScreen> }) {
  const screen = stage.screen.value;
  if (!screen) return <p class="prompt-alone card quiet">One moment …</p>;
  const { prompt, code } = screen;
  return (
    <div class={`prompt-alone card${prompt ? "" : " empty"}`}>
      {stage.trouble.value && (
        <p class="banner" role="status">
          {stage.trouble.value}
        </p>
      )}
      {prompt ? (
        <PromptShow
          key={prompt.shown.card.prompt}
          prompt={prompt}
          clock={stage.clock}
          src={(image) => pictureUrl(code, image)}
        />
      ) : (
        <p class="quiet">No prompt is on the wall now.</p>
      )}
    </div>
  );
}

export default view<PromptScreen>("prompt_card", PromptCard);
