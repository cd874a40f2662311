/**
 * The Jupyter widgets protocol over comms: `jupyter.widget` 2.1 and `jupyter.widget.control` 1.0. Source:
 * https://github.com/jupyter-widgets/ipywidgets/blob/main/packages/schema/messages.md
 */
import { tellConnection } from "../lib/connection";
import { newId } from "../lib/ids";
import type { Listener, Send } from "./kernel";
import type { Json, Received } from "./messages";
import { Models } from "./models";
import { type Path, withBuffers } from "./state";

const WIDGET = "jupyter.widget";
const CONTROL = "jupyter.widget.control";

interface Said {
  readonly method?: string;
  readonly state?: Json;
  readonly states?: Readonly<Record<string, Told>>;
  readonly buffer_paths?: readonly Path[];
  readonly content?: unknown;
}

interface Told {
  readonly model_name: string;
  readonly model_module: string;
  readonly state: Json;
}

interface Comm {
  readonly comm_id: string;
  readonly target_name?: string;
  readonly data: Said;
}

export class Comms implements Listener {
  readonly models: Models;
  private control = "";

  constructor(private readonly send: Send) {
    this.models = new Models((comm_id, data, buffers = []) =>
      send("comm_msg", { comm_id, data }, { buffers }),
    );
  }

  /** Ask for all there is, in one message. */
  opened(): void {
    this.control = newId();
    const open = { comm_id: this.control, target_name: CONTROL, data: {} };
    this.send("comm_open", open, { metadata: { version: "1.0.0" } });
    this.send("comm_msg", { comm_id: this.control, data: { method: "request_states" } });
  }

  received({ header, content, buffers }: Received): void {
    const comm = content as unknown as Comm;
    switch (header.msg_type) {
      case "status":
        if (content.execution_state === "restarting" || content.execution_state === "dead")
          tellConnection("lost");
        break;
      case "comm_open":
        if (comm.target_name === WIDGET) this.models.keep(comm.comm_id, stateIn(comm.data, buffers));
        break;
      case "comm_msg":
        this.said(comm, buffers);
        break;
      case "comm_close":
        this.models.drop(comm.comm_id);
    }
  }

  private said({ comm_id, data }: Comm, buffers: readonly DataView[]): void {
    if (data.method === "update_states") {
      if (comm_id === this.control) this.states(data, buffers);
      return;
    }
    const model = this.models.get(comm_id);
    if (data.method === "update") model?.update(stateIn(data, buffers));
    if (data.method === "custom") model?.emit("msg:custom", data.content, buffers);
  }

  private states({ states = {}, buffer_paths }: Said, buffers: readonly DataView[]): void {
    withBuffers(states, buffer_paths, buffers);
    for (const [id, { state, model_name, model_module }] of Object.entries(states))
      this.models.keep(id, { ...state, _model_name: model_name, _model_module: model_module });
  }
}

const stateIn = ({ state = {}, buffer_paths }: Said, buffers: readonly DataView[]) =>
  withBuffers(state, buffer_paths, buffers);
