/** The strip over the dashboard: that this is a demo, and what can be done with the recording. */
import { useSignal } from "@preact/signals";
import { useEffect, useRef } from "preact/hooks";
import { Confirm } from "../components/confirm";
import { GREETING, offerWords } from "./progress";
import { type DemoState, partOf } from "./state";
import type { Strip } from "./strip";
import { askReset, playing, RESETTING, speedWords, statusWords, timeWords } from "./words";

export function Bar({ strip }: { strip: Strip }) {
  const { demo } = strip;
  const sure = useSignal(false);
  const state = demo.state.value;
  const fresh = useRef<HTMLButtonElement>(null);
  const close = () => {
    sure.value = false;
    // The button comes back with the next drawing.
    setTimeout(() => fresh.current?.focus());
  };
  const reset = () => {
    close();
    void strip.reset();
  };
  return (
    <section class={`strip ${state?.status ?? ""}`} aria-label="Demo">
      <p class="says">
        <b class="mark">Demo</b>
        <Status strip={strip} aloud={sure.value} />
      </p>
      {sure.value ? (
        <Confirm says={askReset(state)} yes="Start anew" onYes={reset} onCancel={close} />
      ) : (
        <div class="acts">
          {state && <Playing strip={strip} state={state} />}
          <button
            type="button"
            class="btn plain"
            ref={fresh}
            aria-disabled={demo.busy.value}
            onClick={() => {
              if (!demo.busy.peek()) sure.value = true;
            }}
          >
            Start anew
          </button>
          <a class="btn plain" href={strip.everything} download>
            <span>
              Download<span class="rest"> everything</span>
            </span>
          </a>
          {strip.tours.value && <Offer strip={strip} />}
        </div>
      )}
      {state && <i class="gone" style={`transform: scaleX(${partOf(state)})`} aria-hidden="true" />}
    </section>
  );
}

/** Read out when it changes: with the status, and never with the time. */
function Status({ strip, aloud }: { strip: Strip; aloud: boolean }) {
  const { demo, resetting } = strip;
  const words = resetting.value
    ? RESETTING
    : demo.fault.value || statusWords(demo.state.value, demo.away.value);
  return (
    <span role="status" class={aloud ? "aloud" : ""}>
      {words}
    </span>
  );
}

function Playing({ strip, state }: { strip: Strip; state: DemoState }) {
  const { demo } = strip;
  const now = playing(state);
  const busy = demo.busy.value;
  return (
    <>
      {now && (
        <button
          type="button"
          class={`btn play${state.status === "yours" ? " primary" : ""}`}
          aria-disabled={busy}
          title={timeWords(state)}
          onClick={() => void demo.ask({ do: now.act })}
        >
          <svg viewBox="0 0 12 12" width="12" height="12" aria-hidden="true">
            <path d={now.act === "pause" ? "M2 1h3v10H2zM7 1h3v10H7z" : "M2 1l9 5-9 5z"} />
          </svg>
          <span>
            {now.says}
            {now.rest && <span class="rest">{now.rest}</span>}
          </span>
        </button>
      )}
      {state.status !== "over" && (
        // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be laid out in a line everywhere
        <div class="speeds" role="group" aria-label="Speed of the recording">
          {state.speeds.map((speed) => (
            <button
              type="button"
              key={speed}
              aria-pressed={speed === state.speed}
              aria-label={`${speed} times`}
              onClick={() => void demo.ask({ do: "speed", speed })}
            >
              {speedWords(speed)}
            </button>
          ))}
        </div>
      )}
    </>
  );
}

/** The way into the tour; the focus comes back to it. */
function Offer({ strip }: { strip: Strip }) {
  const { progress } = strip;
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    strip.back = () => button.current?.focus({ preventScroll: true });
  });
  const now = progress.value;
  return (
    <button
      type="button"
      class={`btn tour${now.known ? "" : " primary"}`}
      ref={button}
      aria-expanded={now.open}
      onClick={() => (now.open ? strip.leave() : strip.begin())}
    >
      <span>
        {!now.known && <span class="rest">{GREETING} </span>}
        {offerWords(now)}
      </span>
    </button>
  );
}
