/** Requests to the server. None rejects: without a network the status is 0. */
import type { DoorScreen, MeScreen, RoomScreen } from "../generated/messages";
import { type Upload, upload } from "./upload";

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
  /** Of HTTP; 0 = no answer. */
  readonly status: number;
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
      const response = await fetched(root + path, { ...init, cache: "no-store", signal: ended.signal });
      const text = await response.text();
      return reply<T>(response, text ? JSON.parse(text) : null);
    } catch {
      return { status: 0, body: null, text: "", pause_ms: 0 };
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
        cache: "no-store",
        signal,
      }),
    here: () => ask("/here", { headers: known }),
    async photo(picture, progress) {
      const { status, text, pause_ms } = await uploaded(`${root}/photo`, known, picture, progress);
      try {
        const body = JSON.parse(text || "null");
        const ok = isOk({ status });
        return { status, body: ok ? body : null, text: ok ? "" : (body?.text ?? ""), pause_ms };
      } catch {
        return { status: isOk({ status }) ? 0 : status, body: null, text: "", pause_ms };
      }
    },
    src: (image) => `${root}/photo/${encodeURIComponent(image)}`,
  };
}

function reply<T>(response: Response, body: unknown): Reply<T> {
  const { status } = response;
  const seconds = Number(response.headers.get("Retry-After"));
  const trouble = (body ?? {}) as Partial<Trouble>;
  return {
    status,
    body: isOk({ status }) ? (body as T) : null,
    text: isOk({ status }) ? "" : (trouble.text ?? ""),
    pause_ms: Number.isFinite(seconds) ? Math.min(seconds, 60) * 1000 : 0,
  };
}
