// Modules of anywidgets: their text comes with the model's state.
import type { KernelModel } from "./model";

export type End = () => void;
// biome-ignore lint/suspicious/noConfusingVoidType: a module may return nothing
type Ends = Promise<End | void> | End | void;

export interface Afm {
  initialize?(given: { model: KernelModel; experimental: object }): Ends;
  render?(given: { model: KernelModel; el: HTMLElement; experimental: object }): Ends;
}

async function loaded(esm: string): Promise<Afm> {
  const url = URL.createObjectURL(new Blob([esm], { type: "text/javascript" }));
  try {
    const module = await import(/* @vite-ignore */ url);
    return typeof module.default === "function" ? await module.default() : (module.default ?? module);
  } finally {
    URL.revokeObjectURL(url);
  }
}

const modules = new Map<string, Promise<Afm>>();

/** One module for all models with the same text. */
export function moduleOf(esm: string): Promise<Afm> {
  const known = modules.get(esm) ?? loaded(esm);
  modules.set(esm, known);
  return known;
}

const begun = new WeakMap<KernelModel, { readonly module: Afm; readonly end: Ends }>();

/** Initialise a model: once, however many views it has; anew when its module was edited. */
export async function initialised(model: KernelModel, module: Afm): Promise<void> {
  const before = begun.get(model);
  if (before?.module !== module) {
    const end = module.initialize?.({ model, experimental: {} });
    begun.set(model, { module, end });
    if (before) (await before.end)?.();
    else model.on("destroy", async () => (await begun.get(model)?.end)?.());
  }
  await begun.get(model)?.end;
}
