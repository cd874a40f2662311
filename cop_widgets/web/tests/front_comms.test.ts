import { afterEach, describe, expect, it, vi } from "vitest";
import { Comms } from "../src/front/comms";
import type { Json } from "../src/front/messages";

const bytes = (...values: number[]) => new DataView(new Uint8Array(values).buffer);

function made() {
  const send = vi.fn(() => true);
  const comms = new Comms(send);
  const says = (msg_type: string, content: Json, buffers: DataView[] = []) =>
    comms.received({ header: { msg_type }, content, buffers });
  comms.opened();
  const control = (send.mock.lastCall as unknown as [string, { comm_id: string }])[1].comm_id;
  const told = (state: Json, buffer_paths: unknown = [], buffers: DataView[] = []) => {
    const states = { m: { model_name: "AnyModel", model_module: "anywidget", state } };
    says("comm_msg", { comm_id: control, data: { method: "update_states", states, buffer_paths } }, buffers);
  };
  return { comms, send, says, told, control };
}

afterEach(() => {
  document.body.replaceChildren();
});

describe("the widgets protocol", () => {
  it("asks for all states when the connection opens", () => {
    const { send, control } = made();
    expect(send.mock.calls).toEqual([
      [
        "comm_open",
        { comm_id: control, target_name: "jupyter.widget.control", data: {} },
        { metadata: { version: "1.0.0" } },
      ],
      ["comm_msg", { comm_id: control, data: { method: "request_states" } }],
    ]);
  });

  it("makes models of the states, with their buffers, for whoever waits for them", async () => {
    const { comms, told } = made();
    const awaited = comms.models.of("m");
    told({ photo: { big: null }, screen: { seq: 1 } }, [["m", "state", "photo", "big"]], [bytes(7)]);
    const model = await awaited;
    expect(model.get("photo").big.getUint8(0)).toBe(7);
    expect([model.get("_model_name"), model.get("_model_module")]).toEqual(["AnyModel", "anywidget"]);
    expect(await comms.models.of("m")).toBe(model);
  });

  it("takes no states but those it asked for last", () => {
    const { comms, says } = made();
    const states = { m: { model_name: "A", model_module: "anywidget", state: {} } };
    says("comm_msg", { comm_id: "another", data: { method: "update_states", states } });
    expect(comms.models.get("m")).toBeUndefined();
  });

  it("keeps models over a reconnection, and tells views only of what they missed", () => {
    const { comms, told } = made();
    told({ screen: { seq: 1 }, trouble: null });
    const model = comms.models.get("m");
    const heard: string[] = [];
    for (const key of ["screen", "trouble", "_model_name"]) model?.on(`change:${key}`, () => heard.push(key));
    told({ screen: { seq: 1 }, trouble: null });
    expect(heard).toEqual([]);
    told({ screen: { seq: 2 }, trouble: null });
    expect([comms.models.get("m") === model, heard]).toEqual([true, ["screen"]]);
  });

  it("brings updates, messages and the end of a model", () => {
    const { comms, says } = made();
    says("comm_open", { comm_id: "m", target_name: "jupyter.widget", data: { state: { taps: 0 } } });
    const model = comms.models.get("m");
    const heard: unknown[] = [];
    model?.on("change:taps", () => heard.push(model.get("taps")));
    model?.on("msg:custom", (content, buffers) => heard.push(content, buffers[0].getUint8(0)));
    model?.on("destroy", () => heard.push("gone"));
    says("comm_msg", { comm_id: "m", data: { method: "update", state: { taps: 3 }, buffer_paths: [] } });
    says("comm_msg", { comm_id: "m", data: { method: "echo_update", state: { taps: 9 } } });
    says("comm_msg", { comm_id: "m", data: { method: "custom", content: "hello" } }, [bytes(5)]);
    says("comm_close", { comm_id: "m", data: {} });
    expect(heard).toEqual([3, "hello", 5, "gone"]);
    expect(comms.models.get("m")).toBeUndefined();
  });

  it("sends for a model", () => {
    const { comms, send, told } = made();
    told({ taps: 0 });
    comms.models.get("m")?.send({ type: "ping" });
    expect(send.mock.lastCall).toEqual([
      "comm_msg",
      { comm_id: "m", data: { method: "custom", content: { type: "ping" } } },
      { buffers: [] },
    ]);
  });

  it("tells the page when the kernel died", () => {
    const { says } = made();
    const told = vi.fn();
    document.addEventListener("cop:connection", told, { once: true });
    says("status", { execution_state: "busy" });
    expect(told).not.toHaveBeenCalled();
    says("status", { execution_state: "dead" });
    expect(told.mock.lastCall?.[0].detail).toBe("lost");
  });
});
