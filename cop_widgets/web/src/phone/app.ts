/** All that the page knows, and all that it can do: signals that views read, and acts that they call. */
import { batch, computed, type ReadonlySignal, signal } from "@preact/signals";
import type { Ballot, DoorScreen, MeScreen, RoomScreen } from "../generated/messages";
import { browserTimers, type Clock, startClock, type Timers } from "../lib/clock";
import { newId } from "../lib/ids";
import { type Answer, keepAnswers, keepOnlyAnswers, keptAnswers, ownAnswers } from "./answers";
import { type Api, type Done, isOk, type Joined, type Reply, startApi } from "./api";
import { forget, identity, type Jar } from "./identity";
import { type Live, startLive } from "./live";
import { dropPhoto, heldPhoto, holdPhoto } from "./photos";
import { occasion } from "./present";
import { type Asked, type CommandItem, type Item, isBallot, isParting, LANES, type Lane, put } from "./queue";
import { type Said, type Sender, startSender } from "./sender";
import type { Told } from "./sse";
import type { Store } from "./storage";
import { type Kept, keepOnly, keptBallot, nextBallot, settle } from "./turns";
import type { Upload } from "./upload";

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
  readonly uploaded?: Upload;
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
  /** Somebody else answers in the server's place: it does not run. */
  readonly stopped: ReadonlySignal<boolean>;
  /** Something in the queue could not be sent for want of a network. */
  readonly stuck: ReadonlySignal<boolean>;
  /** The newest own ballot of the vote that goes on. */
  readonly ballot: ReadonlySignal<Kept | null>;
  /** Own answers to the prompt that is shown, those on their way too. */
  readonly answers: ReadonlySignal<readonly Answer[]>;
  /** How much of a photo has been sent, 0 to 1; `null` where none is on its way. */
  readonly sending: ReadonlySignal<number | null>;
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
  /** Ask for something; with a picture (as a data address), that is sent first. */
  ask(command: Asked, picture?: string): void;
  /** Where a picture of this gathering is. */
  src(image: string): string;
  /** What is being written and not sent yet, by a name; it outlives a reload. */
  draft(name: string): string;
  keepDraft(name: string, text: string): void;
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

const PHOTO_GONE = "This device has not kept the photo. Please choose it once more.";
const NO_NETWORK = "The server cannot be reached just now. Please look at your network, then try once more.";
const STOPPED =
  "The gathering’s server does not run just now. This page goes on by itself as soon as it does; the facilitator can start it again.";

const wrong = (reply: Reply | undefined): string => reply?.text || (reply?.stopped ? STOPPED : NO_NETWORK);

export function startApp(setting: Setting): App {
  const { base, store, jar, secure, fetched, uploaded, random = Math.random, ...rest } = setting;
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
  const stopped = signal(false);
  const stuck = signal(false);
  const ballot = signal<Kept | null>(null);
  const trouble = signal("");
  const busy = signal(false);
  const sending = signal<number | null>(null);
  /** Answers without names: only this device knows that they are its own. */
  const unnamed = signal<readonly Answer[]>([]);
  const answers = computed(() => {
    const shown = room.value?.prompt?.shown;
    return shown ? ownAnswers(shown, me.value?.responses ?? [], unnamed.value, queue.value) : [];
  });
  const clock = startClock(timers);

  const queueKey = () => `queue ${code.value}`;
  const draftKey = (name: string) => `draft ${code.peek()} ${name}`;
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
    const prompt = seen.prompt?.shown.card.prompt ?? "";
    if (!before || prompt !== (before.prompt?.shown.card.prompt ?? "")) {
      keepOnlyAnswers(store, code.peek(), prompt);
      unnamed.value = keptAnswers(store, code.peek(), prompt);
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

  const settled = (item: Item, how: "done" | "refused", { text, body }: Said) => {
    if (!isBallot(item)) {
      dropPhoto(store, item.photo);
      if (how === "done") answered(item, (body as Done | null | undefined)?.made ?? "");
    }
    if (isBallot(item)) {
      settle(store, code.peek(), item.round, item.turn, how === "done" ? "sent" : "refused", text);
      ballot.value = keptBallot(store, code.peek(), item.round);
      if (how === "refused" && room.peek()?.way.round?.round !== item.round) trouble.value = text;
    } else if (how === "refused") trouble.value = text;
    else if (item.command.kind === "leave") gone("left");
    else if (item.command.kind === "forget_person") forgotten();
  };
  /** Keep, on this device alone, what was answered without a name. */
  const answered = ({ command }: CommandItem, made: string) => {
    const shown = room.peek()?.prompt?.shown;
    if (!shown || shown.named) return;
    if (command.kind !== "give_response" && command.kind !== "withdraw_response") return;
    unnamed.value = keepAnswers(store, code.peek(), shown, command, made);
  };
  /** What it takes to send a command: its picture first, once. */
  const send = async (to: Api, item: CommandItem): Promise<Reply> => {
    let { command } = item;
    if (item.photo && command.kind === "give_response" && !command.image) {
      const picture = heldPhoto(store, item.photo);
      if (!picture) return { status: 400, body: null, text: PHOTO_GONE, pause_ms: 0 };
      sending.value = 0;
      const reply = await to.photo(picture, (part) => {
        sending.value = part;
      });
      sending.value = null;
      if (!reply.body) return reply;
      command = { ...command, image: reply.body.image };
      const sent = { ...item, command };
      save(load().map((one) => (one.id === item.id ? sent : one)));
    }
    return to.post("do", { id: item.id, command });
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
        stopped() {
          stopped.value = true;
        },
        connected(is) {
          connected.value = is;
          if (is) stopped.value = false;
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
    const mine = startApi(base, to, who.secret, fetched, uploaded);
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
    sender = startLanes(mine);
    const inside = store.get<Inside>(insideKey());
    if (inside && !inside.left) {
      follow(mine);
      sender.kick();
    } else void look(inside === null && !who.fresh);
  };

  /** One sender a lane, as one. */
  const startLanes = (to: Api): Sender => {
    const waiting = new Set<Lane>();
    const start = (lane: Lane) =>
      startSender(
        {
          lane,
          load,
          save,
          post: (item) => {
            if (!isBallot(item)) return send(to, item);
            const { id, round, turn, ballot: cast } = item;
            return to.post("ballot", { id, round, turn, ballot: cast });
          },
          settled(item, how, said) {
            settled(item, how, said);
            // Going away has waited for it.
            if (isParting(load()[0])) kick();
          },
          stuck(is) {
            if (is) waiting.add(lane);
            else waiting.delete(lane);
            stuck.value = waiting.size > 0;
          },
          unknown: () => void look(),
        },
        timers,
        random,
      );
    const senders = LANES.map(start);
    const kick = () => {
      for (const one of senders) one.kick();
    };
    return {
      kick,
      stop() {
        for (const one of senders) one.stop();
      },
    };
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
      trouble.value = wrong(found);
      timers.setTimeout(() => api === mine && place.peek() === "wait" && void look(maybe), 3000);
    }
  }

  const enterAs = ({ personal: letters, name }: { personal: string; name: string }) => {
    store.set(insideKey(), { personal: letters, name, left: false });
    personal.value = letters;
  };
  const arrive = (reply: Reply<Joined>) => {
    if (!isOk(reply) || !reply.body || !api) {
      trouble.value = wrong(reply);
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
    stopped,
    stuck,
    ballot,
    trouble,
    busy,
    clock,
    enter: start,
    look: () => look(),
    join: (as) => arriving("join", as),
    link: (letters) => arriving("link", { personal: letters }),
    answers,
    sending,
    src: (image) => api?.src(image) ?? "",
    draft: (name) => store.get<string>(draftKey(name)) ?? "",
    keepDraft(name, text) {
      if (text) store.set(draftKey(name), text);
      else store.drop(draftKey(name));
    },
    ask(command, picture) {
      trouble.value = "";
      const id = newId();
      const photo = picture && holdPhoto(store, code.peek(), id, picture);
      save(put(load(), { id, at: timers.now(), command, ...(photo && { photo }) }));
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
      else trouble.value = wrong(reply);
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
