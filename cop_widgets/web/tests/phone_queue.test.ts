import { describe, expect, it, vi } from "vitest";
import { backoff, EAGER, LAST_MS } from "../src/phone/backoff";
import { codeFault, tidyCode } from "../src/phone/code";
import { forget, identity } from "../src/phone/identity";
import { current, FLEETING_MS, type Item, nextIn, outcome, put, without } from "../src/phone/queue";
import { type Said, startSender } from "../src/phone/sender";
import { startReader } from "../src/phone/sse";
import { storeIn } from "../src/phone/storage";
import { keepOnly, keptBallot, nextBallot, settle } from "../src/phone/turns";

/** A storage as browsers have it, that may be told to fail. */
function storage(fails = false): Storage {
  const kept: Record<string, string> = {};
  const methods = {
    getItem: (key: string) => kept[key] ?? null,
    setItem: (key: string, value: string) => {
      if (fails) throw new Error("full");
      kept[key] = value;
    },
    removeItem: (key: string) => {
      delete kept[key];
    },
  };
  return new Proxy(kept, { get: (_, name) => methods[name as keyof typeof methods] }) as unknown as Storage;
}
const kept = (fails = false) => {
  const one = storage(fails);
  return storeIn(() => one);
};
const hand = (id: string, kind: "raise_hand" | "leave" = "raise_hand", at = 0): Item => ({
  id,
  at,
  command: { kind },
});
const vote = (id: string, round: string, turn: number): Item => ({ id, at: 0, round, turn, ballot: null });

describe("the queue", () => {
  it("sends only the newest ballot of a round, and keeps the order of the rest", () => {
    const queue = [hand("a"), vote("b", "r1", 1), vote("c", "r2", 1)].reduce(put, [] as readonly Item[]);
    expect(put(queue, vote("d", "r1", 2)).map((one) => one.id)).toEqual(["a", "c", "d"]);
    expect(without(queue, "a").map((one) => one.id)).toEqual(["b", "c"]);
  });

  it("lets go of a hand that nobody remembers, never of a vote or of leaving", () => {
    const queue = [hand("a"), vote("b", "r1", 1), hand("c", "leave")];
    expect(current(queue, FLEETING_MS - 1)).toEqual(queue);
    expect(current(queue, FLEETING_MS).map((one) => one.id)).toEqual(["b", "c"]);
  });

  it("keeps answers in one lane and the rest in another; whoever leaves waits for both", () => {
    const answer: Item = { id: "a", at: 0, command: { kind: "withdraw_response", response: "a1" } };
    const queue = [answer, hand("b"), vote("c", "r", 1), hand("d", "leave"), hand("e")];
    const next = (items: readonly Item[]) => [nextIn(items, "answers")?.id, nextIn(items, "rest")?.id];
    expect(next(queue)).toEqual(["a", "b"]);
    expect(next(without(queue, "b"))).toEqual(["a", "c"]);
    expect(next([answer, hand("d", "leave"), hand("e")])).toEqual(["a", undefined]);
    expect(next([hand("d", "leave"), answer])).toEqual([undefined, "d"]);
    expect(next([])).toEqual([undefined, undefined]);
  });
  it("knows what is final", () => {
    expect([200, 204].map(outcome)).toEqual(["done", "done"]);
    expect([0, 408, 429, 500, 503].map(outcome)).toEqual(Array(5).fill("again"));
    expect([400, 403, 404, 409, 413].map(outcome)).toEqual(Array(5).fill("refused"));
    expect(outcome(401)).toBe("unknown");
  });
});

describe("the sender", () => {
  function sends(answers: number[], queue: readonly Item[]) {
    let now = 0;
    const waits: { ms: number; ring(): void }[] = [];
    const timers = {
      now: () => now,
      setTimeout: (ring: () => void, ms: number) => waits.push({ ms, ring }),
      clearTimeout: () => {},
    };
    const posted: string[] = [];
    const settled: string[] = [];
    const stuck: boolean[] = [];
    const unknown = vi.fn();
    const box = { queue };
    const sender = startSender(
      {
        lane: "rest",
        load: () => box.queue,
        save: (next) => {
          box.queue = next;
        },
        post: async (item): Promise<Said> => {
          posted.push(item.id);
          const status = answers.shift() ?? 200;
          return { status, text: status === 409 ? "closed" : "", pause_ms: status === 429 ? 7000 : 0 };
        },
        settled: (item, how) => settled.push(`${item.id} ${how}`),
        stuck: (is) => stuck.push(is),
        unknown,
      },
      timers,
      () => 0,
    );
    const until = async (ms: number) => {
      now += ms;
      waits.pop()?.ring();
      await vi.waitFor(() => {});
      await Promise.resolve();
    };
    return { sender, box, posted, settled, stuck, unknown, waits, until };
  }
  const quiet = () => new Promise((done) => setTimeout(done, 5));

  it("sends one after the other", async () => {
    const it_ = sends([], [hand("a"), vote("b", "r", 1)]);
    it_.sender.kick();
    await quiet();
    expect(it_.posted).toEqual(["a", "b"]);
    expect(it_.box.queue).toEqual([]);
    expect(it_.settled).toEqual(["a done", "b done"]);
  });

  it("waits for the network with the first one, and sends the same again", async () => {
    const it_ = sends([0, 500], [vote("a", "r", 1), vote("b", "s", 1)]);
    it_.sender.kick();
    await quiet();
    expect(it_.posted).toEqual(["a"]);
    expect(it_.stuck.at(-1)).toBe(true);
    expect(it_.box.queue).toHaveLength(2);
    await it_.until(1000);
    await quiet();
    await it_.until(1000);
    await quiet();
    expect(it_.posted).toEqual(["a", "a", "a", "b"]);
    expect(it_.stuck.at(-1)).toBe(false);
  });

  it("goes on after a refusal, and leaves the server alone for as long as it asks", async () => {
    const it_ = sends([409, 429], [vote("a", "r", 1), vote("b", "s", 1)]);
    it_.sender.kick();
    await quiet();
    expect(it_.settled).toEqual(["a refused"]);
    expect(it_.waits.at(-1)?.ms).toBe(7000);
  });

  it("holds everything while this device is not known", async () => {
    const it_ = sends([401], [hand("a"), hand("b")]);
    it_.sender.kick();
    await quiet();
    expect(it_.unknown).toHaveBeenCalledOnce();
    expect(it_.box.queue).toHaveLength(2);
    it_.sender.kick();
    await quiet();
    expect(it_.settled).toEqual(["a done", "b done"]);
  });

  it("sends what comes while it is sending", async () => {
    const it_ = sends([], [hand("a")]);
    it_.sender.kick();
    it_.box.queue = put(it_.box.queue, hand("b"));
    it_.sender.kick();
    await quiet();
    expect(it_.posted).toEqual(["a", "b"]);
  });
});

describe("ballots of a device", () => {
  const ballot = { kind: "approval", approves: ["o1"] } as const;

  it("are numbered upwards, also after a reload", () => {
    const store = kept();
    expect(nextBallot(store, "K", "r1", ballot, false).turn).toBe(1);
    expect(nextBallot(store, "K", "r1", null, true).turn).toBe(2);
    expect(nextBallot(store, "K", "r2", ballot, false).turn).toBe(1);
    expect(keptBallot(store, "K", "r1")?.ballot).toBeNull();
  });

  it("go on above those whose number was lost with the storage", () => {
    expect(nextBallot(kept(), "K", "r1", ballot, true, () => 0.5).turn).toBeGreaterThan(1000);
  });

  it("are settled by their own answer only", () => {
    const store = kept();
    nextBallot(store, "K", "r1", ballot, false);
    nextBallot(store, "K", "r1", ballot, false);
    settle(store, "K", "r1", 1, "sent");
    expect(keptBallot(store, "K", "r1")?.state).toBe("sending");
    settle(store, "K", "r1", 2, "refused", "closed");
    expect(keptBallot(store, "K", "r1")).toMatchObject({ state: "refused", says: "closed" });
  });

  it("do not lie about when their vote is over", () => {
    const store = kept();
    nextBallot(store, "K", "r1", ballot, false);
    nextBallot(store, "K", "r2", ballot, false);
    nextBallot(store, "L", "r1", ballot, false);
    keepOnly(store, "K", "r2");
    expect([...store.keys()].sort()).toEqual(["ballot K r2", "ballot L r1"]);
  });
});

describe("identity", () => {
  const source = { getRandomValues: (bytes: Uint8Array) => bytes.fill(7) } as unknown as Crypto;

  it("is 43 characters of base64url, and stays", () => {
    const store = kept();
    const jar = { cookie: "" };
    const first = identity(store, jar, "/cop/", false, source);
    expect(first).toMatchObject({ fresh: true });
    expect(first.secret).toMatch(/^[\w-]{43}$/);
    expect(jar.cookie).toBe(`cop_device=${first.secret}; Path=/cop/; Max-Age=31536000; SameSite=Strict`);
    expect(identity(store, { cookie: "" }, "/cop/", false)).toEqual({ secret: first.secret, fresh: false });
  });

  it("comes back from the cookie when the storage was emptied", () => {
    const secret = "a".repeat(43);
    const store = kept();
    const found = identity(store, { cookie: `x=1; cop_device=${secret}; y=2` }, "/cop/", true);
    expect(found).toEqual({ secret, fresh: false });
    expect(store.get("device")).toBe(secret);
  });

  it("is made anew from what is no secret, and can be forgotten", () => {
    const store = kept();
    store.set("device", "<script>");
    const jar = { cookie: "cop_device=short" };
    expect(identity(store, jar, "/cop/", false, source).fresh).toBe(true);
    forget(store, jar, "/cop/", false);
    expect(store.get("device")).toBeNull();
    expect(jar.cookie).toContain("Max-Age=0");
  });

  it("outlives a storage that refuses for as long as the page is open", () => {
    const store = kept(true);
    const { secret } = identity(store, { cookie: "" }, "/cop/", false, source);
    expect(store.get("device")).toBe(secret);
  });
});

describe("a code", () => {
  it("is taken however it is typed", () => {
    expect(tidyCode(" k7p-q4m ")).toBe("K7PQ4M");
    expect(codeFault("K7PQ4M")).toBe("");
    expect(codeFault("K7PQ4")).toContain("6");
    expect(codeFault("K7PO4M")).toContain("“O”");
  });
});

describe("events in a stream", () => {
  const whole =
    'id: 4.0\nevent: room\ndata: {"a":\ndata: 1}\n\n: beat\n\nevent: me\r\ndata:x\r\n\r\ndata: y\n\n';
  const told = [
    { event: "room", data: '{"a":\n1}' },
    { event: "me", data: "x" },
    { event: "message", data: "y" },
  ];

  it("are the same wherever the text is cut", () => {
    for (let cut = 0; cut <= whole.length; cut++) {
      const reader = startReader();
      expect([...reader.feed(whole.slice(0, cut)), ...reader.feed(whole.slice(cut))]).toEqual(told);
      expect(reader.last).toBe("4.0");
    }
  });

  it("are not told before they are complete", () => {
    expect(startReader().feed("data: half\n")).toEqual([]);
  });
});

describe("trying again", () => {
  it("is spread, stays within seconds at first, and never waits more than ten", () => {
    expect(backoff(0, 0)).toBe(500);
    expect(backoff(0, 1)).toBe(1000);
    for (let tries = 0; tries < EAGER; tries++) expect(backoff(tries, 1)).toBeLessThanOrEqual(2000);
    expect(backoff(100, 1)).toBe(LAST_MS);
  });
});
