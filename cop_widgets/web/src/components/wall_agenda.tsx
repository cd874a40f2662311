/** Where the gathering is in its agenda: in one slim line on every scene, or as the whole list. */
import { useComputed } from "@preact/signals";
import { useRef } from "preact/hooks";
import type { AgendaLine as Line, WallScreen } from "../generated/messages";
import { useFit } from "../lib/fit";
import type { Stage } from "../lib/mount";
import { segmentLeft } from "../lib/wall_scene";

/** What is left of the segment now: it runs with the gathering. */
export function segmentMs(
  { agenda, clock }: Pick<WallScreen, "agenda" | "clock">,
  now_ms: number,
): number | null {
  if (agenda.left_ms === null) return null;
  return agenda.left_ms - (clock.phase === "running" ? Math.max(0, now_ms - clock.now_ms) : 0);
}

export const hasAgenda = ({ agenda, clock }: Pick<WallScreen, "agenda" | "clock">): boolean =>
  clock.phase !== "ended" && (agenda.title || agenda.next) !== "";

export function AgendaStrip({ stage, screen }: { stage: Stage<WallScreen>; screen: WallScreen }) {
  const { agenda } = screen;
  const left = useComputed(() => {
    const now = stage.screen.value;
    return now ? segmentLeft(segmentMs(now, stage.clock.tick.value)) : "";
  });
  if (!hasAgenda(screen)) return null;
  return (
    <p class="agenda-strip">
      {agenda.of > 0 && (
        <span class="steps" aria-hidden="true">
          {Array.from({ length: agenda.of }, (_, at) => (
            <i key={at} class={at + 1 < agenda.at ? "done" : at + 1 === agenda.at ? "now" : ""} />
          ))}
        </span>
      )}
      {agenda.title && (
        <b class="cut" dir="auto">
          {agenda.title}
        </b>
      )}
      {left.value && <span class="num">{left}</span>}
      {agenda.next && (
        <span class="cut quiet" dir="auto">
          {agenda.title ? "then" : "first"} {agenda.next}
        </span>
      )}
    </p>
  );
}

const SAYS: Readonly<Record<Line["status"], string>> = {
  done: "done",
  running: "now",
  planned: "",
  skipped: "left out today",
};

export function AgendaScene({ screen }: { screen: WallScreen }) {
  const room = useRef<HTMLOListElement>(null);
  useFit(room);
  const lines = screen.agenda.lines;
  if (!lines.length) return <p class="hint">It will stand here.</p>;
  return (
    <ol
      class={`agenda-lines${lines.length > 9 ? " many" : ""}`}
      style={{ "--rows": Math.ceil(lines.length / 2) }}
      ref={room}
    >
      {lines.map((line, at) => (
        <li key={at} class={line.status} aria-current={line.status === "running" ? "step" : undefined}>
          <span class="mark" aria-hidden="true">
            {line.status === "done" ? "✓" : at + 1}
          </span>
          <span class="serif" dir="auto">
            {line.title}
          </span>
          <span class="quiet num">{line.status === "skipped" ? SAYS.skipped : `${minutes(line)} min`}</span>
          {SAYS[line.status] && <span class="aloud">{SAYS[line.status]}</span>}
        </li>
      ))}
    </ol>
  );
}

const minutes = ({ minutes }: Line): number => Math.max(1, Math.round(minutes));
