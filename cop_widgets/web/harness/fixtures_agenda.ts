/** Agendas to look at and to test with. */
import type { AgendaScreen, Clock, DeckCard, SegmentCard, TemplateCard } from "../src/generated/messages";

const MINUTE = 60_000;
const NOW = 1_795_000_000_000;

type Given = Partial<SegmentCard> & { minutes?: number };

const PARTS: readonly (readonly [string, SegmentCard["kind"], number, Given?])[] = [
  ["Welcome and karakia", "acknowledgement", 5],
  [
    "Who is here",
    "introductions",
    15,
    {
      floor: "round",
      prompt: "Say your name, where you work, and one thing a child said to you this week.",
      notes: "Begin yourself, and keep it short. Mele comes ten minutes late.",
    },
  ],
  ["How we gather", "intentions", 10],
  [
    "What research says about play",
    "conversation",
    30,
    {
      floor: "pairs",
      prompt:
        "Think of a moment this month when you held back and let a child find their own way. What did you see?",
      answers: "text",
      starter: "I noticed that",
      notes: "Read the one paragraph aloud first.\nLeave silence; do not fill it.",
    },
  ],
  ["What to read for next time", "reading", 5],
  [
    "One word to leave with",
    "check_out",
    10,
    { answers: "word", named: false, floor: "round", auto: true, prompt: "One word for how you leave." },
  ],
  ["Thanks and who hosts next", "closing", 5],
];

export const segment = (at: number, more: Given = {}): SegmentCard => {
  const [title, kind, minutes, given] = PARTS[at % PARTS.length]!;
  const { minutes: other, ...rest } = { ...given, ...more };
  const length_ms = (other ?? minutes) * MINUTE;
  return {
    segment: `g${String(at + 1).padStart(5, "0")}`,
    kind,
    title: at < PARTS.length ? title : `${title} (${at + 1})`,
    status: "planned",
    planned_ms: length_ms,
    length_ms,
    spent_ms: 0,
    starts_ms: null,
    prompt: "",
    answers: "",
    starter: "",
    named: true,
    floor: "",
    notes: "",
    auto: false,
    ...rest,
  };
};

const clock = (phase: Clock["phase"], elapsed_ms = 0): Clock => ({
  now_ms: NOW,
  phase,
  elapsed_ms,
  planned_ms: 90 * MINUTE,
  began_ms: phase === "planned" ? null : NOW - elapsed_ms,
  ended_ms: phase === "ended" ? NOW : null,
});

/** An agenda that has not begun. */
export const agenda = (more: Partial<AgendaScreen> = {}): AgendaScreen => {
  const segments = more.segments ?? PARTS.map((_, at) => segment(at));
  return {
    seq: 12,
    clock: clock("planned"),
    code: "K7PQ4M",
    title: "Thursday circle",
    template: "",
    spark: false,
    segments,
    now: "",
    next: segments[0]?.segment ?? "",
    left_ms: null,
    whole_left_ms: 90 * MINUTE,
    whole_ms: 90 * MINUTE,
    sum_ms: segments.reduce((sum, one) => sum + one.length_ms, 0),
    late_ms: 0,
    ends_ms: null,
    shorter: [],
    ...more,
  };
};

/** An agenda at its `at`th segment, with `left` minutes of it left. */
export const held = (
  at = 3,
  left = 12.4,
  late = 0,
  segments: readonly SegmentCard[] = PARTS.map((_, i) => segment(i)),
): AgendaScreen => {
  let begins = NOW - 32 * MINUTE;
  const going = segments.map((one, i): SegmentCard => {
    const starts_ms = begins;
    begins += one.length_ms;
    if (i < at) return { ...one, status: "done", spent_ms: one.length_ms + MINUTE * (i - 1), starts_ms };
    if (i === at) return { ...one, status: "running", spent_ms: one.length_ms - left * MINUTE, starts_ms };
    return { ...one, starts_ms };
  });
  const shorter = going
    .slice(at + 1)
    .map((one) => ({ segment: one.segment, length_ms: Math.round((one.length_ms * 0.7) / 30_000) * 30_000 }));
  return agenda({
    clock: clock("running", 47.6 * MINUTE),
    segments: going,
    now: going[at]!.segment,
    next: going[at + 1]?.segment ?? "",
    left_ms: left * MINUTE,
    whole_left_ms: 42.4 * MINUTE,
    late_ms: late * MINUTE,
    ends_ms: NOW + (42.4 + late) * MINUTE,
    shorter: late ? shorter : [],
  });
};

export const templates: readonly TemplateCard[] = [
  {
    template: "first_gathering",
    title: "A first gathering",
    about: "Welcome, introductions, how you will gather, and a conversation in pairs.",
    minutes: 90,
    segments: 9,
  },
  {
    template: "regular_gathering",
    title: "A regular gathering",
    about: "Check-in, a conversation on practice, what to read next.",
    minutes: 90,
    segments: 7,
  },
  {
    template: "spark_chat",
    title: "Spark chat",
    about: "One host, one prompt, a quarter of an hour that goes on by itself.",
    minutes: 15,
    segments: 4,
  },
  {
    template: "committee_hour",
    title: "Committee hour",
    about: "Business and one open question.",
    minutes: 60,
    segments: 6,
  },
];

const card = (deck: string, more: Partial<DeckCard>): DeckCard => ({
  deck,
  kind: "question",
  text: "",
  theme: "play",
  phase: "middle",
  language: "en",
  attribution: "",
  starter: "",
  image: "",
  alt: "",
  answers: "text",
  ...more,
});

export const deck: readonly DeckCard[] = [
  card("d1", { text: "What did a child teach you this week?", starter: "I learned that" }),
  card("d2", {
    kind: "check_in",
    text: "What is the weather inside you today?",
    phase: "opening",
    answers: "word",
  }),
  card("d3", { kind: "provocation", text: "A quiet room is not a calm room.", theme: "listening" }),
];

const options = { templates, deck };
const long =
  "A title that goes on for much longer than a title should because somebody pasted a whole sentence into it";
const many = Array.from({ length: 25 }, (_, at) =>
  segment(at, {
    minutes: 3,
    ...(at === 6 ? { title: long } : {}),
    ...(at === 9 ? { status: "skipped" } : {}),
  }),
);

export const cases = {
  aplanned: { view: "agenda_view", screen: agenda(), options },
  aheld: { view: "agenda_view", screen: held(), options },
  alate: { view: "agenda_view", screen: held(3, -1.2, 6), options },
  along: {
    view: "agenda_view",
    screen: held(
      6,
      2.1,
      3,
      many.map((one, at) => (at === 6 ? { ...one, notes: long } : one)),
    ),
    options,
  },
  aempty: { view: "agenda_view", screen: agenda({ segments: [] }), options },
  plan: { view: "agenda_planner", screen: agenda(), options },
  plan3: {
    view: "agenda_planner",
    screen: agenda({ segments: [0, 1, 3].map((at) => segment(at)) }),
    options,
  },
  plan25: { view: "agenda_planner", screen: agenda({ segments: many }), options },
  plangoing: { view: "agenda_planner", screen: held(), options },
  planempty: { view: "agenda_planner", screen: agenda({ segments: [] }), options },
};
