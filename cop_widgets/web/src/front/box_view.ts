import type { KernelModel } from "./model";
import type { End } from "./modules";

/** Shows the model with this id in an element. */
export type Show = (id: string, el: HTMLElement) => Promise<End>;

const REFERENCE = "IPY_MODEL_";

interface Child {
  readonly el: HTMLElement;
  readonly ready: Promise<End>;
}

function taken({ el, ready }: Child): void {
  el.remove();
  ready.then(
    (end) => end(),
    () => undefined,
  );
}

/** Shows ipywidgets' boxes. A child that stays keeps its element, so that no view starts anew because another came. */
export async function boxView(model: KernelModel, el: HTMLElement, show: Show): Promise<End> {
  el.classList.add("widget-container", "widget-box");
  if (model.get("_model_name") === "VBoxModel") el.classList.add("widget-vbox");
  const children = new Map<string, Child>();
  const made = (id: string): Child => {
    const el = document.createElement("div");
    const child = { el, ready: show(id, el) };
    children.set(id, child);
    return child;
  };
  const fill = async () => {
    const wanted: string[] = model
      .get("children")
      .map((reference: string) => reference.slice(REFERENCE.length));
    for (const [id, child] of children) {
      if (wanted.includes(id)) continue;
      children.delete(id);
      taken(child);
    }
    const shown = wanted.map((id) => children.get(id) ?? made(id));
    el.replaceChildren(...shown.map((child) => child.el));
    await Promise.all(shown.map((child) => child.ready));
  };
  model.on("change:children", fill);
  await fill();
  return () => {
    model.off("change:children", fill);
    for (const child of children.values()) taken(child);
  };
}
