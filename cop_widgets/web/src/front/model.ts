/** A widget's model as AFM views know it: https://anywidget.dev/en/afm/ */
import type { Callback, Model } from "../lib/model";
import type { Bytes, Json } from "./messages";
import { same } from "./state";

/** Sends the data of a comm message. */
export type Post = (data: Json, buffers?: readonly Bytes[]) => void;

const namesIn = (names: string) => names.split(/\s+/);

export class KernelModel implements Model {
  private readonly changed = new Set<string>();
  private readonly listeners = new Map<string, readonly Callback[]>();

  constructor(
    readonly id: string,
    private readonly state: Json,
    private readonly post: Post,
  ) {}

  // biome-ignore lint/suspicious/noExplicitAny: as in the contract, the caller knows
  get(key: string): any {
    return this.state[key];
  }

  set(key: string, value: unknown): void {
    if (this.state[key] === value) return;
    this.changed.add(key);
    this.update({ [key]: value });
  }

  /** Send what was `set` since the last time. */
  save_changes(): void {
    const state = Object.fromEntries([...this.changed].map((key) => [key, this.state[key]]));
    this.changed.clear();
    if (Object.keys(state).length) this.post({ method: "update", state, buffer_paths: [] });
  }

  send(content: unknown, _callbacks?: unknown, buffers: readonly Bytes[] = []): void {
    this.post({ method: "custom", content }, buffers);
  }

  on(names: string, listener: Callback): void {
    for (const name of namesIn(names)) this.listeners.set(name, [...this.heardBy(name), listener]);
  }

  /** Without names: from all; without a listener: all of them. */
  off(names?: string | null, listener?: Callback | null): void {
    for (const name of names ? namesIn(names) : [...this.listeners.keys()])
      this.listeners.set(name, listener ? this.heardBy(name).filter((one) => one !== listener) : []);
  }

  emit(name: string, ...args: unknown[]): void {
    for (const listener of this.heardBy(name)) {
      try {
        listener(...args);
      } catch (error) {
        console.error(error);
      }
    }
  }

  /** Take what has changed. The kernel sends nothing else, so nothing is compared: screens are large. */
  update(state: Json): void {
    Object.assign(this.state, state);
    for (const key of Object.keys(state)) this.emit(`change:${key}`);
    this.emit("change");
  }

  /** Take the whole state, after a connection came back: what is as it was changes nothing. */
  renew(state: Json): void {
    const news = Object.entries(state).filter(([key, value]) => !same(this.state[key], value));
    if (news.length) this.update(Object.fromEntries(news));
  }

  private heardBy(name: string): readonly Callback[] {
    return this.listeners.get(name) ?? [];
  }
}
