/** A labelled list of gatherings; names the pictures for screen readers, and makes what slides reachable by keyboard. */

const WAIT_MS = 15_000
let latest = 0

function made(tag, properties = {}, ...inside) {
  const element = Object.assign(document.createElement(tag), properties)
  element.append(...inside)
  return element
}

/** A picture is one image with a sentence for its name: its hundreds of bits of text are in the table below it. */
function name(card) {
  const drawing = card.querySelector(".cop-drawing")
  const title = card.querySelector("h2")
  if (!drawing || !title) return
  const words = [...card.querySelectorAll(".marks li, .note")].map((part) => part.textContent.trim().replace(/\.$/, ""))
  drawing.setAttribute("role", "img")
  drawing.setAttribute("aria-label", `${[title.textContent, ...words].join(". ")}. The numbers are in the table below.`)
  const slide = card.querySelector(".cop-slide")
  if (!slide) return
  if (slide.scrollWidth > slide.clientWidth + 1) {
    slide.setAttribute("tabindex", "0")
    slide.setAttribute("role", "group")
    slide.setAttribute("aria-label", "Picture that slides sideways")
  } else for (const attribute of ["tabindex", "role", "aria-label"]) slide.removeAttribute(attribute)
}

function nameAll(signal) {
  let due = 0
  const soon = () => {
    due ||= requestAnimationFrame(() => {
      due = 0
      document.querySelectorAll(".cop-review .cop-picture").forEach(name)
    })
  }
  const watch = new MutationObserver(soon)
  watch.observe(document.body, { childList: true, subtree: true })
  addEventListener("resize", soon, { signal })
  signal.addEventListener("abort", () => {
    watch.disconnect()
    cancelAnimationFrame(due)
  })
  soon()
}

/** So that loading the page again shows the same gathering; in a notebook the address stays as it is. */
function keepInAddress(code) {
  if (!document.body.dataset.voila) return
  const address = new URL(location.href)
  address.searchParams.set("gathering", code)
  history.replaceState(history.state, "", address)
}

function render({ model, el }) {
  const leaving = new AbortController()
  const { signal } = leaving
  const id = `cop-chooser-${++latest}`
  const select = made("select", { id, className: "field" })
  const again = made("button", { type: "button", className: "btn", textContent: "Look again" })
  const status = made("p", { className: "quiet" })
  const heard = made("p", { className: "aloud" })
  for (const place of [status, heard]) place.setAttribute("role", "status")
  let patience = 0

  const wait = () => {
    status.textContent = "Opening…"
    clearTimeout(patience)
    patience = setTimeout(() => {
      status.textContent = "This takes longer than usual. Loading the page again may help."
    }, WAIT_MS)
  }
  const choices = () => {
    const known = model.get("options")
    const chosen = model.get("chosen")
    const options = known.map(({ code, says }) => made("option", { value: code, textContent: says }))
    if (!known.some(({ code }) => code === chosen))
      options.unshift(made("option", { value: "", textContent: "Choose a gathering", disabled: true }))
    select.replaceChildren(...options)
    select.value = known.some(({ code }) => code === chosen) ? chosen : ""
    again.hidden = select.value === ""
  }
  const said = () => {
    clearTimeout(patience)
    status.textContent = ""
    heard.textContent = model.get("said")
  }

  select.addEventListener("change", () => {
    wait()
    keepInAddress(select.value)
    again.hidden = false
    model.set("chosen", select.value)
    model.save_changes()
  }, { signal })
  again.addEventListener("click", () => {
    wait()
    model.send("look again")
  }, { signal })
  model.on("change:options", choices)
  model.on("change:said", said)
  signal.addEventListener("abort", () => {
    clearTimeout(patience)
    model.off("change:options", choices)
    model.off("change:said", said)
  })

  choices()
  nameAll(signal)
  const label = made("label", { htmlFor: id, textContent: "Gathering" })
  el.append(label, made("span", { className: "choice" }, select), again, status, heard)
  return () => leaving.abort()
}

export default { render }
