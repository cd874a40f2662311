/** Planning a gathering: its segments in order, with their minutes, prompts and how they are held. */
import "../tokens.css";
import "../dashboard.css";
import "../lib/dialog.css";
import "./agenda/agenda.css";
import "./agenda/planner.css";
import { useSignal } from "@preact/signals";
import { useEffect, useRef } from "preact/hooks";
import { Desk } from "../components/desk";
import type { AgendaScreen } from "../generated/messages";
import { predictAgenda } from "../lib/agenda";
import { type Stage, view } from "../lib/mount";
import { Add } from "./agenda/add";
import { Files } from "./agenda/files";
import type { Part } from "./agenda/part";
import { Rows } from "./agenda/rows";
import { Sum } from "./agenda/sum";
import { Templates } from "./agenda/templates";
import { replacing, type Undoing, Undone } from "./agenda/undo";

function Planner(part: Part) {
  const { screen } = part;
  const undoing = useSignal<Undoing | null>(null);
  const choosing = useSignal(false);
  const head = useRef<HTMLHeadingElement>(null);
  const choice = useRef<HTMLHeadingElement>(null);
  const chose = useRef(false);
  // The button is far below what it opens, and goes; so does what is pressed there: the focus is taken along.
  useEffect(() => {
    if (choosing.value) choice.current?.scrollIntoView?.({ block: "center" });
    if (choosing.value || chose.current)
      (choosing.value ? choice : head).current?.focus({ preventScroll: true });
    chose.current = choosing.value;
  }, [choosing.value]);
  const start = useSignal(remembered(screen.code));
  const fresh = useSignal<ReadonlySet<string> | null>(null);
  const empty = screen.segments.length === 0;
  // What it was when this was drawn: another agenda has come since.
  const replaced = (says: string) => {
    undoing.value = empty ? null : replacing(screen, says);
  };
  return (
    <>
      <header class="plan-head">
        <div>
          <h2 class="serif" ref={head} tabIndex={-1}>
            Plan {screen.spark && <span class="chip calm">spark chat</span>}
          </h2>
          <p class="quiet whose" dir="auto">
            {screen.title}
          </p>
        </div>
        <Files {...part} replaced={replaced} />
      </header>
      <Undone part={part} undoing={undoing} />
      {empty || choosing.value ? (
        <section aria-label="Templates">
          <div class="heading">
            <h3 class="label" ref={choice} tabIndex={-1}>
              Begin with a template
            </h3>
            {!empty && (
              <button
                type="button"
                class="btn plain slim"
                onClick={() => {
                  choosing.value = false;
                }}
              >
                Leave it
              </button>
            )}
          </div>
          {!empty && (
            <p class="quiet small">It takes the place of all that has not begun. You can undo that.</p>
          )}
          <Templates
            {...part}
            taken={({ title }) => {
              replaced(`The agenda is “${title}” now.`);
              choosing.value = false;
            }}
          />
        </section>
      ) : (
        <Sum
          {...part}
          start={start.value}
          setStart={(time) => {
            start.value = time;
            remember(screen.code, time);
          }}
        />
      )}
      {empty ? (
        <Add {...part} />
      ) : (
        <Rows {...part} start={start.value} undoing={undoing} fresh={fresh}>
          <footer class="plan-foot">
            <Add
              {...part}
              added={() => {
                fresh.value = new Set(screen.segments.map(({ segment }) => segment));
              }}
            />
            {!choosing.value && (
              <button
                type="button"
                class="btn plain"
                onClick={() => {
                  choosing.value = true;
                }}
              >
                Choose a template …
              </button>
            )}
          </footer>
        </Rows>
      )}
    </>
  );
}

/** When it begins is this planner's own thought: it stays in this browser. */
const keyOf = (code: string) => `cop-plan-start-${code}`;

function remembered(code: string): string {
  try {
    return localStorage.getItem(keyOf(code)) ?? "";
  } catch {
    return "";
  }
}

function remember(code: string, time: string): void {
  try {
    localStorage.setItem(keyOf(code), time);
  } catch {
    // A browser that keeps nothing: it is there until the page is left.
  }
}

export function AgendaPlanner({ stage }: { stage: Stage<AgendaScreen> }) {
  return (
    <Desk stage={stage} label="Plan of the gathering" class="agenda planner" predict={predictAgenda}>
      {(part) => <Planner {...part} />}
    </Desk>
  );
}

export default view<AgendaScreen>("agenda_planner", AgendaPlanner);
