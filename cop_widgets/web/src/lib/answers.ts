/** Answers as the facilitator reads them: under their headings, passes apart. Pure. */
import type { GroupCard, ResponseCard } from "../generated/messages";

export interface Heap {
  readonly group: string;
  readonly title: string;
  readonly answers: readonly ResponseCard[];
}

/** Answers under headings in the order in which these were made, then those under none; without passes. */
export function heaps(responses: readonly ResponseCard[], groups: readonly GroupCard[]): readonly Heap[] {
  const given = responses.filter((one) => !one.passed);
  const under = groups.map(({ group, title }) => ({
    group,
    title,
    answers: given.filter((one) => one.group === group),
  }));
  const loose = given.filter((one) => !groups.some(({ group }) => group === one.group));
  return [...under, { group: "", title: "", answers: loose }].filter((heap) => heap.answers.length > 0);
}

/** Those not on the wall yet. */
export const unshared = (answers: readonly ResponseCard[]): readonly ResponseCard[] =>
  answers.filter((one) => !one.shared && !one.passed);

/** With one more, or without it where it was in. */
export function turned(chosen: ReadonlySet<string>, id: string): ReadonlySet<string> {
  const next = new Set(chosen);
  if (!next.delete(id)) next.add(id);
  return next;
}

/** Those chosen that are still there. */
export function standing(chosen: ReadonlySet<string>, responses: readonly ResponseCard[]): readonly string[] {
  return responses.filter((one) => chosen.has(one.response)).map((one) => one.response);
}

/** An answer in a few words, for a label. */
export function brief({
  text,
  score,
  image,
  alt,
}: Pick<ResponseCard, "text" | "score" | "image" | "alt">): string {
  const words = text || (score === null ? "" : String(score)) || (image ? alt || "a photo" : "");
  return words.length > 60 ? `${words.slice(0, 57).trimEnd()} …` : words;
}
