// The page's address says which gathering and which screen it shows, so that a reload and Back come to the same.

/** What a dashboard shows: the choice of gatherings (no gathering), a gathering, or its wall. */
export interface Place {
  /** The gathering's code. */
  readonly gathering: string | null;
  readonly wall: boolean;
}

/** An entry of the tab's history that a view has been seen in; `over`: put there over its gathering's board. */
interface Seen {
  readonly cop: "seen" | "over";
}

/** The query with these words set; null takes one out. Other words stay. */
export function queryWith(search: string, words: Record<string, string | null>): string {
  const query = new URLSearchParams(search);
  for (const [word, value] of Object.entries(words)) {
    if (value === null) query.delete(word);
    else query.set(word, value);
  }
  const text = query.toString();
  return text ? `?${text}` : "";
}

export function placeIn(search: string): Place {
  const query = new URLSearchParams(search);
  const gathering = query.get("gathering")?.toUpperCase() || null;
  return { gathering, wall: gathering !== null && query.get("screen") === "wall" };
}

const same = (one: Place, other: Place) => one.gathering === other.gathering && one.wall === other.wall;

/** Whether this is a dashboard's page. Elsewhere (a notebook) the address is not ours. */
export const ours = () => document.body.hasAttribute("data-voila");

/** Say the place that is shown in the address, so that Back leads to the one before. */
export function keepInAddress(place: Place): void {
  if (!ours()) return;
  const before = placeIn(location.search);
  const seen = (history.state as Seen | null)?.cop;
  // Leaving the wall is going back; else each look at the wall would be two steps more.
  if (seen === "over" && same(place, { ...before, wall: false })) history.back();
  else if (seen && !same(place, before)) history.pushState(entry(before, place), "", addressOf(place));
  else history.replaceState({ cop: seen ?? "seen" } satisfies Seen, "", addressOf(place));
}

/** Say it without a step: what the address said cannot be shown. */
export function correctAddress(place: Place): void {
  history.replaceState({ cop: "seen" } satisfies Seen, "", addressOf(place));
}

const entry = (before: Place, place: Place): Seen => ({
  cop: place.wall && before.gathering === place.gathering ? "over" : "seen",
});

function addressOf({ gathering, wall }: Place): string {
  const search = queryWith(location.search, { gathering, screen: wall ? "wall" : null });
  return `${location.pathname}${search}${location.hash}`;
}

/** What to ask the kernel for so that the page shows `there`; "load" where only another page can. */
export type Way = { readonly type: "mode" | "open"; readonly [field: string]: string } | "load" | null;

export function wayTo(here: Place, there: Place): Way {
  if (same(here, there)) return null;
  if (there.gathering === null) return { type: "mode", mode: "setup" };
  if (here.gathering === null) return { type: "open", code: there.gathering };
  if (here.gathering !== there.gathering) return "load";
  return { type: "mode", mode: there.wall ? "wall" : "facilitator" };
}
