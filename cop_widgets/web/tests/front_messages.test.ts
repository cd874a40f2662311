import { describe, expect, it } from "vitest";
import { type Message, pack, unpack } from "../src/front/messages";

const message: Message = {
  header: { msg_type: "comm_msg", msg_id: "1" },
  parent_header: {},
  metadata: { version: "1.0.0" },
  content: { comm_id: "c", data: { method: "custom", content: "Hēmi – ā ē 🙂" } },
};

describe("messages", () => {
  it("come back as they were packed, macrons too", () => {
    const { header, content, buffers } = unpack(pack("shell", message).buffer);
    expect({ header, content, buffers }).toEqual({
      header: message.header,
      content: message.content,
      buffers: [],
    });
  });

  it("bring buffers along, each a copy of its own", () => {
    const bytes = new Uint8Array([9, 1, 2, 3, 9]);
    const packed = pack("shell", message, [bytes.subarray(1, 4), new Uint8Array().buffer, bytes.buffer]);
    const { buffers } = unpack(packed.buffer);
    expect(buffers.map((one) => [one.byteOffset, ...new Uint8Array(one.buffer)])).toEqual([
      [0, 1, 2, 3],
      [0],
      [0, 9, 1, 2, 3, 9],
    ]);
  });

  it("are laid out as the protocol says: offsets in 64 bits, little-endian, then the parts", () => {
    const packed = pack("shell", message);
    const view = new DataView(packed.buffer);
    const offsets = [...Array(7)].map((_, index) => Number(view.getBigUint64(8 * index, true)));
    expect(offsets[0]).toBe(6);
    expect(offsets[1]).toBe(8 * 7);
    expect(offsets[6]).toBe(packed.byteLength);
    const part = (index: number) =>
      new TextDecoder().decode(packed.slice(offsets[index], offsets[index + 1]));
    expect([1, 2, 3, 4, 5].map(part)).toEqual([
      "shell",
      ...[message.header, message.parent_header, message.metadata, message.content].map((one) =>
        JSON.stringify(one),
      ),
    ]);
  });
});
