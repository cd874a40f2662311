/**
 * A small front end for dashboards made of anywidgets: talks to the kernel by the Jupyter widgets protocol
 * (jupyter.widget.control 1.0, comm messages 2.1, websocket v1.kernel.websocket.jupyter.org) and hosts AFM views.
 *
 * It takes the place of Voilà's front end (all of JupyterLab: 70 files, 1.1 MB compressed, some 1.5 s to start)
 * where a notebook asks for it by metadata `cop.front: "light"`. It knows anywidgets and ipywidgets' boxes, no more.
 */

const config = JSON.parse(document.getElementById("jupyter-config-data").textContent)
const base = new URL(config.baseUrl, location.href)
const VIEW = "application/vnd.jupyter.widget-view+json"
const REFERENCE = "IPY_MODEL_"
const session = hex(16)

function hex(bytes) {
  return [...crypto.getRandomValues(new Uint8Array(bytes))].map((byte) => byte.toString(16).padStart(2, "0")).join("")
}

/* ---- messages: a list of lengths, then channel, header, parent, metadata, content and buffers ---- */

const encoder = new TextEncoder()
const decoder = new TextDecoder()

function pack(channel, message, buffers = []) {
  const json = ["header", "parent_header", "metadata", "content"].map((part) => encoder.encode(JSON.stringify(message[part])))
  const parts = [encoder.encode(channel), ...json, ...buffers.map(bytesOf)]
  const head = 8 * (parts.length + 2)
  const out = new Uint8Array(head + parts.reduce((sum, part) => sum + part.byteLength, 0))
  const view = new DataView(out.buffer)
  view.setBigUint64(0, BigInt(parts.length + 1), true)
  let at = head
  parts.forEach((part, index) => {
    view.setBigUint64(8 * (index + 1), BigInt(at), true)
    out.set(part, at)
    at += part.byteLength
  })
  view.setBigUint64(8 * (parts.length + 1), BigInt(at), true)
  return out
}

function bytesOf(buffer) {
  return ArrayBuffer.isView(buffer) ? new Uint8Array(buffer.buffer, buffer.byteOffset, buffer.byteLength) : new Uint8Array(buffer)
}

function unpack(data) {
  const view = new DataView(data)
  const count = Number(view.getBigUint64(0, true))
  const offset = (index) => Number(view.getBigUint64(8 * (index + 1), true))
  const part = (index) => data.slice(offset(index), offset(index + 1))
  const json = (index) => JSON.parse(decoder.decode(part(index)))
  const buffers = []
  for (let index = 5; index < count - 1; index++) buffers.push(new DataView(part(index)))
  return { header: json(1), content: json(4), buffers }
}

/* ---- the connection: comes back by itself after a loss ---- */

/** Tell the views at once ("open" or "lost"); their own pings would need seconds. */
function tell(state) {
  document.dispatchEvent(new CustomEvent("cop:connection", { detail: state }))
}

class Kernel {
  constructor(id, { opened, received }) {
    this.id = id
    this.opened = opened
    this.received = received
    this.wait = 200
    this.connect()
  }

  connect() {
    const url = new URL(`api/kernels/${this.id}/channels?session_id=${session}`, base)
    url.protocol = url.protocol.replace("http", "ws")
    this.socket = new WebSocket(url, ["v1.kernel.websocket.jupyter.org"])
    this.socket.binaryType = "arraybuffer"
    this.socket.onopen = () => {
      this.wait = 200
      this.opened()
      tell("open")
    }
    this.socket.onmessage = (event) => event.data instanceof ArrayBuffer && this.received(unpack(event.data))
    this.socket.onclose = () => {
      if (leaving) return
      tell("lost")
      setTimeout(() => this.reconnect(), this.wait)
      this.wait = Math.min(this.wait * 2, 3000)
    }
  }

  reconnect() {
    if (leaving) return
    this.connect()
    /* A kernel that is no more never answers, whatever its socket does. */
    fetch(new URL(`api/kernels/${this.id}`, base)).then(
      ({ status }) => status === 404 && tell("lost"),
      () => undefined,
    )
  }

  /** Send a comm message; false where there is no connection (whoever asked shows that themselves). */
  send(type, content, { metadata = {}, buffers = [] } = {}) {
    if (this.socket.readyState !== WebSocket.OPEN) return false
    const header = { msg_id: hex(16), msg_type: type, username: "", session, date: new Date().toISOString(), version: "5.3" }
    this.socket.send(pack("shell", { header, parent_header: {}, metadata, content }, buffers))
    return true
  }
}

/* ---- models: what AFM views are given ---- */

class Model {
  constructor(id, state) {
    this.id = id
    this.state = state
    this.changed = new Set()
    this.listeners = new Map()
  }

  get(key) {
    return this.state[key]
  }

  set(key, value) {
    if (this.state[key] === value) return
    this.state[key] = value
    this.changed.add(key)
    this.emit(`change:${key}`)
    this.emit("change")
  }

  save_changes() {
    const state = Object.fromEntries([...this.changed].map((key) => [key, this.state[key]]))
    this.changed.clear()
    if (Object.keys(state).length) this.message({ method: "update", state, buffer_paths: [] })
  }

  send(content, _callbacks, buffers = []) {
    this.message({ method: "custom", content }, buffers)
  }

  message(data, buffers = []) {
    kernel.send("comm_msg", { comm_id: this.id, data }, { buffers })
  }

  on(names, listener) {
    for (const name of names.split(/\s+/)) this.listeners.set(name, [...(this.listeners.get(name) ?? []), listener])
  }

  off(names, listener) {
    for (const name of (names ?? [...this.listeners.keys()].join(" ")).split(/\s+/)) {
      const kept = listener ? (this.listeners.get(name) ?? []).filter((one) => one !== listener) : []
      this.listeners.set(name, kept)
    }
  }

  emit(name, ...args) {
    for (const listener of this.listeners.get(name) ?? []) {
      try {
        listener(...args)
      } catch (error) {
        console.error(error)
      }
    }
  }

  /** Take state from the kernel. Equal values (after a connection came back) change nothing. */
  update(state) {
    const keys = Object.keys(state).filter((key) => JSON.stringify(this.state[key]) !== JSON.stringify(state[key]))
    Object.assign(this.state, state)
    for (const key of keys) this.emit(`change:${key}`)
    if (keys.length) this.emit("change")
  }
}

const models = new Map()
const awaited = new Map()

function keep(id, state) {
  const known = models.get(id)
  if (known) return known.update(state)
  models.set(id, new Model(id, state))
  for (const tell of awaited.get(id) ?? []) tell(models.get(id))
  awaited.delete(id)
}

/** The model with this id, once the kernel has told of it. */
function modelOf(id) {
  if (models.has(id)) return Promise.resolve(models.get(id))
  return new Promise((resolve) => awaited.set(id, [...(awaited.get(id) ?? []), resolve]))
}

function withBuffers(state, paths = [], buffers = []) {
  paths.forEach((path, index) => {
    const last = path.at(-1)
    path.slice(0, -1).reduce((at, key) => at[key], state)[last] = buffers[index]
  })
  return state
}

/* ---- what the kernel says ---- */

let control

function opened() {
  control = hex(16)
  kernel.send("comm_open", { comm_id: control, target_name: "jupyter.widget.control", data: {} }, { metadata: { version: "1.0.0" } })
  kernel.send("comm_msg", { comm_id: control, data: { method: "request_states" } })
}

function states(data, buffers) {
  const paths = data.buffer_paths ?? []
  for (const [id, told] of Object.entries(data.states)) {
    const own = paths.map((path, index) => [path, buffers[index]]).filter(([path]) => path[0] === id)
    const state = withBuffers(told.state, own.map(([path]) => path.slice(2)), own.map(([, buffer]) => buffer))
    keep(id, { ...state, _model_name: told.model_name, _model_module: told.model_module })
  }
}

const handlers = {
  status({ execution_state }) {
    if (execution_state === "restarting" || execution_state === "dead") tell("lost")
  },
  comm_open({ comm_id, target_name, data }, buffers) {
    if (target_name === "jupyter.widget") keep(comm_id, withBuffers(data.state, data.buffer_paths, buffers))
  },
  comm_msg({ comm_id, data }, buffers) {
    if (comm_id === control && data.method === "update_states") return states(data, buffers)
    const model = models.get(comm_id)
    if (!model) return
    if (data.method === "update") model.update(withBuffers(data.state, data.buffer_paths, buffers))
    if (data.method === "custom") model.emit("msg:custom", data.content, buffers)
  },
  comm_close({ comm_id }) {
    models.get(comm_id)?.emit("destroy")
    models.delete(comm_id)
  },
}

/* ---- views ---- */

async function loaded(esm) {
  const url = URL.createObjectURL(new Blob([esm], { type: "text/javascript" }))
  try {
    const module = await import(url)
    return typeof module.default === "function" ? await module.default() : (module.default ?? module)
  } finally {
    URL.revokeObjectURL(url)
  }
}

const modules = new Map()

function moduleOf(esm) {
  if (!modules.has(esm)) modules.set(esm, loaded(esm))
  return modules.get(esm)
}

function styled(id, css) {
  const known = document.getElementById(`css-${id}`)
  const style = known ?? document.head.appendChild(Object.assign(document.createElement("style"), { id: `css-${id}` }))
  if (style.textContent !== css) style.textContent = css
}

/** Classes given by `add_class`. */
function classed(model, el) {
  let known = []
  const follow = () => {
    el.classList.remove(...known)
    known = model.get("_dom_classes") ?? []
    el.classList.add(...known)
  }
  follow()
  model.on("change:_dom_classes", follow)
  return () => model.off("change:_dom_classes", follow)
}

/* Each kind of view: (model, el) -> what takes it away again. */

async function anywidget(model, el) {
  const start = async () => {
    styled(model.get("_anywidget_id") ?? model.id, model.get("_css") ?? "")
    const made = await moduleOf(model.get("_esm"))
    const stops = [await made.initialize?.({ model, experimental: {} }), await made.render?.({ model, el, experimental: {} })]
    return () => {
      for (const stop of stops) typeof stop === "function" && stop()
    }
  }
  let stop = await start()
  const edited = async () => {
    stop()
    el.replaceChildren()
    stop = await start()
  }
  model.on("change:_esm change:_css", edited)
  return () => {
    model.off("change:_esm change:_css", edited)
    stop()
  }
}

async function box(model, el) {
  el.classList.add("widget-container", "widget-box")
  if (model.get("_model_name") === "VBoxModel") el.classList.add("widget-vbox")
  const children = new Map()
  /* What stays keeps its element, so that no view starts anew because another came or went. */
  const fill = async () => {
    const wanted = model.get("children").map((reference) => reference.slice(REFERENCE.length))
    for (const [id, child] of children) if (!wanted.includes(id)) child.stop(children.delete(id))
    const fresh = wanted.filter((id) => !children.has(id))
    for (const id of fresh) children.set(id, child(id))
    el.replaceChildren(...wanted.map((id) => children.get(id).el))
    await Promise.all(fresh.map((id) => children.get(id)?.ready))
  }
  await fill()
  model.on("change:children", fill)
  return () => {
    model.off("change:children", fill)
    for (const child of children.values()) child.stop()
  }
}

function child(id) {
  const el = document.createElement("div")
  const ready = view(id, el)
  const stop = () => ready.then((end) => end()).then(() => el.remove())
  return { el, ready, stop }
}

async function view(id, el) {
  const model = await modelOf(id)
  const kind = model.get("_model_module") === "anywidget" ? anywidget : /^[VH]?BoxModel$/.test(model.get("_model_name")) ? box : null
  if (!kind) throw new Error(`${model.get("_model_name")} needs JupyterLab's front end: leave out cop.front in the notebook's metadata.`)
  const plain = classed(model, el)
  const end = await kind(model, el)
  return () => {
    plain()
    end()
  }
}

function shown(output) {
  const id = JSON.parse(output.textContent).data?.[VIEW]?.model_id
  const area = document.createElement("div")
  area.className = "jp-OutputArea-output"
  output.replaceWith(area)
  if (!id) return
  const el = area.appendChild(document.createElement("div"))
  view(id, el).catch((error) => {
    console.error(error)
    area.append(document.getElementById("cop-page-trouble").content.cloneNode(true))
  })
}

/* ---- the page ---- */

let leaving = false
const kernel = new Kernel(config.kernelId, {
  opened,
  received: ({ header, content, buffers }) => handlers[header.msg_type]?.(content, buffers),
})
document.querySelectorAll('script[type="application/vnd.voila.cell-output+json"]').forEach(shown)

const signed = () => document.cookie.match(/\b_xsrf=([^;]*)/)?.[1]
if (!signed()) fetch(new URL("cop/sign", base)).catch(() => undefined)

/* A page that is left takes its kernel along. One put aside for "back" is reloaded when it comes again. */
addEventListener("pagehide", () => {
  leaving = true
  const form = new FormData()
  form.append("_xsrf", signed() ?? "")
  navigator.sendBeacon(new URL(`voila/api/shutdown/${config.kernelId}`, base), form)
})
addEventListener("pageshow", (event) => event.persisted && location.reload())
