import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { Kernel } from "../src/front/kernel";
import { pack, unpack } from "../src/front/messages";

class FakeSocket {
  static readonly OPEN = 1;
  static all: FakeSocket[] = [];
  readyState = 0;
  binaryType = "";
  readonly sent: Uint8Array<ArrayBuffer>[] = [];
  onopen?: () => void;
  onclose?: () => void;
  onmessage?: (event: { data: unknown }) => void;
  constructor(
    readonly url: URL,
    readonly protocols: string[],
  ) {
    FakeSocket.all.push(this);
  }
  send(data: Uint8Array<ArrayBuffer>) {
    this.sent.push(data);
  }
  opens() {
    this.readyState = FakeSocket.OPEN;
    this.onopen?.();
  }
  closes() {
    this.readyState = 3;
    this.onclose?.();
  }
}

const told: string[] = [];
const hear = (event: Event) => told.push((event as CustomEvent).detail);

function connected() {
  const listener = { opened: vi.fn(), received: vi.fn() };
  const kernel = new Kernel("k1", "/hub/user/mele/", listener);
  return { kernel, listener, socket: FakeSocket.all[0]! };
}

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal("WebSocket", FakeSocket);
  vi.stubGlobal(
    "fetch",
    vi.fn(async () => ({ status: 200 })),
  );
  document.addEventListener("cop:connection", hear);
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
  document.removeEventListener("cop:connection", hear);
  FakeSocket.all = [];
  told.length = 0;
});

describe("the connection to the kernel", () => {
  it("goes below the server's base address", () => {
    const { socket } = connected();
    const { protocol, pathname } = socket.url;
    expect([protocol, pathname]).toEqual(["ws:", "/hub/user/mele/api/kernels/k1/channels"]);
    expect(socket.protocols).toEqual(["v1.kernel.websocket.jupyter.org"]);
  });

  it("sends while it is open, and says so when it is not", () => {
    const { kernel, listener, socket } = connected();
    expect(kernel.send("comm_msg", { a: 1 })).toBe(false);
    socket.opens();
    expect(listener.opened).toHaveBeenCalledTimes(1);
    expect(kernel.send("comm_msg", { a: 1 }, { buffers: [new Uint8Array([4])] })).toBe(true);
    const { header, content, buffers } = unpack(socket.sent[0]!.buffer);
    expect([header.msg_type, content, buffers.length]).toEqual(["comm_msg", { a: 1 }, 1]);
  });

  it("hands on what comes", () => {
    const { listener, socket } = connected();
    const message = { header: { msg_type: "status" }, parent_header: {}, metadata: {}, content: { x: "ā" } };
    socket.onmessage?.({ data: pack("iopub", message).buffer });
    socket.onmessage?.({ data: "text" });
    expect(listener.received.mock.calls).toEqual([
      [{ header: message.header, content: message.content, buffers: [] }],
    ]);
  });

  it("comes back by itself, ever more patiently, and tells of loss and return", async () => {
    const { kernel, listener, socket } = connected();
    socket.opens();
    socket.closes();
    expect([told, FakeSocket.all.length]).toEqual([["open", "lost"], 1]);
    await vi.advanceTimersByTimeAsync(200);
    FakeSocket.all[1]!.closes();
    await vi.advanceTimersByTimeAsync(399);
    expect(FakeSocket.all.length).toBe(2);
    await vi.advanceTimersByTimeAsync(1);
    FakeSocket.all[2]!.opens();
    expect([listener.opened.mock.calls.length, told.at(-1)]).toEqual([2, "open"]);
    expect(kernel.send("comm_msg", {})).toBe(true);
    expect(FakeSocket.all.map(({ sent }) => sent.length)).toEqual([0, 0, 1]);
    FakeSocket.all[2]!.closes();
    await vi.advanceTimersByTimeAsync(200);
    expect(FakeSocket.all.length).toBe(4);
  });

  it("tells that a kernel is no more, whatever its socket does", async () => {
    vi.mocked(fetch).mockResolvedValue({ status: 404 } as Response);
    connected().socket.closes();
    await vi.advanceTimersByTimeAsync(200);
    FakeSocket.all[1]!.opens();
    await vi.advanceTimersByTimeAsync(1);
    expect(told).toContain("lost");
    expect(told.filter((one) => one === "lost")).toHaveLength(2);
  });

  it("stays away from a page that is left", async () => {
    const { kernel, socket } = connected();
    kernel.leave();
    socket.closes();
    await vi.advanceTimersByTimeAsync(10_000);
    expect([told, FakeSocket.all.length]).toEqual([[], 1]);
  });
});
