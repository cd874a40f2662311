/** Prompts and how they are answered, in words. Pure. */
import type { DeckCard, PromptCard, PromptContent, ShownPrompt, ShowPrompt } from "../generated/messages";
import { count } from "./time";

export type Kind = PromptCard["kind"];
export type Form = ShownPrompt["form"];

export const PROMPT_KINDS: readonly (readonly [Kind, string])[] = [
  ["question", "Guiding question"],
  ["check_in", "Check-in"],
  ["provocation", "Provocation"],
  ["starter", "Sentence starter"],
  ["image", "Picture"],
  ["poem", "Poem"],
  ["check_out", "Check-out"],
  ["takeaway", "Takeaway"],
];

export const PHASES = [
  ["opening", "opening"],
  ["middle", "middle"],
  ["closing", "closing"],
] as const;

export const kindWords = (kind: string): string => PROMPT_KINDS.find(([one]) => one === kind)?.[1] ?? kind;

export const FORMS: readonly (readonly [Form, string])[] = [
  ["", "aloud"],
  ["text", "in writing"],
  ["word", "one word"],
  ["scale", "a scale"],
  ["photo", "a photo"],
];

const MOST_WORDS = 3;
export const FEW_WORDS = "One word is asked for, three at the most.";

/** Whether it is a word, or two or three. */
export const fewWords = (text: string): boolean => text.trim().split(/\s+/).length <= MOST_WORDS;

const SAYS: Readonly<Record<Form, string>> = {
  "": "Nobody writes; it is talked about in the room.",
  text: "Each writes a few sentences on their phone, or passes.",
  word: "Each writes one word, or two or three. Together they make a cloud.",
  scale: "Each chooses a number between two ends.",
  photo: "Each takes or chooses a photo, and says what is on it.",
};

export const formWords = (form: Form): string => SAYS[form];

/** Said before anybody answers, and never changed afterwards. */
export const nameWords = (named: boolean): string =>
  named
    ? "You see who wrote what. The room sees an answer only when you share it, with its name."
    : "Answers come without names; nobody, you included, sees whose they are.";

/** The same for whoever answers. `together`: the words or numbers of all are on the wall, so a new one joins them. */
export function whoSees({ named, form }: Pick<ShownPrompt, "named" | "form">, together: boolean): string {
  const whose = named
    ? "With your name."
    : "Without names: nobody can see whose an answer is, not even the facilitator.";
  if (together && form === "word")
    return named
      ? `${whose} The facilitator reads it; the room sees the words of all together, yours too, without a name.`
      : `${whose} The room sees the words of all together.`;
  if (together && form === "scale")
    return named
      ? `${whose} The facilitator reads it; the room sees how all answered together, without a name.`
      : `${whose} The room sees how all answered together.`;
  return named ? `${whose} The facilitator reads it; the room sees it only if it is shared.` : whose;
}

/** Of the clock to answer: nothing happens when it is over. */
export const ONLY_A_SIGN = "The clock is a sign for everybody; answers are taken until you close it.";

/** Why nothing can be shared for a while. */
export const NOT_WHILE_QUIET = "Sharing waits until the quiet thinking is over.";

/** Languages by their codes, as people call them; a code that is not known is itself. */
export function languageWords(code: string): string {
  try {
    return new Intl.DisplayNames(["en"], { type: "language" }).of(code) ?? code;
  } catch {
    return code;
  }
}

/** After `7 of 12`: `have answered · 2 of them passed`. */
export function answeredWords({ answered, passed }: Pick<ShownPrompt, "answered" | "passed">): string {
  const have = answered === 1 ? "has answered" : "have answered";
  if (!passed) return have;
  return `${have} · ${passed === answered ? "all" : passed} by passing`;
}

/** What a card says, for a command. */
export function contentOf(card: DeckCard | PromptCard): PromptContent {
  const { kind, text, theme, phase, language, attribution, starter, image, alt, answers } = card;
  return { kind, text, theme, phase, language, attribution, starter, image, alt, answers };
}

/** How a prompt is about to be shown. */
export interface Showing {
  readonly form: Form;
  readonly named: boolean;
  readonly most: number;
  readonly low: number;
  readonly high: number;
  readonly low_says: string;
  readonly high_says: string;
  readonly think_min: number | null;
  readonly minutes: number | null;
}

/** What is usual: a card says how it is best answered. */
export function usual({ answers }: Pick<PromptCard, "answers">): Showing {
  return {
    form: answers,
    named: true,
    most: 1,
    low: 1,
    high: 5,
    low_says: "",
    high_says: "",
    think_min: null,
    minutes: null,
  };
}

/** The command that shows a prompt: only what its form has use for. */
export function showing(which: Pick<ShowPrompt, "prompt" | "content" | "deck">, how: Showing): ShowPrompt {
  const { form, named, most, low, high, low_says, high_says, think_min, minutes } = how;
  return {
    kind: "show_prompt",
    ...which,
    form,
    think_min,
    ...(form && { named, minutes }),
    ...((form === "text" || form === "word" || form === "photo") && { most }),
    ...(form === "scale" && { low, high, low_says, high_says }),
  };
}

/** `5 answers`, or that there are none yet. */
export const answersWords = (n: number): string => (n ? count(n, "answer") : "No answers yet");
