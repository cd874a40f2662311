import { anywidgetView } from "./anywidget_view";
import { boxView, type Show } from "./box_view";
import type { KernelModel } from "./model";
import type { Models } from "./models";
import type { End } from "./modules";

/** Follow the classes given by `add_class`. */
function classed(model: KernelModel, el: HTMLElement): End {
  let known: string[] = [];
  const follow = () => {
    el.classList.remove(...known);
    known = model.get("_dom_classes") ?? [];
    el.classList.add(...known);
  };
  follow();
  model.on("change:_dom_classes", follow);
  return () => model.off("change:_dom_classes", follow);
}

/** How models of a page are shown. It rejects where a model is neither an anywidget nor a box. */
export function viewsOf(models: Models): Show {
  const show: Show = async (id, el) => {
    const model = await models.of(id);
    const name = model.get("_model_name");
    const plain = classed(model, el);
    const end = await viewed(model, name, el);
    return () => {
      plain();
      end();
    };
  };
  const viewed = (model: KernelModel, name: string, el: HTMLElement): Promise<End> => {
    if (model.get("_model_module") === "anywidget") return anywidgetView(model, el);
    if (/^[VH]?BoxModel$/.test(name)) return boxView(model, el, show);
    throw new Error(`${name} needs JupyterLab's front end: leave out cop.front in the notebook's metadata.`);
  };
  return show;
}
