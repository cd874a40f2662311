/** Boards to look at and to test with. */
import type { BoardScreen, Choice, SetupScreen, Stretched, Tile } from "../src/generated/messages";

const MIN = 60_000;
const NAMES =
  "Mele Hana Jo Sam Tui Ana Rewi Kit Lou Bo Nia Ira Aroha Mikaere Sofía Zoë Łukasz Ngaire Tāmati Élodie".split(
    " ",
  );
const ODD = [
  "=1+1",
  'O\'Neill, "Bob"',
  "Hēmi 👋",
  "مريم العبدالله",
  `Wilhelmina ${"van der Long ".repeat(14)}`.slice(0, 200),
];
const ONE = [..."mhjstaklobieygdqvxz1234567890MHJSTAKLOBIEYGDQVXZ"];
const KEYS = [...ONE, ...[..."mhjstupklobiwrca"].map((key) => `.${key}`)];

export interface BoardCase {
  people: number;
  phase?: BoardScreen["clock"]["phase"];
  /** How many have the floor. */
  speaking?: number;
  together?: boolean;
  odd?: boolean;
  away?: number;
  nothing?: boolean;
  time_box_ms?: number | null;
  turn_ms?: number;
}

const part = (i: number) => ((i * 7919) % 101) / 101;

function nameOf(i: number, odd: boolean): string {
  if (odd && i < ODD.length) return ODD[i]!;
  const round = Math.floor(i / NAMES.length);
  return `${NAMES[i % NAMES.length]}${round ? ` ${"ABCDEF"[round]}.` : ""}`;
}

function tileOf(i: number, of: BoardCase, total: number, now: number): Tile {
  const away = i >= of.people - (of.away ?? 0);
  const speaking = i < (of.speaking ?? 0);
  const facilitator = i === 1 && of.people > 3;
  const talk = of.nothing || (part(i) < 0.22 && !speaking) ? 0 : (0.35 + part(i + 5) * 1.5) * 3 * MIN;
  const heard = talk > 0;
  return {
    person: `p${i}`,
    name: nameOf(i, of.odd ?? false),
    key: KEYS[i] ?? "",
    role: facilitator ? "facilitator" : "participant",
    here: !away,
    in_balance: !facilitator,
    speaking,
    heard: heard || speaking,
    talk_ms: Math.round(talk),
    turns: heard ? 1 + Math.round(part(i + 3) * 9) : Number(speaking),
    share: of.nothing || facilitator ? null : talk / total,
    fair: of.nothing || facilitator ? null : 1 / of.people,
    away_since_ms: away ? now - (9 + i) * MIN : null,
    wrote: i % 4 === 1 && !of.nothing ? 1 : 0,
    hand: i % 5 === 2 && !of.nothing && !away,
    first_time: i % 6 === 4,
    about: i % 5 === 2 ? (["new", "build", "question", "reply"] as const)[i % 4]! : "",
  };
}

function recentOf(tiles: readonly Tile[], now: number): Stretched[] {
  const heard = tiles.filter((tile) => tile.talk_ms > 0);
  return heard.slice(0, 8).map((tile, i) => ({
    stretch: `s${i}`,
    person: tile.person,
    name: tile.name,
    start_ms: now - (i + 1) * 95_000,
    end_ms: tile.speaking && i === 0 ? null : now - (i + 1) * 95_000 + 61_000,
    corrected: i === 3,
  }));
}

/** A board at `now`. */
export function board(of: BoardCase, now = Date.now()): BoardScreen {
  const phase = of.phase ?? "running";
  const total = of.people * 3 * MIN;
  const tiles = Array.from({ length: of.people }, (_, i) => tileOf(i, of, total, now));
  const here = tiles.filter((tile) => tile.here).length;
  const turn = of.turn_ms ?? 84_000;
  return {
    seq: 41,
    clock: {
      now_ms: now,
      phase,
      elapsed_ms: phase === "planned" ? 0 : 42 * MIN,
      planned_ms: 90 * MIN,
      began_ms: phase === "planned" ? null : now - 42 * MIN,
      ended_ms: phase === "ended" ? now : null,
    },
    header: {
      code: "K7PQ4M",
      title: of.odd
        ? "Ngā whakaaro o te rāpare: a gathering with quite a long title, for the whole kāhui ako"
        : "Thursday gathering",
      community: "Play and place",
      date: "2026-11-21",
      here,
      people: of.people,
      undo: of.nothing ? null : "gave the floor to Mele",
      redo: null,
      together: of.together ?? false,
      names_shown: false,
      facilitators_counted: false,
      time_box_ms: of.time_box_ms ?? null,
      mode: "open",
      fair: true,
    },
    floor: tiles
      .filter((tile) => tile.speaking)
      .map((tile, i) => ({
        since_ms: now - turn + i * 30_000,
        before_ms: 0,
        person: tile.person,
        name: tile.name,
      })),
    tiles,
    recent: of.nothing ? [] : recentOf(tiles, now),
    invite:
      phase !== "running" || of.nothing
        ? []
        : tiles
            .filter((tile) => tile.here && !tile.heard)
            .slice(0, 3)
            .map((tile) => ({ person: tile.person, name: tile.name, why: "not yet heard" })),
  };
}

/** The same people with long names that begin alike. */
function alike(screen: BoardScreen): BoardScreen {
  const first = ["Wilhelmina", "Marama", "Mele"];
  const last = ["Featherstone", "Tāwhiao-Featherstone", "van der Long", "Anderson", "Andrews", "Fletcher"];
  const name = (i: number) => `${first[i % 3]} ${last[Math.floor(i / 3) % 6]}${i >= 18 ? ` ${i}` : ""}`;
  return { ...screen, tiles: screen.tiles.map((tile, i) => ({ ...tile, name: name(i) })) };
}

const choice = (i: number, title: string, phase: Choice["phase"], people: number): Choice => ({
  code: `K7PQ${i}M`,
  title,
  community: i % 2 ? "Play and place" : "Kāhui ako o te raki",
  date: `2026-11-${String(20 - i).padStart(2, "0")}`,
  phase,
  people,
  last_ms: Date.now() - i * 26 * 60 * MIN,
});

export function setup(count = 5): SetupScreen {
  const titles = [
    "Thursday gathering",
    "Reading the place",
    "Mentors, first meeting",
    "Komiti",
    `A long title ${"and longer ".repeat(12)}`,
  ];
  const phases = ["running", "paused", "ended", "planned", "ended"] as const;
  return {
    home: "gatherings",
    today: "2026-11-21",
    choices: Array.from({ length: count }, (_, i) => choice(i, titles[i % 5]!, phases[i % 5]!, 4 + 7 * i)),
    communities: ["Kāhui ako o te raki", "Play and place"],
  };
}

const shown = (view: string, screen: unknown, options: Record<string, unknown> = {}) => ({
  view,
  screen,
  options,
});

export const cases = {
  t1: shown("turn_board", board({ people: 1 })),
  t2: shown("turn_board", board({ people: 2, speaking: 1 })),
  t5: shown("turn_board", board({ people: 5, speaking: 1, odd: true })),
  t8: shown("turn_board", board({ people: 8, speaking: 1 })),
  t20: shown("turn_board", board({ people: 20, speaking: 1 })),
  t40alike: shown("turn_board", alike(board({ people: 40, speaking: 1 }))),
  t12alike: shown("turn_board", alike(board({ people: 12, speaking: 1 }))),
  t100: shown("turn_board", board({ people: 100, speaking: 1 })),
  t3: shown("turn_board", board({ people: 3, speaking: 1 })),
  t12: shown("turn_board", board({ people: 12, speaking: 1, away: 1 })),
  t12idle: shown("turn_board", board({ people: 12, away: 1 })),
  t12box: shown("turn_board", board({ people: 12, speaking: 1, time_box_ms: 120_000, turn_ms: 112_000 })),
  t12over: shown("turn_board", board({ people: 12, speaking: 1, time_box_ms: 120_000, turn_ms: 152_000 })),
  t12planned: shown("turn_board", board({ people: 12, phase: "planned", nothing: true })),
  t12paused: shown("turn_board", board({ people: 12, phase: "paused", away: 3 })),
  t12ended: shown("turn_board", board({ people: 12, phase: "ended" })),
  t12two: shown("turn_board", board({ people: 12, speaking: 2, together: true })),
  t12four: shown("turn_board", board({ people: 12, speaking: 4, together: true, odd: true })),
  t12odd: shown("turn_board", board({ people: 12, speaking: 0, odd: true, away: 2 })),
  t12oddlong: shown("turn_board", {
    ...board({ people: 5, odd: true }),
    floor: [{ since_ms: Date.now() - 3_700_000, before_ms: 0, person: "p4", name: ODD[4]! }],
  }),
  t24: shown("turn_board", board({ people: 24, speaking: 1, away: 2 })),
  t40: shown("turn_board", board({ people: 40, speaking: 1, away: 4 })),
  t60: shown("turn_board", board({ people: 60, speaking: 1 })),
  t60odd: shown("turn_board", board({ people: 60, speaking: 1, odd: true, away: 12 })),
  t0: shown("turn_board", board({ people: 0, nothing: true, phase: "planned" })),
  gplanned: shown("gathering_bar", board({ people: 12, phase: "planned", nothing: true })),
  grunning: shown("gathering_bar", board({ people: 12, speaking: 1 })),
  gpaused: shown("gathering_bar", board({ people: 12, phase: "paused" })),
  gended: shown("gathering_bar", board({ people: 12, phase: "ended" })),
  godd: shown("gathering_bar", board({ people: 60, odd: true })),
  s5: shown("gathering_setup", setup()),
  s0: shown("gathering_setup", { ...setup(0), communities: [] }),
  s40: shown("gathering_setup", setup(40)),
};
