/** The first of two keys, until the second comes or it is forgotten. */
import { computed, type ReadonlySignal, signal } from "@preact/signals";

/** Somebody who was interrupted finds the keys as they left them. */
export const FORGOTTEN_MS = 4000;

export interface Lead {
  /** The key typed, or `""`. */
  readonly typed: ReadonlySignal<string>;
  hold(key: string): void;
  forget(): void;
}

/** `now` is a clock in ms that ticks. */
export function openLead(now: ReadonlySignal<number>): Lead {
  const held = signal<{ readonly key: string; readonly at_ms: number } | null>(null);
  return {
    typed: computed(() => {
      const one = held.value;
      return one && now.value - one.at_ms < FORGOTTEN_MS ? one.key : "";
    }),
    hold: (key) => {
      held.value = { key, at_ms: now.peek() };
    },
    forget: () => {
      held.value = null;
    },
  };
}
