/** Ballots while they are filled in: what a blank one is, what fits, and how its button reads. All pure. */
import type { Ballot, RoundCard } from "../generated/messages";
import { count } from "./time";

export const LONGEST_WHY = 280;
export const LONGEST_WORD = 60;
/** Fewer fingers than these may say why. */
export const WHY_BELOW = 3;
export const GRADES = [0, 1, 2, 3, 4, 5] as const;

export const FINGERS = [
  "A fist: I cannot live with it",
  "I have strong doubts",
  "I would rather talk about it first",
  "I can live with it",
  "I like it",
  "I would help to carry it",
] as const;

const BLANK: { readonly [K in Ballot["kind"]]: Extract<Ballot, { kind: K }> } = {
  approval: { kind: "approval", approves: [] },
  dots: { kind: "dots", dots: {} },
  ranking: { kind: "ranking", ranks: {} },
  score: { kind: "score", grades: {} },
  fist: { kind: "fist", fingers: null, why: "" },
  yesno: { kind: "yesno", answer: null },
  word: { kind: "word", text: "" },
};

export const blank = (kind: Ballot["kind"]): Ballot => BLANK[kind];

/** A ballot kept from before, if it is one of this round; options that are not there are left out. */
export function fitting(round: RoundCard, kept: unknown): Ballot | null {
  const ballot = kept as Ballot | null;
  if (!ballot || typeof ballot !== "object" || ballot.kind !== round.ballot) return null;
  const there = new Set(round.options.map((one) => one.option));
  const only = (of: Readonly<Record<string, number>> | undefined) =>
    Object.fromEntries(Object.entries(of ?? {}).filter(([option]) => there.has(option)));
  switch (ballot.kind) {
    case "approval":
      return { ...ballot, approves: (ballot.approves ?? []).filter((option) => there.has(option)) };
    case "dots":
      return { ...ballot, dots: only(ballot.dots) };
    case "ranking":
      return { ...ballot, ranks: only(ballot.ranks) };
    case "score":
      return { ...ballot, grades: only(ballot.grades) };
    default:
      return ballot;
  }
}

/** Options in a person's own order; what the order does not name comes last. */
export function inOrder<T extends { option: string }>(options: readonly T[], order: readonly string[] = []) {
  const place = new Map(order.map((option, at) => [option, at]));
  const last = order.length;
  return [...options].sort((a, b) => (place.get(a.option) ?? last) - (place.get(b.option) ?? last));
}

export const dotsUsed = (dots: Readonly<Record<string, number>> = {}): number =>
  Object.values(dots).reduce((sum, one) => sum + one, 0);

/** How many dots `option` has after one more (+1) or one less (-1); unchanged where that does not fit. */
export function dotted(
  round: Pick<RoundCard, "most" | "cap">,
  dots: Readonly<Record<string, number>>,
  option: string,
  by: -1 | 1,
): Readonly<Record<string, number>> {
  const next = (dots[option] ?? 0) + by;
  const over = by > 0 && round.most !== null && dotsUsed(dots) >= round.most;
  if (next < 0 || over || (round.cap !== null && next > round.cap)) return dots;
  const { [option]: _, ...rest } = dots;
  return next ? { ...rest, [option]: next } : rest;
}

/** How much of a ballot is filled in: chosen options, placed dots, ranked or graded options; 1 for an answer. */
export function filled(ballot: Ballot): number {
  switch (ballot.kind) {
    case "approval":
      return ballot.approves?.length ?? 0;
    case "dots":
      return dotsUsed(ballot.dots);
    case "ranking":
      return Object.keys(ballot.ranks ?? {}).length;
    case "score":
      return Object.keys(ballot.grades ?? {}).length;
    case "fist":
      return ballot.fingers == null ? 0 : 1;
    case "yesno":
      return ballot.answer == null ? 0 : 1;
    case "word":
      return ballot.text?.trim() ? 1 : 0;
  }
}

/** What can be done, in a sentence beneath the question. */
export function asks(round: Pick<RoundCard, "ballot" | "most" | "cap">): string {
  switch (round.ballot) {
    case "approval":
      return round.most === null ? "Choose as many as you like." : `Choose up to ${round.most}.`;
    case "dots": {
      const cap = round.cap === null ? "" : `, at most ${round.cap} on one`;
      return round.most === null
        ? `Place your dots${cap}.`
        : `Place up to ${count(round.most, "dot")}${cap}.`;
    }
    case "ranking":
      return "Put them in your order, the best first. You may leave some out.";
    case "score":
      return "Grade each from 0 (not at all) to 5 (very much). You may leave some out.";
    case "fist":
      return "Show how many fingers.";
    case "yesno":
      return "Choose one.";
    case "word":
      return "One word, or a few.";
  }
}

const SET = new Set<Ballot["kind"]>(["approval", "dots", "ranking", "score"]);

/** Whoever finds nothing among values can say so; a question that has one answer needs it. */
export const sendable = (ballot: Ballot): boolean => SET.has(ballot.kind) || filled(ballot) > 0;

/** The words on the button. */
export function sendWords(ballot: Ballot): string {
  const much = filled(ballot);
  if (!much && SET.has(ballot.kind)) return "Send: none of these";
  switch (ballot.kind) {
    case "approval":
      return much === 1 ? "Send my choice" : `Send my ${much} choices`;
    case "dots":
      return `Send my ${count(much, "dot")}`;
    case "ranking":
      return "Send my order";
    case "score":
      return `Send my ${count(much, "grade")}`;
    case "word":
      return "Send my word";
    default:
      return "Send my answer";
  }
}

/** A ballot as it is sent: a reason only where one is asked for. */
export function toSend(ballot: Ballot): Ballot {
  if (ballot.kind === "word") return { ...ballot, text: (ballot.text ?? "").trim() };
  if (ballot.kind !== "fist") return ballot;
  const low = ballot.fingers != null && ballot.fingers < WHY_BELOW;
  return { ...ballot, why: low ? (ballot.why ?? "").trim() : "" };
}

/** Whether two ballots say the same, whatever the order of their parts. */
export function same(one: Ballot | null, other: Ballot | null): boolean {
  return one === other || (!!one && !!other && plain(toSend(one)) === plain(toSend(other)));
}

function plain(ballot: Ballot): string {
  const sorted = (part: unknown): unknown => {
    if (Array.isArray(part)) return [...part].sort();
    if (!part || typeof part !== "object") return part;
    return Object.entries(part)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, value]) => [key, sorted(value)].map((each) => JSON.stringify(each)));
  };
  return JSON.stringify(sorted(ballot));
}
