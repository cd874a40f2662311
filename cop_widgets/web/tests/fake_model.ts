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
  const live = new Set<string>();
  const numbers = new Map<unknown, number>();
  const key = (target: EventTarget, type: string, listener: unknown) => {
    if (!numbers.has(listener)) numbers.set(listener, numbers.size);
    return `${target === document ? "document" : "window"} ${type} ${numbers.get(listener)}`;
  };
  const undo: (() => void)[] = [];
  for (const target of [document, window] as EventTarget[]) {
    const { addEventListener: add, removeEventListener: remove } = target;
    target.addEventListener = (type: string, listener: never, options?: never) => {
      live.add(key(target, type, listener));
      const { signal } = (options ?? {}) as AddEventListenerOptions;
      signal?.addEventListener("abort", () => live.delete(key(target, type, listener)));
      return add.call(target, type, listener, options);
    };
    target.removeEventListener = (type: string, listener: never, options?: never) => {
      live.delete(key(target, type, listener));
      return remove.call(target, type, listener, options);
    };
    undo.push(() => Object.assign(target, { addEventListener: add, removeEventListener: remove }));
  }
  return {
    left: () => live.size,
    restore: () => {
      for (const one of undo) one();
    },
  };
}
