/** A prompt in little: what kind it is, what it says, and a small picture. */
import type { ComponentChildren } from "preact";
import type { DeckCard, PromptCard } from "../../generated/messages";
import { pictureUrl } from "../../lib/picture";
import { kindWords } from "../../lib/prompt_words";

interface Props {
  card: DeckCard | PromptCard;
  code: string;
  children?: ComponentChildren;
}

export function Card({ card, code, children }: Props) {
  const { kind, text, theme, starter, attribution, image, alt, language } = card;
  return (
    <div class="prompt-card">
      <p class="over quiet">{[kindWords(kind), theme].filter(Boolean).join(" · ")}</p>
      {image && <Small code={code} image={image} alt={alt} />}
      {text && (
        <p class="serif says" dir="auto" lang={language || undefined}>
          {text}
        </p>
      )}
      {starter && (
        <p class="starter" dir="auto" lang={language || undefined}>
          {starter} …
        </p>
      )}
      {attribution && <p class="quiet small">{attribution}</p>}
      {children}
    </div>
  );
}

/** A picture shown small, what is on it beside it in words: for whoever asked for it, and whoever cannot see it. */
export function Small({ code, image, alt }: { code: string; image: string; alt: string }) {
  return (
    <figure class="small-picture">
      <img src={pictureUrl(code, image)} alt={alt} loading="lazy" width="96" height="72" />
      <figcaption class="quiet small" aria-hidden={alt ? true : undefined} dir="auto">
        {alt || "Nobody has said what is on it."}
      </figcaption>
    </figure>
  );
}
