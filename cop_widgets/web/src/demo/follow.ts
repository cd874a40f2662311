/** A page that shows the demo's gathering goes along when the demo goes on to another; one with a gathering of its own stays. */
import { effect, type ReadonlySignal } from "@preact/signals";
import type { Store } from "../phone/storage";
import { type DemoState, movedOn } from "./state";

interface Given {
  readonly state: ReadonlySignal<DemoState | null>;
  /** This page has asked for another one itself, and is led there by the answer. */
  readonly resetting: ReadonlySignal<boolean>;
  /** Outlives a reload: a tab may have slept while others began anew. */
  readonly store: Store;
  /** The gathering that the page shows now. */
  shown(): string | null;
  go(code: string): void;
}

const KEY = "demo";

/** Gives how to stop. */
export function followDemo({ state, resetting, store, shown, go }: Given): () => void {
  let before = store.get<string>(KEY);
  return effect(() => {
    const now = state.value?.gathering;
    if (resetting.value || !now || now === before) return;
    const next = movedOn(before, now, shown());
    before = now;
    store.set(KEY, now);
    if (next) go(next);
  });
}
