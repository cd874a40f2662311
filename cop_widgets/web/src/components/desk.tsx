/** A facilitator's desk: a card with what was refused said calmly on top, and a way to ask. */
import type { ComponentChildren } from "preact";
import { useMemo } from "preact/hooks";
import type { Command } from "../generated/messages";
import { openDesk } from "../lib/desk";
import type { Stage } from "../lib/mount";
import "./desk.css";
import type { Part } from "./desk_part";

interface Props<S> {
  stage: Stage<S>;
  label: string;
  class?: string;
  /** The screen as it will be once a command is committed; as it is where that is not plain. */
  predict?(screen: S, command: Command): S;
  children(part: Part<S>): ComponentChildren;
}

export function Desk<S extends { readonly seq: number }>({
  stage,
  label,
  class: more,
  predict,
  children,
}: Props<S>) {
  const desk = useMemo(() => openDesk(stage, predict ?? ((screen: S) => screen)), []);
  const screen = desk.shown.value;
  const notice = desk.notice.value;
  const trouble = notice || stage.trouble.value;
  if (!screen) return <p class="desk card quiet">One moment …</p>;
  return (
    <section class={`desk card ${more ?? ""}`} aria-label={label}>
      {trouble && (
        <div class="banner" role="status">
          <span>{trouble}</span>
          {notice && (
            <button type="button" class="btn plain" onClick={desk.dismiss}>
              All right
            </button>
          )}
        </div>
      )}
      {children({ stage, screen, notice, ask: desk.ask })}
    </section>
  );
}
