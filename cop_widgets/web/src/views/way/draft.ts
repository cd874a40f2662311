/** A vote while it is being prepared. */
import { type Signal, signal } from "@preact/signals";
import type { Command, ProposalCard } from "../../generated/messages";
import { isSet, type Kind } from "../../lib/way_words";

export interface VoteDraft {
  readonly kind: Signal<Kind>;
  readonly question: Signal<string>;
  readonly rule: Signal<string>;
  readonly seats: Signal<number>;
  /** How many may be picked, or how many dots there are; `null` = any number. */
  readonly most: Signal<number | null>;
  readonly cap: Signal<number | null>;
  readonly minutes: Signal<number | null>;
  /** Proposals that are not to be voted on. */
  readonly left_out: Signal<ReadonlySet<string>>;
}

export const newDraft = (): VoteDraft => ({
  kind: signal<Kind>("approval"),
  question: signal(""),
  rule: signal(""),
  seats: signal(5),
  most: signal<number | null>(null),
  cap: signal<number | null>(null),
  minutes: signal<number | null>(null),
  left_out: signal<ReadonlySet<string>>(new Set()),
});

/** The proposals that stand on the ballot. */
export const standing = (draft: VoteDraft, proposals: readonly ProposalCard[]): readonly ProposalCard[] =>
  proposals.filter((one) => one.status === "live" && !draft.left_out.value.has(one.proposal));

/** Never more places than leave a choice. */
export const seatsOf = (draft: VoteDraft, options: number): number =>
  Math.max(1, Math.min(draft.seats.value, Math.max(1, options - 1)));

/** The command that opens the vote. */
export function opening(draft: VoteDraft, proposals: readonly ProposalCard[]): Command {
  const kind = draft.kind.value;
  const common = {
    kind: "open_round" as const,
    ballot: kind,
    question: draft.question.value.trim(),
    minutes: draft.minutes.value,
  };
  if (!isSet(kind)) return { ...common, purpose: "other" };
  const on = standing(draft, proposals);
  return {
    ...common,
    purpose: "choose",
    proposals: on.map((one) => one.proposal),
    rule: draft.rule.value,
    seats: seatsOf(draft, on.length),
    most: kind === "approval" || kind === "dots" ? draft.most.value : null,
    cap: kind === "dots" ? draft.cap.value : null,
  };
}
