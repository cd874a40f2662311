/** Screens of the balance, the wall, the thoughts and the outcomes, to look at and to test with. */
import type {
  BalanceScreen,
  Bar,
  Clock,
  Follow,
  Holder,
  NudgesScreen,
  OutcomesScreen,
  Picture,
  Point,
  Seat,
  WallScreen,
} from "../src/generated/messages";
import { plain } from "./fixtures_whole";

type Phase = Clock["phase"];

const MIN = 60_000;
const NAMES = "Mele Hana Jo Sam Tui Ana Rewi Kit Lou Bo Nia Ira".split(" ");
const ODD = [
  "=1+1",
  'O\'Neill, "Bob"',
  "Hēmi 👋",
  "مريم العبدالله",
  `Wilhelmina ${"van der Long ".repeat(15)}`,
];

/** The same sequence each time: numbers in 0..1. */
function sequence(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 16807) % 2147483647;
    return state / 2147483647;
  };
}

export interface Case {
  people: number;
  names?: boolean;
  weights?: readonly number[];
  phase?: Phase;
  minutes?: number;
  odd?: boolean;
}

const nameOf = (place: number, odd = false): string => {
  const plain = NAMES[place % NAMES.length] ?? "";
  return odd && place < ODD.length
    ? (ODD[place] ?? plain)
    : `${plain}${place >= NAMES.length ? ` ${Math.floor(place / NAMES.length) + 1}` : ""}`;
};

function weightsFor({ people, weights }: Case): number[] {
  if (weights) return [...weights];
  const next = sequence(people * 7 + 3);
  const drawn = Array.from({ length: people }, () => (next() < 0.16 ? 0 : 0.3 + next() * 1.5));
  return drawn.map((weight, place) => (place === 0 ? 0.95 : place === people - 1 ? 0 : weight));
}

function voicesOf(shares: readonly number[]): number {
  return Math.exp(-shares.reduce((sum, share) => sum + (share > 0 ? share * Math.log(share) : 0), 0));
}

export function picture(of: Case): Picture {
  const weights = weightsFor(of);
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const away = of.people > 3 ? of.people - 1 : -1;
  const seats = weights.map((weight, place): Seat => {
    const gone = place === away && weight === 0;
    const state = gone
      ? "away"
      : weight === 0
        ? "unheard"
        : of.names && place === 0 && of.phase !== "ended"
          ? "speaking"
          : "heard";
    return {
      state,
      weight: total ? (weight * of.people) / total : null,
      share: total ? weight / total : null,
      name: of.names ? nameOf(place, of.odd) : null,
    };
  });
  const voices = total ? voicesOf(weights.map((weight) => weight / total)) : null;
  const sentence =
    voices === null ? "nobody has spoken yet" : `as if about ${Math.round(voices)} of ${of.people} voices`;
  return { sentence, voices, of: of.people, silence: total ? 0.18 : null, seats };
}

function barsOf(of: Case, weights: readonly number[]): Bar[] {
  const bars: Bar[] = [];
  const next = sequence(11);
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const end = (of.minutes ?? 42) * MIN;
  for (let t = 4000; total > 0 && t < end; t += next() * 9000) {
    let draw = next() * total;
    const lane = Math.max(
      0,
      weights.findIndex((weight) => {
        draw -= weight;
        return draw < 0;
      }),
    );
    const stop = Math.min(end, t + 3000 + next() * next() * 110_000);
    if (t < 15 * MIN || t > 17 * MIN) bars.push([of.names ? lane : 0, Math.round(t), Math.round(stop)]);
    t = stop;
  }
  return bars;
}

const pointsOf = (of: Case): Point[] =>
  Array.from({ length: of.minutes ?? 42 }, (_, i): Point => {
    const minute = i + 1;
    if (weightsFor(of).every((weight) => weight === 0) || (minute > 36 && minute < 38))
      return [minute * MIN, null];
    return [minute * MIN, 1 + (of.people - 1) * (0.45 + 0.3 * Math.sin(minute / 2.2))];
  });

function followOf(of: Case): Follow[] {
  if (!of.names) return [];
  const next = sequence(5);
  const places = weightsFor(of).flatMap((weight, place) => (weight > 0 ? [place] : []));
  return places.flatMap((from) =>
    places
      .filter((to) => to !== from && next() > 0.72)
      .map((to): Follow => [from, to, 1 + Math.floor(next() * 7)]),
  );
}

export function clock(of: Case): Clock {
  const now = Date.now();
  const elapsed = of.phase === "planned" ? 0 : (of.minutes ?? 42) * MIN;
  return {
    now_ms: now,
    phase: of.phase ?? "running",
    elapsed_ms: elapsed,
    planned_ms: 90 * MIN,
    began_ms: of.phase === "planned" ? null : now - elapsed,
    ended_ms: of.phase === "ended" ? now : null,
  };
}

export function balance(of: Case): BalanceScreen {
  const weights = weightsFor(of);
  const to_ms = clock(of).elapsed_ms;
  const silent = weights.every((weight) => weight === 0);
  const recent = of.weights
    ? of.weights
    : weights.map((weight, i) => (i % 3 === 0 ? weight * 2 : weight * 0.4));
  return {
    seq: 41,
    clock: clock(of),
    names_shown: of.names ?? false,
    whole: picture(of),
    recent: picture({ ...of, weights: recent }),
    timeline: {
      from_ms: 0,
      to_ms,
      lanes: of.names ? weights.map((_, place) => nameOf(place, of.odd)) : [],
      bars: barsOf(of, weights),
      pauses: silent ? [] : [[15 * MIN, 17 * MIN]],
    },
    points: pointsOf(of),
    follow: followOf(of),
    facilitator_share: silent ? null : 0.21,
  };
}

const holders = (of: Case): Holder[] =>
  of.phase && of.phase !== "running"
    ? []
    : [
        {
          since_ms: Date.now() - 84_000,
          before_ms: 0,
          person: of.names ? "p1" : null,
          name: of.names ? nameOf(0, of.odd) : null,
        },
      ];

export function wall(of: Case, more: Partial<WallScreen> = {}): WallScreen {
  return {
    seq: 41,
    clock: clock(of),
    title: "Thursday gathering",
    community: "Play and place",
    here: of.people - 1,
    together: false,
    floor: holders(of),
    time_box_ms: 120_000,
    balance: { ...balance(of), facilitator_share: null },
    code: "K7PQ4M",
    way: {
      step: "",
      proposed: 0,
      values: [],
      round: null,
      result: null,
      intentions: [],
      consenting: 0,
      objecting: 0,
    },
    ...plain,
    ...more,
  };
}

export const thoughts = (count: number): NudgesScreen => ({
  seq: 41,
  thoughts: [
    {
      nudge: "n2",
      evidence: "Three people not yet heard, 32 minutes in.",
      suggestion: "A silent minute to write, then a round? Passing is fine.",
    },
    {
      nudge: "n1",
      evidence: "One voice has had about 75 % of the last ten minutes.",
      suggestion: "Two minutes in pairs, then hear from the pairs?",
    },
  ].slice(0, count),
});

export const outcomes = (phase: Phase = "running", saved = true): OutcomesScreen => ({
  seq: 41,
  clock: clock({ people: 12, phase }),
  code: "K7PQ4M",
  folder: "/home/mele/gatherings/outcomes/2026-11-21-thursday-gathering-K7PQ4M",
  saved_ms: saved ? Date.now() - 2 * MIN - 4000 : null,
  files: saved
    ? [
        { name: "gathering.csv", rows: 1, about: "the gathering in one row" },
        { name: "attendance.csv", rows: 13, about: "who was here, and when" },
        { name: "turns.csv", rows: 148, about: "every recorded stretch of talk" },
        { name: "balance.csv", rows: 12, about: "one row a person, silent ones too" },
        { name: "follow.csv", rows: 61, about: "who came after whom" },
        { name: "balance_over_time.csv", rows: 42, about: "the balance minute by minute" },
        { name: "nudges.csv", rows: 2, about: "suggestions, and what came of them" },
      ]
    : [],
});

const ONE_OF_FOUR = [3, 0, 0, 0];
const NOTHING = Array<number>(12).fill(0);

/** What to look at: a view, a screen and its options by name. */
export const cases = {
  b3: {
    view: "balance_view",
    screen: balance({ people: 3, weights: [1, 1.4, 0.7], minutes: 3 }),
    options: {},
  },
  b12: { view: "balance_view", screen: balance({ people: 12 }), options: {} },
  b12n: { view: "balance_view", screen: balance({ people: 12, names: true }), options: {} },
  b12odd: { view: "balance_view", screen: balance({ people: 12, names: true, odd: true }), options: {} },
  b60: { view: "balance_view", screen: balance({ people: 60 }), options: {} },
  b60n: { view: "balance_view", screen: balance({ people: 60, names: true }), options: {} },
  b0: { view: "balance_view", screen: balance({ people: 12, weights: NOTHING, minutes: 1 }), options: {} },
  b1of4: {
    view: "balance_view",
    screen: balance({ people: 4, weights: ONE_OF_FOUR, names: true }),
    options: {},
  },
  beven: {
    view: "balance_view",
    screen: balance({ people: 8, weights: Array<number>(8).fill(1) }),
    options: {},
  },
  bfacing: { view: "balance_view", screen: balance({ people: 4, weights: [3, 0, 3, 0] }), options: {} },
  picture: {
    view: "balance_view",
    screen: balance({ people: 12, names: true }),
    options: { parts: ["picture"] },
  },
  strip: { view: "balance_view", screen: balance({ people: 12 }), options: { parts: ["timeline"] } },
  stripn: {
    view: "balance_view",
    screen: balance({ people: 12, names: true }),
    options: { parts: ["timeline"] },
  },
  strip60: {
    view: "balance_view",
    screen: balance({ people: 60, names: true }),
    options: { parts: ["timeline"] },
  },
  wall: { view: "wall_view", screen: wall({ people: 12 }), options: {} },
  walln: { view: "wall_view", screen: wall({ people: 12, names: true }), options: {} },
  wallodd: {
    view: "wall_view",
    screen: wall(
      { people: 12, names: true, odd: true },
      { title: "Ngā whakaaro o te rāpare: a gathering with quite a long title, for the whole kāhui ako" },
    ),
    options: {},
  },
  wall3: {
    view: "wall_view",
    screen: wall({ people: 3, weights: [1, 1.1, 0.9], names: true }, { time_box_ms: 60_000 }),
    options: {},
  },
  wall60: { view: "wall_view", screen: wall({ people: 60 }), options: {} },
  wall0: {
    view: "wall_view",
    screen: wall({ people: 12, weights: NOTHING, minutes: 1 }, { floor: [] }),
    options: {},
  },
  wallopen: {
    view: "wall_view",
    screen: wall({ people: 12 }, { floor: [], time_box_ms: null }),
    options: {},
  },
  walltogether: {
    view: "wall_view",
    screen: wall(
      { people: 12, names: true },
      {
        together: true,
        floor: ["Mele", "Hana", "Jo"].map((name, i) => ({
          since_ms: Date.now() - 20_000 * i,
          before_ms: 0,
          person: name,
          name,
        })),
      },
    ),
    options: {},
  },
  wallpaused: { view: "wall_view", screen: wall({ people: 12, phase: "paused" }), options: {} },
  wallended: { view: "wall_view", screen: wall({ people: 12, phase: "ended", minutes: 88 }), options: {} },
  wallplanned: {
    view: "wall_view",
    screen: wall({ people: 12, weights: NOTHING, phase: "planned", minutes: 0 }),
    options: {},
  },
  nudge1: { view: "nudges", screen: thoughts(1), options: {} },
  nudge2: { view: "nudges", screen: thoughts(2), options: {} },
  nudge0: { view: "nudges", screen: thoughts(0), options: {} },
  out: { view: "outcomes_panel", screen: outcomes(), options: {} },
  outended: { view: "outcomes_panel", screen: outcomes("ended"), options: {} },
  outnew: { view: "outcomes_panel", screen: outcomes("planned", false), options: {} },
  outfold: { view: "outcomes_panel", screen: outcomes(), options: { disclosure: true } },
} as const;
