/** Our own host for views: the same model that anywidget gives them in a notebook. */
import type { Callback, Model } from "../lib/model";

export interface HostModel extends Model {
  set(name: string, value: unknown): void;
  save_changes(): void;
  /** A message to the view. */
  says(message: Record<string, unknown>): void;
}

/** A model with `state`; `sent` is told what a view sends, and may answer with `says`. */
export function hostModel(
  state: Record<string, unknown>,
  sent: (message: Record<string, unknown>, says: (message: Record<string, unknown>) => void) => void,
): HostModel {
  const listeners = new Map<string, Set<Callback>>();
  const values = { ...state };
  const tell = (event: string, ...args: unknown[]) => {
    for (const listener of [...(listeners.get(event) ?? [])]) listener(...args);
  };
  const says = (message: Record<string, unknown>) => tell("msg:custom", message, []);
  return {
    get: (name) => values[name] ?? null,
    set(name, value) {
      values[name] = value;
      tell(`change:${name}`);
    },
    on(event, callback) {
      const set = listeners.get(event) ?? new Set();
      listeners.set(event, set.add(callback));
    },
    off(event, callback) {
      listeners.get(event)?.delete(callback);
    },
    save_changes() {},
    says,
    // A view that asks is answered after it has returned, as from a kernel.
    send(content) {
      const message = content as Record<string, unknown>;
      queueMicrotask(() => {
        if (message.type === "ping") says({ type: "pong" });
        else sent(message, says);
      });
    },
  };
}
