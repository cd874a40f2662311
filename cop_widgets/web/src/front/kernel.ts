/** The connection to the kernel: it comes back by itself after a loss. */
import { tellConnection } from "../lib/connection";
import { newId } from "../lib/ids";
import { serverUrl } from "../lib/server";
import { signed } from "../lib/xsrf";
import { type Bytes, type Json, pack, type Received, unpack } from "./messages";

export interface Listener {
  /** Connected, for the first time or again. */
  opened(): void;
  received(message: Received): void;
}

export interface Beside {
  readonly metadata?: Json;
  readonly buffers?: readonly Bytes[];
}

export type Send = (type: string, content: Json, beside?: Beside) => boolean;

const SUBPROTOCOL = "v1.kernel.websocket.jupyter.org";
const FIRST_WAIT_MS = 200;
const LONGEST_WAIT_MS = 3000;

export class Kernel {
  private readonly session = newId();
  private wait_ms = FIRST_WAIT_MS;
  private leaving = false;
  private socket: WebSocket;

  constructor(
    private readonly id: string,
    private readonly baseUrl: string,
    private readonly listener: Listener,
  ) {
    this.socket = this.connect();
  }

  private connect(): WebSocket {
    const url = serverUrl(`api/kernels/${this.id}/channels?session_id=${this.session}`, this.baseUrl);
    url.protocol = url.protocol.replace("http", "ws");
    const socket = new WebSocket(url, [SUBPROTOCOL]);
    socket.binaryType = "arraybuffer";
    socket.onopen = () => {
      this.wait_ms = FIRST_WAIT_MS;
      this.listener.opened();
      tellConnection("open");
    };
    socket.onmessage = ({ data }) => data instanceof ArrayBuffer && this.listener.received(unpack(data));
    socket.onclose = () => this.closed();
    return socket;
  }

  private closed(): void {
    if (this.leaving) return;
    tellConnection("lost");
    setTimeout(() => this.reconnect(), this.wait_ms);
    this.wait_ms = Math.min(this.wait_ms * 2, LONGEST_WAIT_MS);
  }

  private reconnect(): void {
    if (this.leaving) return;
    this.socket = this.connect();
    // A kernel that is no more never answers, whatever its socket does.
    fetch(serverUrl(`api/kernels/${this.id}`, this.baseUrl), { headers: signed() }).then(
      ({ status }) => status === 404 && tellConnection("lost"),
      () => undefined,
    );
  }

  /** The page goes: what closes now is not a loss. */
  leave(): void {
    this.leaving = true;
  }

  /** Send a message; false where there is no connection (whoever asked shows that themselves). */
  send(type: string, content: Json, { metadata = {}, buffers = [] }: Beside = {}): boolean {
    if (this.socket.readyState !== WebSocket.OPEN) return false;
    const header = {
      msg_id: newId(),
      msg_type: type,
      username: "",
      session: this.session,
      date: new Date().toISOString(),
      version: "5.3",
    };
    this.socket.send(pack("shell", { header, parent_header: {}, metadata, content }, buffers));
    return true;
  }
}
