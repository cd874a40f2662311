import type { Bytes, Json } from "./messages";
import { KernelModel } from "./model";

type Awaiting = (model: KernelModel) => void;

/** The models of a page, by id. */
export class Models {
  private readonly known = new Map<string, KernelModel>();
  private readonly awaited = new Map<string, Awaiting[]>();

  constructor(private readonly post: (id: string, data: Json, buffers?: readonly Bytes[]) => void) {}

  get(id: string): KernelModel | undefined {
    return this.known.get(id);
  }

  /** The model with this id, once the kernel has told of it. */
  of(id: string): Promise<KernelModel> {
    const known = this.known.get(id);
    if (known) return Promise.resolve(known);
    return new Promise((resolve) => this.awaited.set(id, [...(this.awaited.get(id) ?? []), resolve]));
  }

  /** Take the whole state of a model, new or known. */
  keep(id: string, state: Json): void {
    const known = this.known.get(id);
    if (known) {
      known.renew(state);
      return;
    }
    const model = new KernelModel(id, state, (data, buffers) => this.post(id, data, buffers));
    this.known.set(id, model);
    for (const tell of this.awaited.get(id) ?? []) tell(model);
    this.awaited.delete(id);
  }

  drop(id: string): void {
    this.known.get(id)?.emit("destroy");
    this.known.delete(id);
  }
}
