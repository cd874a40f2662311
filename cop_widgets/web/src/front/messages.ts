/**
 * Messages as bytes: a list of offsets (64 bits, little-endian, the first their number), then channel, header,
 * parent, metadata, content and buffers. Source: `v1.kernel.websocket.jupyter.org` in
 * https://jupyter-server.readthedocs.io/en/latest/developers/websocket-protocols.html
 */

export type Json = Record<string, unknown>;
export type Bytes = ArrayBuffer | ArrayBufferView;

export interface Message {
  readonly header: { readonly msg_type: string } & Json;
  readonly parent_header: Json;
  readonly metadata: Json;
  readonly content: Json;
}

export type Received = Pick<Message, "header" | "content"> & { readonly buffers: readonly DataView[] };

const PARTS = ["header", "parent_header", "metadata", "content"] as const;
const OFFSET = 8;
const encoder = new TextEncoder();
const decoder = new TextDecoder();

function bytesOf(buffer: Bytes): Uint8Array {
  return ArrayBuffer.isView(buffer)
    ? new Uint8Array(buffer.buffer, buffer.byteOffset, buffer.byteLength)
    : new Uint8Array(buffer);
}

export function pack(
  channel: string,
  message: Message,
  buffers: readonly Bytes[] = [],
): Uint8Array<ArrayBuffer> {
  const json = PARTS.map((part) => encoder.encode(JSON.stringify(message[part])));
  const parts = [encoder.encode(channel), ...json, ...buffers.map(bytesOf)];
  const head = OFFSET * (parts.length + 2);
  const out = new Uint8Array(head + parts.reduce((sum, part) => sum + part.byteLength, 0));
  const view = new DataView(out.buffer);
  const offset = (index: number, value: number) => view.setBigUint64(OFFSET * index, BigInt(value), true);
  let at = head;
  offset(0, parts.length + 1);
  parts.forEach((part, index) => {
    offset(index + 1, at);
    out.set(part, at);
    at += part.byteLength;
  });
  offset(parts.length + 1, at);
  return out;
}

/** What we need of a message. Each buffer is a copy of its own: views may read it from its first byte. */
export function unpack(data: ArrayBuffer): Received {
  const view = new DataView(data);
  const number = (index: number) => Number(view.getBigUint64(OFFSET * index, true));
  const start = (part: number) => number(part + 1);
  const json = (part: number) =>
    JSON.parse(decoder.decode(new Uint8Array(data, start(part), start(part + 1) - start(part))));
  const buffers = [];
  for (let part = 5; part < number(0) - 1; part++)
    buffers.push(new DataView(data.slice(start(part), start(part + 1))));
  return { header: json(1), content: json(4), buffers };
}
