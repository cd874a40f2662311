/**
 * One way to turn a component into a view: `export default view("turn_board", TurnBoard)`.
 *
 * The component gets a `Stage`: what the model says, as signals; a clock on the server's time; a link to the
 * kernel. Everything that a view starts hangs on `stage.signal`, which the cleanup aborts.
 */
import { effect, type ReadonlySignal, signal } from "@preact/signals";
import { type ComponentType, render } from "preact";
import { type Clock, startClock } from "./clock";
import { type Link, startLink } from "./link";
import type { Host, Model, ViewModule } from "./model";

export interface Stage<S> {
  /** The last screen, `null` until there is one. */
  readonly screen: ReadonlySignal<S | null>;
  /** A sentence to show calmly, or `null`. */
  readonly trouble: ReadonlySignal<string | null>;
  readonly options: ReadonlySignal<Readonly<Record<string, unknown>>>;
  readonly clock: Clock;
  readonly link: Link;
  /** Aborted when the view goes. */
  readonly signal: AbortSignal;
  /** The view's root element, `.cop`. */
  readonly root: HTMLElement;
}

/** What a screen may have and the stage makes use of. */
interface Timed {
  readonly seq?: number;
  readonly clock?: { readonly now_ms: number };
}

function trait<T>(model: Model, name: string, ended: AbortSignal): ReadonlySignal<T> {
  const value = signal(model.get(name) as T);
  const changed = () => {
    value.value = model.get(name) as T;
  };
  model.on(`change:${name}`, changed);
  ended.addEventListener("abort", () => model.off(`change:${name}`, changed));
  return value;
}

function setStage<S>(name: string, model: Model, root: HTMLElement, ended: AbortSignal): Stage<S> {
  const stage: Stage<S> = {
    screen: trait<S | null>(model, "screen", ended),
    trouble: trait<string | null>(model, "trouble", ended),
    options: trait<Readonly<Record<string, unknown>>>(model, "options", ended),
    clock: startClock(),
    link: startLink(model, ended, name),
    signal: ended,
    root,
  };
  ended.addEventListener("abort", () => stage.clock.stop());
  return stage;
}

/** What tests wait on, and what the clock learns from: both follow the screen. */
function follow<S>({ screen, clock, link, root }: Stage<S>): () => void {
  let first = true;
  const learn = effect(() => {
    const seen = screen.value as Timed | null;
    root.dataset.seq = String(seen?.seq ?? 0);
    if (seen?.clock) clock.observe(seen.clock.now_ms);
    if (!first && link.connection.peek() !== "live") link.heard();
    first = false;
  });
  const say = effect(() => {
    root.dataset.connected = String(link.connection.value === "live");
  });
  return () => {
    learn();
    say();
  };
}

/**
 * JupyterLab's single keys ("a" inserts a cell) look at what has the focus and go up from there; they stop at
 * this attribute, which therefore has to be on the focused element itself.
 */
function keepKeys(event: FocusEvent): void {
  (event.target as Element).setAttribute("data-lm-suppress-shortcuts", "true");
}

/** An AFM module that shows `Component` in a root element `.cop.cop-<name>`. */
export function view<S>(name: string, Component: ComponentType<{ stage: Stage<S> }>): ViewModule {
  return {
    render({ model, el }: Host) {
      const ended = new AbortController();
      const root = document.createElement("div");
      root.className = `cop cop-${name.replace(/_/g, "-")}`;
      root.addEventListener("focusin", keepKeys);
      const stage = setStage<S>(name, model, root, ended.signal);
      const unfollow = follow(stage);
      render(<Component stage={stage} />, root);
      el.append(root);
      return () => {
        unfollow();
        ended.abort();
        render(null, root);
        root.remove();
      };
    },
  };
}
