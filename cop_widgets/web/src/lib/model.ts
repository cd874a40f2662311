/**
 * The model that a host gives to a view: the part of the AFM contract (https://anywidget.dev/en/afm/) we use.
 * In a notebook the host is anywidget; elsewhere it is our own.
 */
export interface Model {
  get(name: string): unknown;
  on(event: string, callback: Callback): void;
  off(event: string, callback: Callback): void;
  send(content: unknown, callbacks?: unknown, buffers?: ArrayBuffer[] | ArrayBufferView[]): void;
}

// biome-ignore lint/suspicious/noExplicitAny: hosts call back with what the event brings
export type Callback = (...args: any[]) => void;

export interface Host {
  model: Model;
  el: HTMLElement;
}

/** The module that a view exports by default. */
export interface ViewModule {
  render(host: Host): () => void;
}
