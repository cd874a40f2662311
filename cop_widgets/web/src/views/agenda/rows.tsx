/** All segments as rows, to be changed in place; the one chosen shows the rest of its plan beside them. */
import { type Signal, useSignal } from "@preact/signals";
import type { ComponentChildren } from "preact";
import { useEffect, useRef } from "preact/hooks";
import type { SegmentCard } from "../../generated/messages";
import { dropped, isOpen, offsets, timeAt, timeOfDay } from "../../lib/agenda";
import { Details } from "./details";
import { useDrag } from "./drag";
import { Told } from "./move";
import type { Part } from "./part";
import { Row } from "./row";
import type { Undoing } from "./undo";

interface Props extends Part {
  start: string;
  undoing: Signal<Undoing | null>;
  /** Those there were before one was added: the new one is chosen when it comes. */
  fresh: Signal<ReadonlySet<string> | null>;
  /** What stands under the rows. */
  children: ComponentChildren;
}

export function Rows(props: Props) {
  const { stage, screen, ask, start, undoing, fresh, children } = props;
  const { segments } = screen;
  const list = useRef<HTMLOListElement>(null);
  const chosen = useSignal(segments.find(isOpen)?.segment ?? "");
  const told = useSignal("");
  const tell = (segment: string) => {
    told.value = segment;
  };
  const drag = useDrag(list, stage.signal, (segment, gap) => {
    const before = dropped(segments, segment, gap);
    if (before === undefined) return;
    void ask({ kind: "move_segment", segment, before });
    tell(segment);
  });
  const row = (segment: string) => list.current?.querySelector<HTMLElement>(`[data-row="${segment}"]`);
  useEffect(() => {
    const one = fresh.value && segments.find(({ segment }) => !fresh.value?.has(segment));
    if (!one) return;
    fresh.value = null;
    chosen.value = one.segment;
    const title = row(one.segment)?.querySelector<HTMLInputElement>("input.title");
    title?.focus();
    title?.select();
  }, [segments, fresh.value]);
  // Another agenda has come in its place: its first one is chosen, so that nothing stands empty beside the rows.
  useEffect(() => {
    if (chosen.value && !segments.some(({ segment }) => segment === chosen.value))
      chosen.value = segments.find(isOpen)?.segment ?? "";
  }, [segments]);
  const at = offsets(segments);
  const gap = drag.at.value?.gap;
  const timed = start || segments.some(({ starts_ms }) => starts_ms !== null);
  return (
    <div class="rows" style={{ gridTemplateRows: `auto repeat(${segments.length}, max-content) 1fr` }}>
      <div class="row-head quiet" aria-hidden="true">
        <span />
        <span>{timed ? "At" : "After"}</span>
        <span>About</span>
        <span>Title</span>
        <span>Minutes</span>
      </div>
      {/* biome-ignore lint/a11y/noRedundantRoles: its lines are laid out in our grid, which takes the list away */}
      <ol ref={list} role="list" aria-label="Segments">
        {segments.map((card, i) => (
          // biome-ignore lint/a11y/noRedundantRoles: as above
          <li key={card.segment} role="listitem">
            <Row
              {...props}
              card={card}
              told={tell}
              place={i + 1}
              when={whenOf(card, start, at[i]!)}
              chosen={chosen}
              drag={drag}
              marked={gap === i ? "before" : gap === segments.length && i === gap - 1 ? "after" : ""}
            />
            {chosen.value === card.segment && (
              <Details
                {...props}
                card={card}
                told={tell}
                undoing={undoing}
                added={() => {
                  fresh.value = new Set(segments.map(({ segment }) => segment));
                }}
                back={() => row(card.segment)?.querySelector<HTMLElement>(".choose")?.focus()}
                gone={() => {
                  const next = segments[i + 1] ?? segments[i - 1];
                  chosen.value = next?.segment ?? "";
                  if (next)
                    setTimeout(() => row(next.segment)?.querySelector<HTMLElement>(".choose")?.focus());
                }}
              />
            )}
          </li>
        ))}
      </ol>
      <Told screen={screen} told={told} />
      {children}
    </div>
  );
}

const whenOf = (card: SegmentCard, start: string, offset: number): string =>
  card.status === "skipped"
    ? ""
    : card.starts_ms === null
      ? timeAt(start, offset)
      : timeOfDay(card.starts_ms);
