/** A deck of prompts: narrowing it down, and drawing one. Pure; chance is an argument. */
import type { DeckCard } from "../generated/messages";

export interface Wanted {
  readonly kind: string;
  readonly theme: string;
  readonly phase: string;
  readonly language: string;
  readonly text: string;
}

export const EVERYTHING: Wanted = { kind: "", theme: "", phase: "", language: "", text: "" };

/** What the options bring, or nothing. */
export const deckIn = (options: Readonly<Record<string, unknown>> | null): readonly DeckCard[] =>
  (options?.deck as readonly DeckCard[] | undefined) ?? [];

/** Letters alone, without accents: "māori" is found by "maori". */
const plain = (text: string): string => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();

/** Cards that fit; a card of no phase fits any. Every word of the text must be somewhere on it. */
export function fitting(deck: readonly DeckCard[], wanted: Wanted): readonly DeckCard[] {
  const words = plain(wanted.text).split(/\s+/).filter(Boolean);
  return deck.filter(
    (card) =>
      (!wanted.kind || card.kind === wanted.kind) &&
      (!wanted.theme || card.theme === wanted.theme) &&
      (!wanted.phase || !card.phase || card.phase === wanted.phase) &&
      (!wanted.language || card.language === wanted.language) &&
      hasAll(card, words),
  );
}

function hasAll({ text, starter, theme, attribution, alt }: DeckCard, words: readonly string[]): boolean {
  const all = plain([text, starter, theme, attribution, alt].join(" "));
  return words.every((word) => all.includes(word));
}

/** What occurs on the cards, each once, in the order of the alphabet. */
export function occurring(deck: readonly DeckCard[], of: "theme" | "language" | "kind"): readonly string[] {
  return [...new Set(deck.map((card) => card[of]))].filter(Boolean).sort((a, b) => a.localeCompare(b));
}

/** One of them by chance (0 to 1), another than the last where there is one. */
export function drawn(deck: readonly DeckCard[], chance: number, last = ""): DeckCard | null {
  const others = deck.filter((card) => card.deck !== last);
  const from = others.length ? others : deck;
  return from[Math.min(from.length - 1, Math.floor(chance * from.length))] ?? null;
}
