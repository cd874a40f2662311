/* Put into a page before anything else: notes when a phone is at the door and in the room, and each count of the
   people who have answered, at the moment when its frame has been handed over. */
(() => {
  const COUNT = ".way .answered, .so-many, #plain .answered"
  const counted = (says) => Number(says?.match(/(\d+) (?:of \d+|has|have)/)?.[1] ?? (/^Answer/.test(says) ? 0 : -1))
  const watch = (window.watch = { places: {}, chosen: null, counts: [], wall: () => performance.timeOrigin + performance.now() })

  /* Painted: the frame after the change has been handed over. */
  const painted = (note) =>
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel()
      port1.onmessage = note
      port2.postMessage(0)
    })

  let last = -1
  const looked = () => {
    const place = document.querySelector("[data-place]")?.dataset.place
    const there = place === "door" ? document.querySelector(".names button") : place === "room"
    if (there && !(place in watch.places)) {
      watch.places[place] = null
      painted(() => {
        watch.places[place] = performance.now()
        document.documentElement.dataset.painted = place
      })
    }
    const count = counted(document.querySelector(COUNT)?.textContent)
    if (count !== last) {
      last = count
      painted(() => watch.counts.push([count, watch.wall()]))
    }
  }
  new MutationObserver(looked).observe(document, {
    subtree: true,
    childList: true,
    characterData: true,
    attributes: true,
    attributeFilter: ["data-place"],
  })
  addEventListener("click", (event) => (watch.chosen ??= event.timeStamp), true)
})()
