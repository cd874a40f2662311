/** A server with one gathering, over `fetch`, for tests of the participant's page. */
import { plain, plainMe } from "../harness/fixtures_whole";
import type { MeScreen, RoomScreen, WayWall } from "../src/generated/messages";

export const way: WayWall = {
  step: "",
  proposed: 0,
  values: [],
  round: null,
  result: null,
  intentions: [],
  consenting: 0,
  objecting: 0,
};
export const asking: WayWall = {
  ...way,
  step: "vote",
  round: {
    round: "r1",
    ballot: "approval",
    purpose: "choose",
    question: "By which?",
    status: "open",
    options: [
      { option: "o1", text: "Listen" },
      { option: "o2", text: "Laugh" },
    ],
    seats: 1,
    rule: "",
    rule_title: "",
    rule_says: "",
    most: null,
    cap: null,
    opened_ms: 0,
    deadline_ms: null,
    answered: 0,
    of: 2,
    again: false,
  },
};

export class Server {
  room: RoomScreen = {
    seq: 1,
    clock: { now_ms: 0, phase: "running", elapsed_ms: 0, planned_ms: null, began_ms: 0, ended_ms: null },
    code: "K7PQ4M",
    title: "Thursday gathering",
    community: "",
    here: 2,
    hands: 0,
    floor: [],
    floor_by_phone: false,
    time_box_ms: null,
    each: 2,
    way,
    ...plain,
  };
  me: MeScreen = {
    seq: 1,
    person: "p1",
    name: "Hana",
    here: true,
    hand: false,
    place: null,
    speaking_ms: null,
    turns: 0,
    talk_ms: 0,
    voice: "You have not spoken yet.",
    proposals: [],
    answered: false,
    order: ["o2", "o1"],
    consents: null,
    ...plainMe,
  };
  down = false;
  /** Somebody else answers in its place. */
  instead: (() => Response) | null = null;
  known = new Set<string>();
  shut = false;
  readonly posted: { path: string; body: Record<string, unknown> }[] = [];
  /** The id of what the next command makes. */
  made = "";
  refuse: Record<string, [number, string]> = {};
  readonly uploads: Blob[] = [];
  /** A photo arrives only then. */
  arriving: Promise<void> | null = null;
  private readonly streams = new Set<ReadableStreamDefaultController<Uint8Array>>();

  tell(): void {
    for (const stream of this.streams) stream.enqueue(this.frame());
  }
  cut(): void {
    this.down = true;
    for (const stream of this.streams) stream.error(new Error("cut"));
    this.streams.clear();
  }
  fetch = async (address: unknown, init: RequestInit = {}): Promise<Response> => {
    if (this.down) throw new TypeError("no network");
    if (this.instead) return this.instead();
    const path = String(address).replace("/cop/api/K7PQ4M", "");
    if (path.startsWith("/cop")) return said(404, "No gathering has this code.");
    const device = (init.headers as Record<string, string> | undefined)?.["X-Cop-Device"] ?? "";
    if (!path) return json({ code: "K7PQ4M", title: "Thursday gathering", ...DOOR });
    if (this.shut) return said(403, "The facilitator has closed this gathering for this phone.");
    const body = init.body ? JSON.parse(String(init.body)) : null;
    if (body) this.posted.push({ path, body });
    if (path === "/join") {
      this.known.add(device);
      return json({ person: "p1", name: "Hana", personal: "R4TX9B", room: this.room, me: this.me });
    }
    if (!this.known.has(device)) return said(401, "Please come in first.");
    if (path === "/events") return this.stream(init.signal as AbortSignal);
    const [status, text] = this.refuse[path] ?? [200, ""];
    return status === 200
      ? json({ id: body?.id, seq: 2, answered: true, made: this.made })
      : said(status, text);
  };
  /** As `phone/upload.ts`: the network may be gone here too. */
  upload = async (_: string, __: unknown, picture: Blob, progress: (part: number) => void) => {
    if (this.down) return { status: 0, text: "", pause_ms: 0 };
    if (this.instead)
      return { status: this.instead().status, text: await this.instead().text(), pause_ms: 0 };
    progress(0.5);
    await this.arriving;
    this.uploads.push(picture);
    const [status, text] = this.refuse["/photo"] ?? [200, ""];
    return {
      status,
      text: status === 200 ? '{"image":"f00001.jpg"}' : JSON.stringify({ code: "x", text, faults: [] }),
      pause_ms: 0,
    };
  };
  private frame(): Uint8Array {
    const text = `event: room\ndata: ${JSON.stringify(this.room)}\n\nevent: me\ndata: ${JSON.stringify(this.me)}\n\n`;
    return new TextEncoder().encode(text);
  }
  private stream(signal: AbortSignal): Response {
    let mine!: ReadableStreamDefaultController<Uint8Array>;
    const body = new ReadableStream<Uint8Array>({
      start: (controller) => {
        mine = controller;
        this.streams.add(mine);
        mine.enqueue(this.frame());
      },
    });
    signal.addEventListener("abort", () => {
      if (this.streams.delete(mine)) mine.error(new Error("aborted"));
    });
    return new Response(body, { headers: { "Content-Type": "text/event-stream; charset=utf-8" } });
  }
}
const DOOR = {
  community: "",
  over: false,
  locked: false,
  typed: true,
  unnamed: true,
  names: [["p1", "Hana"]],
};
const json = (body: unknown) => new Response(JSON.stringify(body));
const said = (status: number, text: string) =>
  new Response(JSON.stringify({ code: "x", text, faults: [] }), { status });
