/** What the strip and the tour have in common. */
import { type ReadonlySignal, signal } from "@preact/signals";
import type { Store } from "../phone/storage";
import type { Mode } from "./page_mode";
import { keepProgress, keptProgress, moved, type Progress } from "./progress";
import type { Demo } from "./watch";

export interface Strip {
  readonly demo: Demo;
  readonly mode: ReadonlySignal<Mode>;
  readonly progress: ReadonlySignal<Progress>;
  /** Whether this page has what the tour speaks of. */
  readonly tours: ReadonlySignal<boolean>;
  /** A new gathering is on its way. */
  readonly resetting: ReadonlySignal<boolean>;
  /** Where all outcomes are, as one file. */
  readonly everything: string;
  /** Counts when the focus is to go to the tour's card: after an act, never by itself. */
  readonly called: ReadonlySignal<number>;
  /** Gives the focus back to where the tour is offered. */
  back(): void;
  begin(): void;
  step(by: 1 | -1): void;
  restart(): void;
  leave(): void;
  reset(): Promise<void>;
}

interface Given {
  readonly demo: Demo;
  readonly mode: ReadonlySignal<Mode>;
  readonly tours: ReadonlySignal<boolean>;
  readonly everything: string;
  readonly store: Store;
  /** Show another gathering. */
  go(code: string): void;
}

export function startStrip({ store, go, ...rest }: Given): Strip {
  const progress = signal(keptProgress(store));
  const called = signal(0);
  const resetting = signal(false);
  const put = (to: Progress) => {
    keepProgress(store, to);
    progress.value = to;
    if (to.open) called.value++;
    else strip.back();
  };
  const strip: Strip = {
    ...rest,
    progress,
    called,
    resetting,
    back: () => undefined,
    begin: () => put({ ...progress.peek(), open: true, known: true }),
    step: (by) => put(moved(progress.peek(), by)),
    restart: () => put({ at: 0, open: true, known: true }),
    leave: () => put({ ...progress.peek(), open: false }),
    async reset() {
      resetting.value = true;
      const now = await rest.demo.ask({ do: "reset" });
      if (now) go(now.gathering);
      else resetting.value = false;
    },
  };
  return strip;
}
