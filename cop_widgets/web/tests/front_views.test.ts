import { beforeEach, describe, expect, it, vi } from "vitest";
import { boxView } from "../src/front/box_view";
import type { Json } from "../src/front/messages";
import { KernelModel } from "../src/front/model";
import { Models } from "../src/front/models";
import { initialised } from "../src/front/modules";
import { viewsOf } from "../src/front/views";

const children = (...ids: string[]) => ids.map((id) => `IPY_MODEL_${id}`);
const model = (state: Json) => new KernelModel("m", state, () => undefined);
const settled = () => new Promise((resolve) => setTimeout(resolve));

describe("a box", () => {
  let ended: string[];
  let begun: string[];
  const show = async (id: string, el: HTMLElement) => {
    begun.push(id);
    el.textContent = id;
    return () => ended.push(id);
  };
  beforeEach(() => {
    [begun, ended] = [[], []];
  });

  it("keeps the elements of children that stay, and ends those that go", async () => {
    const el = document.createElement("div");
    const box = model({ _model_name: "VBoxModel", children: children("a", "b") });
    await boxView(box, el, show);
    expect(el.className).toBe("widget-container widget-box widget-vbox");
    const [a, b] = [...el.children];
    box.update({ children: children("c", "b") });
    await settled();
    expect(el.textContent).toBe("cb");
    expect(el.children[1]).toBe(b);
    expect(a?.isConnected).toBe(false);
    expect([begun, ended]).toEqual([["a", "b", "c"], ["a"]]);
  });

  it("ends its children with itself, and listens no more", async () => {
    const box = model({ children: children("a") });
    (await boxView(box, document.createElement("div"), show))();
    await settled();
    box.update({ children: children("b") });
    expect([begun, ended]).toEqual([["a"], ["a"]]);
  });
});

describe("views", () => {
  function page(state: Json) {
    const models = new Models(() => undefined);
    models.keep("m", state);
    return { model: models.get("m")!, show: viewsOf(models), el: document.createElement("div") };
  }

  it("carry the classes given by add_class", async () => {
    const { model, show, el } = page({ _model_name: "BoxModel", children: [], _dom_classes: ["cop-main"] });
    const end = await show("m", el);
    model.update({ _dom_classes: ["cop-aside"] });
    expect([el.classList.contains("cop-main"), el.classList.contains("cop-aside")]).toEqual([false, true]);
    end();
    model.update({ _dom_classes: [] });
    expect(el.classList.contains("cop-aside")).toBe(true);
  });

  it("refuse what is neither a box nor an anywidget", async () => {
    const { show, el } = page({ _model_name: "ButtonModel" });
    await expect(show("m", el)).rejects.toThrow("ButtonModel needs JupyterLab's front end");
  });
});

describe("initialize", () => {
  it("is called once a model, and its end when the model goes", async () => {
    const one = model({});
    const end = vi.fn();
    const module = { initialize: vi.fn(() => end) };
    await Promise.all([initialised(one, module), initialised(one, module)]);
    expect(module.initialize).toHaveBeenCalledTimes(1);
    one.emit("destroy");
    await settled();
    expect(end).toHaveBeenCalledTimes(1);
  });

  it("is called anew when the module was edited", async () => {
    const one = model({});
    const ends = [vi.fn(), vi.fn()];
    for (const end of ends) await initialised(one, { initialize: () => end });
    one.emit("destroy");
    await settled();
    expect(ends.map((end) => end.mock.calls.length)).toEqual([1, 1]);
  });
});
