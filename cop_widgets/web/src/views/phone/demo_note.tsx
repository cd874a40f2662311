/** In a demo: what becomes of what is written, and the way to the next one. Elsewhere nothing at all. */
import { useEffect, useMemo } from "preact/hooks";
import { demoSays, isDemo, lookForNext } from "../../phone/demo";

export const DemoNote = () => (isDemo() ? <p class="line demo">{demoSays()}</p> : null);

/** Once the gathering is over. */
export const DemoNext = () => (isDemo() ? <Next /> : null);

function Next() {
  const next = useMemo(() => lookForNext(), []);
  useEffect(() => next.stop, []);
  if (!next.there.value)
    return <p class="line demo">This demo is over. When it is started anew, you can take part again here.</p>;
  return (
    <div class="stack next-demo">
      <p class="line demo" role="status">
        The demo has been started anew.
      </p>
      <button type="button" class="btn primary wide" onClick={() => location.reload()}>
        Take part in the new one
      </button>
    </div>
  );
}
