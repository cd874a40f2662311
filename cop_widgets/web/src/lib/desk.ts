/**
 * The last screen with what was asked but is not yet seen in it laid over, and a way to ask.
 *
 * A command leaves the overlay when a screen of its seq has come, or when it is refused; then its text is
 * shown calmly.
 */
import { computed, effect, type ReadonlySignal, signal } from "@preact/signals";
import type { Command } from "../generated/messages";
import { newId } from "./ids";
import { isRefused } from "./link";
import type { Stage } from "./mount";

export interface Asked {
  readonly id: string;
  readonly command: Command;
  readonly at_ms: number;
  /** Where it stands in the log, once that is known. */
  readonly seq: number | null;
}

export interface Desk<S> {
  readonly shown: ReadonlySignal<S | null>;
  readonly pending: ReadonlySignal<number>;
  /** People whose last tap is not saved after a while, their ids with spaces between. */
  readonly unsaved: ReadonlySignal<string>;
  /** Why the last command was refused, until the next one. */
  readonly notice: ReadonlySignal<string | null>;
  /** Ask; true when it was committed. */
  ask(command: Command): Promise<boolean>;
  dismiss(): void;
}

/** Those that a screen of `seq` does not show yet. */
export function unseen(asked: readonly Asked[], seq: number): readonly Asked[] {
  const left = asked.filter((one) => one.seq === null || one.seq > seq);
  return left.length === asked.length ? asked : left;
}

/** So long may a tap go without an answer before that is said. */
export const QUIET_MS = 1000;

/** People about whom something was asked that has had no answer for more than a second. */
export function unsavedPeople(asked: readonly Asked[], now_ms: number): readonly string[] {
  const slow = asked.filter(({ seq, at_ms }) => seq === null && now_ms - at_ms > QUIET_MS);
  const people = slow.map(({ command }) => ("person" in command ? command.person : null));
  return [...new Set(people.filter((person) => person != null))];
}

export function openDesk<S extends { readonly seq: number }>(
  stage: Stage<S>,
  predict: (screen: S, command: Command, at_ms: number) => S,
): Desk<S> {
  const asked = signal<readonly Asked[]>([]);
  const notice = signal<string | null>(null);
  const seen = () => stage.screen.peek()?.seq ?? 0;
  const drop = effect(() => {
    const seq = stage.screen.value?.seq ?? 0;
    asked.value = unseen(asked.peek(), seq);
  });
  const tell = effect(() => {
    if (stage.link.late.value) notice.value = stage.link.late.value;
  });
  stage.signal.addEventListener("abort", () => {
    drop();
    tell();
  });

  async function ask(command: Command): Promise<boolean> {
    const one: Asked = { id: newId(), command, at_ms: stage.clock.now(), seq: null };
    notice.value = null;
    asked.value = [...asked.peek(), one];
    const answer = await stage.link.command(command, one.id);
    if (isRefused(answer)) {
      notice.value = [answer.text, ...(answer.faults ?? []).map((fault) => fault.says)].join(" ");
      asked.value = asked.peek().filter(({ id }) => id !== one.id);
      return false;
    }
    const placed = asked
      .peek()
      .map((other) => (other.id === one.id ? { ...other, seq: answer.seq ?? 0 } : other));
    asked.value = unseen(placed, seen());
    return true;
  }

  return {
    shown: computed(() => {
      const screen = stage.screen.value;
      return screen && asked.value.reduce((so, one) => predict(so, one.command, one.at_ms), screen);
    }),
    pending: computed(() => asked.value.length),
    unsaved: computed(() =>
      asked.value.length ? unsavedPeople(asked.value, stage.clock.tick.value).join(" ") : "",
    ),
    notice,
    ask,
    dismiss: () => {
      notice.value = null;
    },
  };
}
