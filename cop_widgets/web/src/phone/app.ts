/** All that the page knows, and all that it can do: signals that views read, and acts that they call. */
import { batch, type ReadonlySignal, signal } from "@preact/signals";
import type { Ballot, DoorScreen, MeScreen, RoomScreen } from "../generated/messages";
import { browserTimers, type Clock, startClock, type Timers } from "../lib/clock";
import { newId } from "../lib/ids";
import { type Api, isOk, type Joined, type Reply, startApi } from "./api";
import { forget, identity, type Jar } from "./identity";
import { type Live, startLive } from "./live";
import { occasion } from "./present";
import { type Asked, type Item, isBallot, put } from "./queue";
import { type Sender, startSender } from "./sender";
import type { Told } from "./sse";
import type { Store } from "./storage";
import { type Kept, keepOnly, keptBallot, nextBallot, settle } from "./turns";

/**
 * Where somebody stands. `code`: no gathering yet; `unknown`: none has that code; `wait`: being asked; `door`:
 * before it; `room`: in; `left`: gone by themselves; `shut`: sent away; `forgotten`: as if never here.
 */
export type Place = "code" | "unknown" | "wait" | "door" | "room" | "left" | "shut" | "forgotten";

/** What is remembered of having been in. */
interface Inside {
  readonly personal: string;
  readonly name: string;
  readonly left: boolean;
}

export interface Setting {
  readonly base: string;
  readonly store: Store;
  readonly jar: Jar;
  readonly secure: boolean;
  /** What is seen at the door that the page was opened for: it came with the page. */
  readonly door?: DoorScreen | null;
  readonly timers?: Timers;
  readonly fetched?: typeof fetch;
  readonly random?: () => number;
}

export interface App {
  readonly code: ReadonlySignal<string>;
  readonly place: ReadonlySignal<Place>;
  readonly door: ReadonlySignal<DoorScreen | null>;
  readonly room: ReadonlySignal<RoomScreen | null>;
  readonly me: ReadonlySignal<MeScreen | null>;
  readonly personal: ReadonlySignal<string>;
  /** As whom this device has been in before, `""` if it has not. */
  readonly was: ReadonlySignal<string>;
  readonly queue: ReadonlySignal<readonly Item[]>;
  /** The server is heard. */
  readonly connected: ReadonlySignal<boolean>;
  /** Something in the queue could not be sent for want of a network. */
  readonly stuck: ReadonlySignal<boolean>;
  /** The newest own ballot of the vote that goes on. */
  readonly ballot: ReadonlySignal<Kept | null>;
  /** A calm sentence: why something was refused. */
  readonly trouble: ReadonlySignal<string>;
  /** Being asked: joining, linking. */
  readonly busy: ReadonlySignal<boolean>;
  readonly clock: Clock;
  /** Go to a gathering. */
  enter(code: string): void;
  /** Look at the door once more. */
  look(): Promise<void>;
  join(as: { person?: string; name?: string }): Promise<void>;
  link(personal: string): Promise<void>;
  ask(command: Asked): void;
  cast(round: string, ballot: Ballot | null): void;
  /** Back to where a code is typed. */
  away(): void;
  /** Ask for the personal code where this device no longer knows it. */
  recall(): Promise<void>;
  hush(): void;
  wake(): void;
  shown(is: boolean): void;
  /** A sign of life that servers count; the stream is none to them. */
  here(): void;
  stop(): void;
}

const NO_NETWORK = "The server cannot be reached just now. Please look at your network, then try once more.";

export function startApp({ base, store, jar, secure, fetched, random = Math.random, ...rest }: Setting): App {
  const timers = rest.timers ?? browserTimers;
  const path = `${base}cop/`;
  let who = identity(store, jar, path, secure);
  let api: Api | null = null;
  /** Whose door is being looked at. */
  let looking: Api | null = null;
  let live: Live | null = null;
  let sender: Sender | null = null;
  let given = rest.door ?? null;
  const code = signal("");
  const place = signal<Place>("code");
  const door = signal<DoorScreen | null>(null);
  const room = signal<RoomScreen | null>(null);
  const me = signal<MeScreen | null>(null);
  const personal = signal("");
  const was = signal("");
  const queue = signal<readonly Item[]>([]);
  const connected = signal(false);
  const stuck = signal(false);
  const ballot = signal<Kept | null>(null);
  const trouble = signal("");
  const busy = signal(false);
  const clock = startClock(timers);

  const queueKey = () => `queue ${code.value}`;
  const insideKey = () => `in ${code.value}`;
  const load = () => store.get<readonly Item[]>(queueKey()) ?? [];
  const save = (items: readonly Item[]) => {
    store.set(queueKey(), items);
    queue.value = items;
  };

  const seeRoom = (seen: RoomScreen) => {
    const before = room.peek();
    clock.observe(seen.clock.now_ms);
    room.value = seen;
    const open = seen.way.round?.status === "open" ? seen.way.round.round : null;
    if (!before || occasion(before) !== occasion(seen)) {
      keepOnly(store, code.peek(), open);
      ballot.value = open ? keptBallot(store, code.peek(), open) : null;
    }
  };
  const told = ({ event, data }: Told) => {
    const seen: unknown = JSON.parse(data);
    batch(() => {
      if (event === "room") seeRoom(seen as RoomScreen);
      else if (event === "me") me.value = seen as MeScreen;
      if (room.peek() && me.peek()) place.value = "room";
    });
  };

  const settled = (item: Item, how: "done" | "refused", text: string) => {
    if (isBallot(item)) {
      settle(store, code.peek(), item.round, item.turn, how === "done" ? "sent" : "refused", text);
      ballot.value = keptBallot(store, code.peek(), item.round);
      if (how === "refused" && room.peek()?.way.round?.round !== item.round) trouble.value = text;
    } else if (how === "refused") trouble.value = text;
    else if (item.command.kind === "leave") gone("left");
    else if (item.command.kind === "forget_person") forgotten();
  };
  const gone = (to: Place) => {
    live?.stop();
    live = null;
    const inside = store.get<Inside>(insideKey());
    if (inside) store.set(insideKey(), { ...inside, left: true });
    batch(() => {
      room.value = null;
      me.value = null;
      place.value = to;
    });
  };
  const forgotten = () => {
    gone("forgotten");
    for (const key of store.keys()) store.drop(key);
    forget(store, jar, path, secure);
    personal.value = "";
    was.value = "";
    queue.value = [];
    sender?.stop();
    api = null;
  };

  const follow = (with_: Api) => {
    live?.stop();
    live = startLive(
      {
        events: with_.events,
        poll: async (after, wait_s, signal_) => {
          const reply = await with_.screens(after, wait_s, signal_);
          const seen = reply.body;
          const screens = seen && [
            { event: "room", data: JSON.stringify(seen.room) },
            { event: "me", data: JSON.stringify(seen.me) },
          ];
          return { ...reply, body: seen && { at: seen.at, told: seen.at === after ? [] : (screens ?? []) } };
        },
      },
      {
        told,
        connected(is) {
          connected.value = is;
          if (is) sender?.kick();
        },
        refused: (status, text) => refused(status, text),
      },
      timers,
      random,
    );
  };
  const refused = (status: number, text: string) => {
    if (status === 401) return void look();
    trouble.value = text;
    gone(status === 404 ? "unknown" : "shut");
  };

  const start = (to: string) => {
    live?.stop();
    sender?.stop();
    const mine = startApi(base, to, who.secret, fetched);
    api = mine;
    batch(() => {
      code.value = to;
      room.value = null;
      me.value = null;
      door.value = null;
      trouble.value = "";
      place.value = "wait";
      queue.value = load();
      personal.value = store.get<Inside>(insideKey())?.personal ?? "";
    });
    sender = startSender(
      {
        load,
        save,
        post: (item) => {
          if (!isBallot(item)) return mine.post("do", { id: item.id, command: item.command });
          const { id, round, turn, ballot: cast } = item;
          return mine.post("ballot", { id, round, turn, ballot: cast });
        },
        settled: (item, how, said) => settled(item, how, said.text),
        stuck(is) {
          stuck.value = is;
        },
        unknown: () => void look(),
      },
      timers,
      random,
    );
    const inside = store.get<Inside>(insideKey());
    if (inside && !inside.left) {
      follow(mine);
      sender.kick();
    } else void look(inside === null && !who.fresh);
  };

  /** At the door; with `maybe` this device may be in already although it does not remember it. */
  async function look(maybe = false): Promise<void> {
    const mine = api;
    if (!mine || looking === mine) return;
    looking = mine;
    live?.stop();
    live = null;
    const never = new AbortController().signal;
    const came: Reply<DoorScreen> | null = given && { status: 200, body: given, text: "", pause_ms: 0 };
    given = null;
    const [found, screens] = await Promise.all([
      came ?? mine.door(),
      maybe ? mine.screens("", 0, never) : null,
    ]);
    looking = null;
    if (api !== mine) return;
    if (screens?.body) {
      enterAs({ personal: "", name: screens.body.me.name });
      seeRoom(screens.body.room);
      me.value = screens.body.me;
      place.value = "room";
      return follow(mine);
    }
    if (found.body) {
      door.value = found.body;
      trouble.value = "";
      const before = store.get<Inside>(insideKey());
      was.value = before?.name ?? "";
      place.value = before?.left ? "left" : "door";
    } else if (found.status === 404) {
      trouble.value = found.text;
      place.value = "unknown";
    } else {
      if (place.value !== "door") place.value = "wait";
      trouble.value = found.text || NO_NETWORK;
      timers.setTimeout(() => api === mine && place.peek() === "wait" && void look(maybe), 3000);
    }
  }

  const enterAs = ({ personal: letters, name }: { personal: string; name: string }) => {
    store.set(insideKey(), { personal: letters, name, left: false });
    personal.value = letters;
  };
  const arrive = (reply: Reply<Joined>) => {
    if (!isOk(reply) || !reply.body || !api) {
      trouble.value = reply.text || NO_NETWORK;
      if (reply.status === 403) void look();
      return;
    }
    const { body } = reply;
    batch(() => {
      trouble.value = "";
      enterAs(body);
      seeRoom(body.room);
      me.value = body.me;
      place.value = "room";
    });
    follow(api);
    sender?.kick();
  };
  const arriving = async (path_: "join" | "link", body: object) => {
    if (!api || busy.value) return;
    busy.value = true;
    trouble.value = "";
    const reply = await api.post<Joined>(path_, { id: newId(), ...body });
    busy.value = false;
    arrive(reply);
    if (!isOk(reply) && reply.status !== 403 && reply.text) await refresh();
  };
  /** Names may have been taken meanwhile. */
  const refresh = async () => {
    const found = await api?.door();
    if (found?.body) door.value = found.body;
  };

  return {
    code,
    place,
    door,
    room,
    me,
    personal,
    was,
    queue,
    connected,
    stuck,
    ballot,
    trouble,
    busy,
    clock,
    enter: start,
    look: () => look(),
    join: (as) => arriving("join", as),
    link: (letters) => arriving("link", { personal: letters }),
    ask(command) {
      trouble.value = "";
      save(put(load(), { id: newId(), at: timers.now(), command }));
      sender?.kick();
    },
    cast(round, cast) {
      const kept = nextBallot(store, code.peek(), round, cast, me.peek()?.answered ?? false, random);
      save(put(load(), { id: newId(), at: timers.now(), round, turn: kept.turn, ballot: cast }));
      ballot.value = kept;
      sender?.kick();
    },
    away() {
      live?.stop();
      sender?.stop();
      api = null;
      who = { ...identity(store, jar, path, secure), fresh: who.fresh };
      batch(() => {
        code.value = "";
        trouble.value = "";
        place.value = "code";
      });
    },
    async recall() {
      const reply = await api?.post<Joined>("join", { id: newId() });
      if (reply?.body) enterAs(reply.body);
      else trouble.value = reply?.text || NO_NETWORK;
    },
    hush() {
      trouble.value = "";
    },
    wake() {
      live?.wake();
      sender?.kick();
      if (place.peek() === "wait" && !live) void look();
    },
    shown(is) {
      live?.shown(is);
      if (is) sender?.kick();
    },
    here() {
      if (place.peek() === "room") void api?.here();
    },
    stop() {
      live?.stop();
      sender?.stop();
      clock.stop();
    },
  };
}
