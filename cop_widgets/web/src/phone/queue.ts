/**
 * What this device has said and the server has not answered yet. It is stored before it is sent, so that neither a
 * reload nor sleep loses it, and sent in order under ids that make sending it twice harmless. Pure; `sender.ts` sends.
 */
import type { Ballot } from "../generated/messages";

/** What a phone may ask; who asks, the server knows. */
export type Asked =
  | { readonly kind: Plain }
  | { readonly kind: "propose_value"; readonly text: string }
  | { readonly kind: "withdraw_proposal"; readonly proposal: string }
  | { readonly kind: "give_consent"; readonly consents: boolean; readonly why: string };

type Plain =
  | "raise_hand"
  | "lower_hand"
  | "pass_turn"
  | "take_floor"
  | "give_floor_back"
  | "leave"
  | "forget_person";

export interface CommandItem {
  readonly id: string;
  readonly at: number;
  readonly command: Asked;
}

export interface BallotItem {
  readonly id: string;
  readonly at: number;
  readonly round: string;
  readonly turn: number;
  readonly ballot: Ballot | null;
}

export type Item = CommandItem | BallotItem;

/** A hand of long ago is no hand: nobody remembers having raised it. Votes and words wait as long as it takes. */
export const FLEETING_MS = 120_000;
const FLEETING = new Set(["raise_hand", "lower_hand", "pass_turn", "take_floor", "give_floor_back"]);

export const isBallot = (item: Item): item is BallotItem => "round" in item;

/** With one more. A new ballot takes the place of the one of the same round that was not sent: only it counts. */
export function put(queue: readonly Item[], item: Item): readonly Item[] {
  const kept = isBallot(item) ? queue.filter((one) => !isBallot(one) || one.round !== item.round) : queue;
  return [...kept, item];
}

export const without = (queue: readonly Item[], id: string): readonly Item[] =>
  queue.filter((one) => one.id !== id);

/** Those that are still worth sending. */
export function current(queue: readonly Item[], now: number): readonly Item[] {
  return queue.filter(
    (one) => isBallot(one) || !FLEETING.has(one.command.kind) || now - one.at < FLEETING_MS,
  );
}

export type Outcome = "done" | "again" | "unknown" | "refused";

/** What an answer's status means for what was sent. 401: this device must come in again first. */
export function outcome(status: number): Outcome {
  if (status >= 200 && status < 300) return "done";
  if (status === 401) return "unknown";
  if (status >= 400 && status < 500 && status !== 408 && status !== 429) return "refused";
  return "again";
}
