/** The queue and the ways of sharing the floor, in words. Pure. */
import type { FloorPerson, FloorScreen, Place, RoundSeat } from "../generated/messages";
import { count, mss } from "./time";

export type About = Place["about"];
export type Mode = FloorScreen["mode"];

export const ABOUTS: readonly (readonly [About, string])[] = [
  ["new", "A new thought"],
  ["build", "Builds on it"],
  ["question", "A question"],
  ["reply", "A direct reply"],
];

export const aboutWords = (about: About): string => ABOUTS.find(([one]) => one === about)?.[1] ?? "";

export interface Way {
  readonly mode: Mode;
  readonly title: string;
  readonly says: string;
}

export const WAYS: readonly Way[] = [
  { mode: "open", title: "Open", says: "Whoever wants to speak raises a hand." },
  {
    mode: "round",
    title: "A round",
    says: "Everybody in turn, once. Passing is fine; who passes is asked again.",
  },
  { mode: "talking_piece", title: "Talking piece", says: "Whoever holds it speaks, then hands it on." },
  { mode: "pairs", title: "Pairs", says: "Two and two, then everybody comes back together." },
  { mode: "triads", title: "Threes", says: "Three and three, then everybody comes back together." },
  { mode: "silent", title: "Silent writing", says: "Everybody writes for themselves." },
  { mode: "fishbowl", title: "Fishbowl", says: "A few talk in the middle; anybody may take the free chair." },
];

export const wayOf = (mode: Mode): Way => WAYS.find((one) => one.mode === mode) ?? WAYS[0]!;

/** Whether it goes on for some minutes, until everybody is called back. */
export const isTimed = (mode: Mode): boolean => ["pairs", "triads", "silent"].includes(mode);

const MARKS: Readonly<Record<Place["mark"], string>> = {
  "": "",
  invite: "by now has spoken less than most",
  rest: "by now has spoken more than most",
};

export const markWords = (mark: Place["mark"]): string => MARKS[mark];

/** Why a hand is where it is, without what its kind says already. */
export const whyWords = ({ about, why }: Pick<Place, "about" | "why">): string =>
  about === "reply" ? why.replace(/^direct reply(?: · )?/, "") : why;

/** `waiting 1:20`, by fives of seconds: a figure that does not flicker. */
export function waitingWords(since_ms: number, now_ms: number): string {
  return `waiting ${mss(Math.floor(Math.max(0, now_ms - since_ms) / 5000) * 5000)}`;
}

const STATES: Readonly<Record<RoundSeat["state"], string>> = {
  waiting: "",
  speaking: "speaking",
  done: "has spoken",
  passed: "passed",
  again: "passed, asked again at the end",
  away: "away",
};

/** What a seat says: whoever is next is said to be. */
export function seatWords(seat: RoundSeat, next: string): string {
  const isNext = seat.state !== "speaking" && isSeat(seat, next);
  return isNext
    ? ["next", seat.state === "again" ? "passed before" : ""].filter(Boolean).join(", ")
    : STATES[seat.state];
}

/** Whether a seat is meant by an id. */
export const isSeat = ({ person }: { readonly person: string }, id: string): boolean =>
  id !== "" && person === id;

/** `4 of 12 still to come`; those away are not waited for. */
export function leftWords(round: readonly RoundSeat[]): string {
  const left = round.filter(({ state }) => state === "waiting" || state === "again").length;
  const here = round.filter(({ state }) => state !== "away").length;
  return left ? `${left} of ${here} still to come` : "Everybody has had a turn.";
}

/** How big groups get, in words: `6 pairs`, `5 pairs and a three`. */
export function groupsWords(groups: readonly (readonly string[])[]): string {
  const names: Readonly<Record<number, string>> = { 2: "pair", 3: "three", 4: "four" };
  const sizes = [...new Set(groups.map((group) => group.length))].sort(
    (a, b) => many(groups, b) - many(groups, a),
  );
  return sizes
    .map((size) => count(many(groups, size), names[size] ?? `group of ${size}`, plural(names[size], size)))
    .join(" and ");
}

const many = (groups: readonly (readonly string[])[], size: number) =>
  groups.filter((one) => one.length === size).length;
const plural = (name: string | undefined, size: number) => (name ? `${name}s` : `groups of ${size}`);

/** Those for whom a hand can be raised, by name. */
export function handless(people: readonly FloorPerson[]): readonly FloorPerson[] {
  return people.filter((one) => !one.hand && !one.speaking);
}

/** Minutes until everybody comes back, one more than are left now. */
export function oneMore(until_ms: number | null, now_ms: number): number {
  const left = until_ms === null ? 0 : Math.max(0, until_ms - now_ms);
  return Math.round(left / 600 + 100) / 100;
}
