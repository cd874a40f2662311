/**
 * This device's ballots: the newest of each round and its number. The box takes a ballot only if its number is
 * higher than the one before, so that one which arrives late changes nothing.
 */
import type { Ballot } from "../generated/messages";
import type { Store } from "./storage";

export interface Kept {
  readonly turn: number;
  readonly ballot: Ballot | null;
  readonly state: "sending" | "sent" | "refused";
  readonly says: string;
}

const key = (code: string, round: string) => `ballot ${code} ${round}`;

export const keptBallot = (store: Store, code: string, round: string): Kept | null =>
  store.get(key(code, round));

/**
 * Keep a ballot that is about to be sent, and number it. A device that has answered and no longer knows its number
 * (its storage was emptied, the cookie was not) goes on well above.
 */
export function nextBallot(
  store: Store,
  code: string,
  round: string,
  ballot: Ballot | null,
  answered: boolean,
  random: () => number = Math.random,
): Kept {
  const before =
    keptBallot(store, code, round)?.turn ?? (answered ? 1000 + Math.floor(random() * 1_000_000) : 0);
  const kept: Kept = { turn: before + 1, ballot, state: "sending", says: "" };
  store.set(key(code, round), kept);
  return kept;
}

/** What became of ballot number `turn`; a newer one is left alone. */
export function settle(
  store: Store,
  code: string,
  round: string,
  turn: number,
  state: Kept["state"],
  says = "",
): void {
  const kept = keptBallot(store, code, round);
  if (kept?.turn === turn) store.set(key(code, round), { ...kept, state, says });
}

/** Forget the ballots of all other rounds: what is decided need not lie about on a phone. */
export function keepOnly(store: Store, code: string, round: string | null): void {
  for (const found of store.keys())
    if (found.startsWith(`ballot ${code} `) && found !== key(code, round ?? "")) store.drop(found);
}
