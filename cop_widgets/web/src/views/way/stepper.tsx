/** The steps of the way. Each can be reached at any time: the facilitator leads, and may skip. */
import { useTop } from "../../lib/use_top";
import { roomSees, STEPS } from "../../lib/way_words";
import type { Part } from "./part";

export function Stepper({ screen, ask }: Part) {
  const top = useTop<HTMLElement>(`${screen.step} ${screen.round?.round} ${screen.round?.status}`);
  const at = STEPS.findIndex((one) => one.step === screen.step);
  return (
    <nav class="stepper" aria-label="Steps of the way" ref={top}>
      <ol>
        {STEPS.map(({ step, title }, place) => (
          <li key={step} class={place < at ? "behind" : ""}>
            <button
              type="button"
              aria-current={place === at ? "step" : undefined}
              onClick={() => void ask({ kind: "go_to_step", step })}
            >
              <i aria-hidden="true" class="num">
                {place + 1}
              </i>
              {title}
            </button>
          </li>
        ))}
      </ol>
      <p class="sees" role="status">
        {roomSees(screen)}
      </p>
    </nav>
  );
}
