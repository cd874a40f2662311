/**
 * Talk with the kernel: requests that are answered by id, and a pulse that notices when nobody answers. Where
 * the page tells of its connection (`cop:connection` on the document), a loss is known at once.
 *
 * A request not yet answered when the connection comes back is sent again under the same id, which is safe:
 * the same id twice changes nothing the second time. Commands outlive a reload too, see `unsent.ts`.
 */
import { type ReadonlySignal, signal } from "@preact/signals";
import type { Command } from "../generated/messages";
import { CONNECTION } from "./connection";
import { newId } from "./ids";
import type { Model } from "./model";
import { CHANGED, dropUnsent, keepUnsent, unsentIn, unsentKey } from "./unsent";

export const PING_MS = 5000;
export const PONG_MS = 4000;
const ANSWER_MS = 30_000;

/** `waiting`: nothing heard yet; `live`: answered; `lost`: was silent for too long. */
export type Connection = "waiting" | "live" | "lost";

export interface Fault {
  readonly says: string;
  readonly row?: number | null;
  readonly column?: string | null;
}

export interface Refused {
  readonly type: "refused";
  readonly id: string;
  readonly code: string;
  readonly text: string;
  readonly faults?: readonly Fault[];
}

export interface Done {
  readonly type: "done";
  readonly id: string;
  readonly seq: number;
}

export interface Reply {
  readonly type: string;
  readonly id: string;
  readonly buffers?: readonly DataView[];
  readonly [field: string]: unknown;
}

export type Answer<R> = R | Refused;

export const isRefused = (answer: { readonly type: string }): answer is Refused => answer.type === "refused";

export interface Link {
  readonly connection: ReadonlySignal<Connection>;
  /** How many commands of this page have no answer yet. */
  readonly unsent: ReadonlySignal<number>;
  /** Why a command sent again after a reload was refused, or `null`. */
  readonly late: ReadonlySignal<string | null>;
  /** Send `{...message, id}` and wait for the answer with that id. Never rejects. */
  request<R = Reply>(message: { type: string; [field: string]: unknown }, id?: string): Promise<Answer<R>>;
  /** Send a command of the domain. */
  command(command: Command, id?: string): Promise<Answer<Done>>;
  /** A sign of life other than a message. */
  heard(): void;
}

interface Open {
  message: object;
  settle(answer: Reply | Refused): void;
}

/** A link for the view called `view`. */
export function startLink(model: Model, signal_: AbortSignal, view = ""): Link {
  const connection = signal<Connection>("waiting");
  const late = signal<string | null>(null);
  const key = () => unsentKey(location, model.get("screen"));
  const unsent = signal(unsentIn(key()).length);
  let fresh = true;
  const open = new Map<string, Open>();
  let overdue: ReturnType<typeof setTimeout> | undefined;

  const post = (message: object) => {
    try {
      model.send(message);
    } catch {
      connection.value = "lost";
    }
  };
  const heard = () => {
    clearTimeout(overdue);
    overdue = undefined;
    const back = connection.value === "lost";
    connection.value = "live";
    if (back) for (const { message } of open.values()) post(message);
    if (fresh) again();
  };
  const lose = () => {
    clearTimeout(overdue);
    overdue = undefined;
    connection.value = "lost";
    counted();
  };
  const ping = () => {
    overdue ??= setTimeout(lose, PONG_MS);
    post({ type: "ping" });
  };
  const arrived = (message: Reply, buffers?: readonly DataView[]) => {
    heard();
    open.get(message?.id)?.settle(buffers?.length ? { ...message, buffers } : message);
  };
  const request = <R>(message: object, id = newId()) =>
    new Promise<Answer<R>>((resolve) => {
      const settle = (answer: unknown) => {
        clearTimeout(timer);
        open.delete(id);
        resolve(answer as Answer<R>);
      };
      const silent = () => {
        // Without a connection nothing is decided: a command waits, and is sent again.
        if (connection.value === "lost" && "command" in message) timer = setTimeout(silent, ANSWER_MS);
        else
          settle({ type: "refused", id, code: "no_answer", text: "No answer came. Please try once more." });
      };
      let timer = setTimeout(silent, ANSWER_MS);
      signal_.addEventListener("abort", () => clearTimeout(timer), { once: true });
      const whole = { ...message, id };
      open.set(id, { message: whole, settle });
      post(whole);
    });

  const command = async (command: Command, id = newId()) => {
    const where = key();
    const asked = request<Done>({ type: "command", command }, id);
    // Kept after it is sent: storage takes a millisecond of a tap's way, and a page cannot go in between.
    keepUnsent(where, { id, view, command, at_ms: Date.now() });
    const answer = await asked;
    dropUnsent(where, id);
    return answer;
  };
  /** What this view asked before a reload. */
  const again = () => {
    fresh = false;
    for (const one of unsentIn(key())) {
      if (one.view !== view || open.has(one.id)) continue;
      void command(one.command, one.id).then((answer) => {
        if (isRefused(answer)) late.value = answer.text;
      });
    }
  };
  const counted = () => {
    unsent.value = unsentIn(key()).length;
  };
  const told = (event: Event) => {
    if ((event as CustomEvent).detail === "lost") lose();
    else ping();
  };

  document.addEventListener(CONNECTION, told, { signal: signal_ });
  document.addEventListener(CHANGED, counted, { signal: signal_ });
  model.on("msg:custom", arrived);
  ping();
  const pulse = setInterval(ping, PING_MS);
  signal_.addEventListener("abort", () => {
    model.off("msg:custom", arrived);
    clearInterval(pulse);
    clearTimeout(overdue);
    open.clear();
  });
  return {
    connection,
    unsent,
    late,
    request,
    command,
    heard,
  };
}
