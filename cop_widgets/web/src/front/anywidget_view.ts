import type { KernelModel } from "./model";
import { type End, initialised, moduleOf } from "./modules";

/** One style element for all models of a class. */
function styled(id: string, css: string): void {
  const known = document.getElementById(`css-${id}`);
  const style =
    known ?? document.head.appendChild(Object.assign(document.createElement("style"), { id: `css-${id}` }));
  if (style.textContent !== css) style.textContent = css;
}

async function started(model: KernelModel, el: HTMLElement): Promise<End> {
  styled(model.get("_anywidget_id") ?? model.id, model.get("_css") ?? "");
  const module = await moduleOf(model.get("_esm"));
  await initialised(model, module);
  const end = await module.render?.({ model, el, experimental: {} });
  return () => end?.();
}

/** Shows an anywidget; anew when its module or its style was edited. */
export async function anywidgetView(model: KernelModel, el: HTMLElement): Promise<End> {
  let end = await started(model, el);
  const edited = async () => {
    end();
    el.replaceChildren();
    end = await started(model, el);
  };
  model.on("change:_esm change:_css", edited);
  return () => {
    model.off("change:_esm change:_css", edited);
    end();
  };
}
