/** Requests to the server. None rejects: without a network the status is 0. */
import type { DoorScreen, MeScreen, RoomScreen } from "../generated/messages";
import { parsed, pauseOf, STAY, troubleIn } from "./ours";
import { type Upload, type Uploaded, upload } from "./upload";

export const ANSWER_MS = 15_000;

export interface Joined {
  readonly person: string;
  readonly name: string;
  readonly personal: string;
  readonly room: RoomScreen;
  readonly me: MeScreen;
}

export interface Screens {
  readonly at: string;
  readonly room: RoomScreen;
  readonly me: MeScreen;
}

/** What the server answers in place of what was asked. */
export interface Trouble {
  readonly code: string;
  readonly text: string;
}

export interface Reply<T = unknown> {
  /** Of HTTP; 0 = no answer, or none of our server's. */
  readonly status: number;
  /** It was not our server that answered. */
  readonly stopped?: boolean;
  readonly body: T | null;
  /** A sentence, where it was refused. */
  readonly text: string;
  /** How long the server wants to be left alone, in ms. */
  readonly pause_ms: number;
}

export interface Api {
  readonly code: string;
  door(): Promise<Reply<DoorScreen>>;
  post<T>(path: "join" | "link" | "do" | "ballot", body: object): Promise<Reply<T>>;
  screens(after: string, wait_s: number, signal: AbortSignal): Promise<Reply<Screens>>;
  /** The stream of events, to be read by the caller. */
  events(after: string, signal: AbortSignal): Promise<Response>;
  here(): Promise<Reply>;
  /** Sends a picture; `progress` hears from 0 to 1. */
  photo(picture: Blob, progress: (part: number) => void): Promise<Reply<{ readonly image: string }>>;
  /** Where a picture is. */
  src(image: string): string;
}

/** What the server made of what was asked. */
export interface Done {
  readonly id: string;
  readonly seq: number;
  readonly made?: string;
}

export const isOk = ({ status }: { readonly status: number }): boolean => status >= 200 && status < 300;

const TOO_LARGE =
  "This is too large to get through to the server. Please try a smaller photo, or fewer words.";
const NO_ANSWER = { status: 0, body: null, text: "", pause_ms: 0 };

/** Requests about the gathering `code` at `base` (ends with a slash), as the device with `secret`. */
export function startApi(
  base: string,
  code: string,
  secret: string,
  fetched = fetch.bind(globalThis),
  uploaded: Upload = upload,
): Api {
  const root = `${base}cop/api/${encodeURIComponent(code)}`;
  const known = { "X-Cop-Device": secret };
  async function ask<T>(path: string, init: RequestInit, ms = ANSWER_MS): Promise<Reply<T>> {
    const ended = new AbortController();
    const timer = setTimeout(() => ended.abort(), ms);
    init.signal?.addEventListener("abort", () => ended.abort());
    try {
      const response = await fetched(root + path, {
        ...init,
        ...STAY,
        cache: "no-store",
        signal: ended.signal,
      });
      const pause_ms = pauseOf(response.headers.get("Retry-After"));
      return reply<T>({ status: response.status, text: await response.text(), pause_ms });
    } catch {
      return NO_ANSWER;
    } finally {
      clearTimeout(timer);
    }
  }
  return {
    code,
    door: () => ask("", {}),
    post: (path, body) =>
      ask(`/${path}`, {
        method: "POST",
        headers: { ...known, "Content-Type": "application/json" },
        body: JSON.stringify(body),
        keepalive: true,
      }),
    screens: (after, wait_s, signal) =>
      ask(
        `/screens?after=${encodeURIComponent(after)}&wait=${wait_s}`,
        { headers: known, signal },
        wait_s * 1000 + ANSWER_MS,
      ),
    events: (after, signal) =>
      fetched(`${root}/events`, {
        headers: { ...known, Accept: "text/event-stream", ...(after ? { "Last-Event-ID": after } : {}) },
        ...STAY,
        cache: "no-store",
        signal,
      }),
    here: () => ask("/here", { headers: known }),
    async photo(picture, progress) {
      const said = await uploaded(`${root}/photo`, known, picture, progress);
      return said.status ? reply(said) : NO_ANSWER;
    },
    src: (image) => `${root}/photo/${encodeURIComponent(image)}`,
  };
}

/** What was answered: a body, a sentence why not, or nothing that our server could have said. */
export function reply<T>({ status, text, pause_ms }: Uploaded): Reply<T> {
  const body = parsed(text);
  if (isOk({ status }) && body !== undefined) return { status, body: body as T, text: "", pause_ms };
  const trouble = isOk({ status }) ? null : troubleIn(text);
  if (trouble) return { status, body: null, text: trouble.text, pause_ms };
  // Proxies have limits of their own: sending it again would not make it smaller.
  if (status === 413) return { status, body: null, text: TOO_LARGE, pause_ms };
  return { status: 0, stopped: true, body: null, text: "", pause_ms };
}
