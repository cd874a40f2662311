/* Put into a page before anything else: notes when it can be used, when it was tapped and when that was painted. */
(() => {
  const BOARD = ".cop-turn-board"
  const FRAME_MS = 1000 / 60
  const wall = () => performance.timeOrigin + performance.now()
  const timely = (promise) => Promise.race([promise, new Promise((_, no) => setTimeout(() => no(new Error("nothing came in 15 s")), 15000))])
  let told = {}
  let tell = {}
  let tap = null

  const bench = (window.bench = {
    ready: null,
    /** Begin anew; `kinds` are what is to come. */
    begin: () => {
      tap = {}
      for (const kind of ["painted", "answered", "settled"]) told[kind] = new Promise((resolve) => (tell[kind] = resolve))
    },
    answered: () => note("answered"),
    /** All times of this tap, once they are there: wall-clock milliseconds. */
    told: (kinds) => timely(Promise.all(kinds.map((kind) => told[kind]))).then(() => tap),
  })

  function note(kind) {
    if (!tap || tap[kind]) return
    tap[kind] = wall()
    tell[kind]()
  }

  /* The event that acts: a key's way down, a finger's way up. Its time stamp is the browser's. */
  const began = (event) => {
    if (!tap || tap.began) return
    tap.began = performance.timeOrigin + event.timeStamp
    requestAnimationFrame((frame) => (tap.first = frame))
  }
  addEventListener("keydown", began, true)
  addEventListener("pointerup", began, true)

  /* Painted: the frame after the change has been handed over. */
  const pressed = (person) => {
    const mine = tap
    requestAnimationFrame((frame) => {
      const { port1, port2 } = new MessageChannel()
      port1.onmessage = () => {
        if (mine !== tap || tap.painted) return
        tap.person = person
        tap.frames = tap.first ? 1 + Math.round((frame - tap.first) / FRAME_MS) : null
        note("painted")
      }
      port2.postMessage(0)
    })
  }
  const looked = (records) => {
    if (bench.ready === null && usable()) bench.ready = performance.now()
    if (!tap) return
    for (const { target, attributeName } of records) {
      if (attributeName === "aria-pressed" && target.matches(`${BOARD} .floor[aria-pressed="true"]`))
        pressed(target.closest("[data-person]").dataset.person)
      if (attributeName === "data-pending" && target.matches(`${BOARD}[data-pending="0"]`)) note("settled")
    }
  }
  const USABLE = `${BOARD}[data-connected="true"][data-seq]:not([data-seq="0"]) .floor, #one[data-connected="true"]`
  const usable = () => document.querySelector(USABLE) !== null
  new MutationObserver(looked).observe(document, {
    subtree: true,
    childList: true,
    attributes: true,
    attributeFilter: ["aria-pressed", "data-pending", "data-connected", "data-seq"],
  })

  /* The answer `done` on its way through the kernel's socket: a small message, looked into only while awaited. */
  const decoder = new TextDecoder()
  window.WebSocket = class extends WebSocket {
    constructor(...given) {
      super(...given)
      this.addEventListener("message", ({ data }) => {
        if (!tap?.began || tap.answered || !(data instanceof ArrayBuffer) || data.byteLength > 4096) return
        if (/"type": ?"done"/.test(decoder.decode(data))) bench.answered()
      })
    }
  }
})()
