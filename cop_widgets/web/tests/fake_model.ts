import type { Callback, Model } from "../src/lib/model";

/** A model that keeps what is sent and counts who listens. */
export class FakeModel implements Model {
  readonly sent: Record<string, unknown>[] = [];
  private readonly heard = new Map<string, Set<Callback>>();
  constructor(readonly state: Record<string, unknown> = {}) {}
  get(name: string): unknown {
    return this.state[name] ?? null;
  }
  set(name: string, value: unknown): void {
    this.state[name] = value;
    this.tell(`change:${name}`);
  }
  on(event: string, callback: Callback): void {
    if (!this.heard.has(event)) this.heard.set(event, new Set());
    this.heard.get(event)?.add(callback);
  }
  off(event: string, callback: Callback): void {
    this.heard.get(event)?.delete(callback);
  }
  send(content: unknown): void {
    this.sent.push(content as Record<string, unknown>);
  }
  /** A message from the kernel. */
  says(message: Record<string, unknown>, buffers?: DataView[]): void {
    this.tell("msg:custom", message, buffers);
  }
  get listeners(): number {
    return [...this.heard.values()].reduce((sum, set) => sum + set.size, 0);
  }
  private tell(event: string, ...args: unknown[]): void {
    for (const callback of [...(this.heard.get(event) ?? [])]) callback(...args);
  }
}

/**
 * Counts what hangs on document and window while `run` goes on: for proving that a cleanup leaves nothing.
 * Use with `vi.useFakeTimers()`, which counts timers.
 */
export function countingListeners(): { left(): number; restore(): void } {
  let left = 0;
  const undo: (() => void)[] = [];
  for (const target of [document, window] as EventTarget[]) {
    const { addEventListener: add, removeEventListener: remove } = target;
    const live = new Map<unknown, number>();
    target.addEventListener = (type: string, listener: never, options?: never) => {
      left += 1;
      live.set(listener, (live.get(listener) ?? 0) + 1);
      const { signal } = (options ?? {}) as AddEventListenerOptions;
      signal?.addEventListener("abort", () => {
        left -= 1;
      });
      return add.call(target, type, listener, options);
    };
    target.removeEventListener = (type: string, listener: never, options?: never) => {
      if (live.get(listener)) {
        live.set(listener, (live.get(listener) ?? 0) - 1);
        left -= 1;
      }
      return remove.call(target, type, listener, options);
    };
    undo.push(() => Object.assign(target, { addEventListener: add, removeEventListener: remove }));
  }
  return { left: () => left, restore: () => undo.forEach((one) => void one()) };
}
