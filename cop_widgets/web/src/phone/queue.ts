/**
 * What this device has said and the server has not answered yet. It is stored before it is sent, so that neither a
 * reload nor sleep loses it, and sent in order under ids that make sending it twice harmless: answers, whose photos take
 * their time, in one lane, and all the rest in another. Pure; `sender.ts` sends.
 */
import type { Ballot, MyProfile, MyReaction, Place } from "../generated/messages";

/** What a phone may ask; who asks, the server knows. */
export type Asked =
  | { readonly kind: Plain }
  | { readonly kind: "propose_value"; readonly text: string }
  | { readonly kind: "withdraw_proposal"; readonly proposal: string }
  | { readonly kind: "give_consent"; readonly consents: boolean; readonly why: string }
  | { readonly kind: "raise_hand"; readonly about?: About }
  | GivenResponse
  | { readonly kind: "withdraw_response"; readonly response: string }
  | { readonly kind: "react"; readonly response: string; readonly reaction: Reaction; readonly on: boolean }
  | GivenAgreement
  | ({ readonly kind: "describe_me" } & Partial<MyProfile>)
  | { readonly kind: "hand_piece"; readonly to: string }
  | { readonly kind: "share_reading"; readonly title: string; readonly link: string; readonly note: string }
  | { readonly kind: "remove_reading"; readonly reading: string }
  | Steered;

export type About = Place["about"];
export type Reaction = MyReaction[1];

/** An answer to a prompt; what it does not have is empty. */
export interface GivenResponse {
  readonly kind: "give_response";
  readonly prompt: string;
  readonly text: string;
  readonly score: number | null;
  readonly image: string;
  readonly alt: string;
  readonly passed: boolean;
}

/** What one says to the confidentiality agreement, as it was worded on this phone. */
export interface GivenAgreement {
  readonly kind: "give_agreement";
  readonly wording: string;
  readonly agrees: boolean;
  readonly why: string;
}

/** Only from a phone that steers the gathering too. */
export type Steered =
  | { readonly kind: SteeredPlain }
  | { readonly kind: "start_turn"; readonly person: string }
  | { readonly kind: "next_in_round"; readonly passes: boolean }
  | { readonly kind: "set_queue_order"; readonly fair: boolean }
  | { readonly kind: "raise_hand_for"; readonly person: string; readonly about: About }
  | { readonly kind: "lower_hand_for"; readonly person: string }
  | { readonly kind: "start_segment"; readonly segment: string | null }
  | { readonly kind: "extend_segment"; readonly minutes: number }
  | { readonly kind: "skip_segment"; readonly segment: string }
  | {
      readonly kind: "show_prompt";
      readonly prompt: string;
      readonly form: string;
      readonly named: boolean;
      readonly think_min: number | null;
      readonly minutes: number | null;
    }
  | { readonly kind: "time_prompt"; readonly think_min: number | null; readonly minutes: number | null }
  | { readonly kind: "time_floor"; readonly minutes: number | null }
  | { readonly kind: "set_time_box"; readonly seconds: number | null };

type SteeredPlain =
  | "end_turn"
  | "give_floor_to_next"
  | "go_back"
  | "shorten_rest"
  | "close_prompt"
  | "put_prompt_away"
  | "call_back"
  | "pause"
  | "resume";

type Plain =
  | "lower_hand"
  | "pass_turn"
  | "take_floor"
  | "give_floor_back"
  | "sit_in_circle"
  | "leave_circle"
  | "leave"
  | "forget_person";

export interface CommandItem {
  readonly id: string;
  readonly at: number;
  readonly command: Asked;
  /** Where the photo lies that has to be sent before it. */
  readonly photo?: string;
}

export interface BallotItem {
  readonly id: string;
  readonly at: number;
  readonly round: string;
  readonly turn: number;
  readonly ballot: Ballot | null;
}

export type Item = CommandItem | BallotItem;

/**
 * A hand of long ago is no hand: nobody remembers having raised it, and nobody steers what was two minutes ago. Votes,
 * answers and words wait as long as it takes.
 */
export const FLEETING_MS = 120_000;
const LASTING = new Set<Asked["kind"]>([
  "leave",
  "forget_person",
  "propose_value",
  "withdraw_proposal",
  "give_consent",
  "give_response",
  "withdraw_response",
  "react",
  "give_agreement",
  "describe_me",
  "share_reading",
  "remove_reading",
]);

export const isBallot = (item: Item): item is BallotItem => "round" in item;

/** With one more. A new ballot takes the place of the one of the same round that was not sent: only it counts. */
export function put(queue: readonly Item[], item: Item): readonly Item[] {
  const kept = isBallot(item) ? queue.filter((one) => !isBallot(one) || one.round !== item.round) : queue;
  return [...kept, item];
}

/** What is asked and not answered yet, of some kinds. */
export function askedOf<K extends Asked["kind"]>(
  queue: readonly Item[],
  ...kinds: readonly K[]
): readonly (CommandItem & { readonly command: Extract<Asked, { kind: K }> })[] {
  return queue.filter(
    (one): one is CommandItem & { readonly command: Extract<Asked, { kind: K }> } =>
      !isBallot(one) && (kinds as readonly string[]).includes(one.command.kind),
  );
}

export const without = (queue: readonly Item[], id: string): readonly Item[] =>
  queue.filter((one) => one.id !== id);

/** Those that are still worth sending. */
export function current(queue: readonly Item[], now: number): readonly Item[] {
  return queue.filter((one) => isBallot(one) || LASTING.has(one.command.kind) || now - one.at < FLEETING_MS);
}

/** A photo on its way holds back no hand: each lane keeps its own order. */
export const LANES = ["answers", "rest"] as const;
export type Lane = (typeof LANES)[number];

const ANSWERING = new Set<Asked["kind"]>(["give_response", "withdraw_response"]);
const PARTING = new Set<Asked["kind"]>(["leave", "forget_person"]);

const laneOf = (item: Item): Lane =>
  !isBallot(item) && ANSWERING.has(item.command.kind) ? "answers" : "rest";

/** Whoever goes is gone: what they said before is sent first. */
export const isParting = (item: Item | undefined): boolean =>
  item !== undefined && !isBallot(item) && PARTING.has(item.command.kind);

/** The next to send in a lane. */
export function nextIn(queue: readonly Item[], lane: Lane): Item | undefined {
  const [first] = queue;
  if (isParting(first)) return laneOf(first!) === lane ? first : undefined;
  const parting = queue.findIndex(isParting);
  const before = parting < 0 ? queue : queue.slice(0, parting);
  return before.find((one) => laneOf(one) === lane);
}

export type Outcome = "done" | "again" | "unknown" | "refused";

/** What an answer's status means for what was sent. 401: this device must come in again first. */
export function outcome(status: number): Outcome {
  if (status >= 200 && status < 300) return "done";
  if (status === 401) return "unknown";
  if (status >= 400 && status < 500 && status !== 408 && status !== 429) return "refused";
  return "again";
}
