/** The agenda as somebody looks at it and changes it: times, places, drafts. Pure; lengths are milliseconds. */
import type { AgendaScreen, Command, SegmentCard, SegmentDraft } from "../generated/messages";

export const MINUTE = 60_000;

/** No more segments are on an agenda. */
export const MOST = 40;

export const minutesOf = (ms: number): number => Math.round((ms / MINUTE) * 100) / 100;

/** `7.5` or `7,5`; `null` where it says no minutes that a segment can have. */
export const parseMinutes = (text: string): number | null => within(text, 0.5, 480);

/** The same for a whole gathering: up to a day. */
export const parseLength = (text: string): number | null => within(text, 1, 1440);

function within(text: string, least: number, most: number): number | null {
  const minutes = Number(text.trim().replace(",", ".") || Number.NaN);
  return minutes >= least && minutes <= most ? minutes : null;
}

/** A segment as a draft: what a change begins from. */
export function draftOf(card: SegmentCard): SegmentDraft {
  const { kind, title, prompt, answers, starter, named, floor, notes, auto } = card;
  return {
    kind,
    title,
    minutes: minutesOf(card.length_ms),
    prompt,
    answers,
    starter,
    named,
    floor,
    notes,
    auto,
  };
}

/** A change of one segment, or `null` where nothing would be different. */
export function change(card: SegmentCard, to: Partial<SegmentDraft>): Command | null {
  const before = draftOf(card);
  const same = (Object.keys(to) as (keyof SegmentDraft)[]).every((field) => to[field] === before[field]);
  return same ? null : { kind: "change_segment", segment: card.segment, draft: { ...before, ...to } };
}

export const find = (segments: readonly SegmentCard[], id: string): SegmentCard | undefined =>
  id ? segments.find(({ segment }) => segment === id) : undefined;

/** Whether it can still be put elsewhere or taken off. */
export const isOpen = ({ status }: SegmentCard): boolean => status === "planned";

/** How far `now_ms` is past what a screen said, while its gathering runs. */
export const since = ({ clock }: Pick<AgendaScreen, "clock">, now_ms: number): number =>
  clock.phase === "running" ? Math.max(0, now_ms - clock.now_ms) : 0;

/** What is left of the segment that goes on, or `null`. */
export const leftOf = (screen: AgendaScreen, now_ms: number): number | null =>
  screen.left_ms === null ? null : screen.left_ms - since(screen, now_ms);

/** What is left of the gathering's planned length, or `null`. */
export const wholeLeftOf = (screen: AgendaScreen, now_ms: number): number | null =>
  screen.whole_left_ms === null ? null : screen.whole_left_ms - since(screen, now_ms);

/**
 * By how much the gathering will be late: the segment that goes on can only take longer than it may, and while it
 * does, each moment is one more.
 */
export function lateOf(screen: AgendaScreen, now_ms: number): number {
  const { left_ms, late_ms } = screen;
  if (left_ms === null) return late_ms;
  const over = Math.max(0, -(left_ms - since(screen, now_ms))) - Math.max(0, -left_ms);
  return late_ms + over;
}

/** Where a segment may stand: before that one, or at the end (`null`); `undefined` = where it cannot go. */
export type Before = string | null | undefined;

/** One place up (-1) or down (1) among those that have not begun. */
export function beside(segments: readonly SegmentCard[], id: string, by: -1 | 1): Before {
  const open = segments.filter(isOpen);
  const at = open.findIndex(({ segment }) => segment === id);
  const to = at + by;
  if (at < 0 || to < 0 || to >= open.length) return undefined;
  return open[by === 1 ? to + 1 : to]?.segment ?? null;
}

/** Before whom it stands when it is dropped at the gap `gap` (0 = before the first row). */
export function dropped(segments: readonly SegmentCard[], id: string, gap: number): Before {
  const from = segments.findIndex(({ segment }) => segment === id);
  if (from < 0 || gap === from || gap === from + 1) return undefined;
  // Nothing goes before what has begun; to drop it there means first of the rest.
  const next = segments.slice(gap).find((one) => isOpen(one) && one.segment !== id);
  const before = next?.segment ?? null;
  return before === after(segments, id) ? undefined : before;
}

/** Whom it stands before now, among those that have not begun. */
function after(segments: readonly SegmentCard[], id: string): string | null {
  const open = segments.filter(isOpen);
  return open[open.findIndex(({ segment }) => segment === id) + 1]?.segment ?? null;
}

/** When each begins, in ms after the first; a skipped one takes no time. */
export function offsets(segments: readonly SegmentCard[]): readonly number[] {
  let at = 0;
  return segments.map((one) => {
    const here = at;
    at += one.status === "skipped" ? 0 : one.length_ms;
    return here;
  });
}

/** `15:40`, `offset` ms after a start such as `15:30`; `0:10` (hours and minutes in) where there is no start. */
export function timeAt(start: string, offset: number): string {
  const found = /^(\d{1,2}):(\d{2})$/.exec(start);
  const minutes = Math.round(offset / MINUTE) + (found ? Number(found[1]) * 60 + Number(found[2]) : 0);
  return clockFace(found ? minutes % 1440 : minutes);
}

const clockFace = (minutes: number): string =>
  `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, "0")}`;

/** The instant as this browser's clock on the wall shows it. */
export function timeOfDay(ms: number): string {
  const day = new Date(ms);
  return clockFace(day.getHours() * 60 + day.getMinutes());
}

/** The screen as it will be once a command is committed, where that is plain. */
export function predictAgenda(screen: AgendaScreen, command: Command): AgendaScreen {
  switch (command.kind) {
    case "change_segment":
      return withSegments(
        screen,
        screen.segments.map((one) =>
          one.segment === command.segment ? changed(screen, one, command.draft) : one,
        ),
      );
    case "remove_segment":
      return withSegments(
        screen,
        screen.segments.filter(({ segment }) => segment !== command.segment),
      );
    case "move_segment":
      return withSegments(screen, moved(screen.segments, command.segment, command.before ?? null));
    case "rename_gathering":
      return command.planned_min == null ? screen : { ...screen, whole_ms: command.planned_min * MINUTE };
    default:
      return screen;
  }
}

function changed({ clock }: AgendaScreen, card: SegmentCard, draft: SegmentDraft): SegmentCard {
  const { minutes, ...rest } = draft;
  const length_ms = minutes * MINUTE;
  const planned_ms = clock.phase === "planned" ? length_ms : card.planned_ms;
  return { ...card, ...(rest as Partial<SegmentCard>), length_ms, planned_ms };
}

export function moved(
  segments: readonly SegmentCard[],
  id: string,
  before: string | null,
): readonly SegmentCard[] {
  const one = find(segments, id);
  if (!one) return segments;
  const rest = segments.filter(({ segment }) => segment !== id);
  const at = before === null ? -1 : rest.findIndex(({ segment }) => segment === before);
  return at < 0 ? [...rest, one] : [...rest.slice(0, at), one, ...rest.slice(at)];
}

function withSegments(screen: AgendaScreen, segments: readonly SegmentCard[]): AgendaScreen {
  const standing = segments.filter(({ status }) => status !== "skipped");
  return { ...screen, segments, sum_ms: standing.reduce((sum, one) => sum + one.length_ms, 0) };
}
