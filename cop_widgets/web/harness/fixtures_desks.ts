/** Screens of the floor, prompts, people, opening and close, to look at and to test with. */
import type {
  Clock,
  DeckCard,
  FloorScreen,
  FrameScreen,
  PeopleScreen,
  PersonCard,
  Place,
  PromptCard,
  PromptScreen,
  PromptsScreen,
  ResponseCard,
  ShownPrompt,
} from "../src/generated/messages";
import { wall } from "./fixtures_balance";
import { guest } from "./fixtures_way";

const MIN = 60_000;
const clock = (): Clock => wall({ people: 12 }).clock;
const NAMES =
  "Mele Hana Sam Tui Rewi Anahera Jo Whetū Łukasz Ngaire Tāmati Élodie Zoë Kit Lou Bo Nia Ira Aroha Mikaere".split(
    " ",
  );
const LONG = "Wilhelmina Tāwhiao-Featherstone van der Long-Anderson";
export const name = (i: number): string =>
  i === 1 ? LONG : `${NAMES[i % 20]}${i >= 20 ? ` ${"ABCDEF"[Math.floor(i / 20)]}.` : ""}`;

const WHYS = [
  "not yet heard",
  "asked after less than a fair share",
  "direct reply · not yet heard",
  "asked after about a fair share",
  "asked after more than a fair share",
];
const ABOUTS = ["new", "build", "reply", "question"] as const;
const MARKS = ["invite", "", "", "", "rest"] as const;

export const place = (i: number, more: Partial<Place> = {}): Place => ({
  person: `p${i}`,
  name: name(i),
  about: ABOUTS[i % 4]!,
  since_ms: clock().now_ms - (80 - i) * 1000,
  why: WHYS[i % 5]!,
  mark: MARKS[i % 5]!,
  by_hand: i % 3 === 2,
  ...more,
});

export function floor(more: Partial<FloorScreen> = {}, people = 12, hands = 3): FloorScreen {
  return {
    seq: 12,
    clock: clock(),
    mode: "open",
    fair: true,
    queue: Array.from({ length: hands }, (_, i) => place(i)),
    round: [],
    next: "",
    groups: [],
    circle: [],
    seats: 0,
    holder: "",
    until_ms: null,
    met: 0,
    box_ms: null,
    people: Array.from({ length: people }, (_, i) => ({
      person: `p${i}`,
      name: name(i),
      hand: i < hands,
      speaking: i === 3,
      inside: false,
    })),
    ...more,
  };
}

const STATES = ["done", "done", "passed", "speaking", "waiting", "waiting", "again", "away"] as const;
export const aRound = (people: number): Partial<FloorScreen> => ({
  mode: "round",
  round: Array.from({ length: people }, (_, i) => ({
    person: `p${i}`,
    name: name(i),
    state: STATES[i] ?? "waiting",
  })),
  next: "p4",
});

const grouped = (people: number, size: number): string[][] => {
  const groups: string[][] = [];
  for (let i = 0; i < people; i += size)
    groups.push(Array.from({ length: Math.min(size, people - i) }, (_, j) => name(i + j)));
  return groups;
};

export const prompt = (more: Partial<PromptCard> = {}): PromptCard => ({
  prompt: "q00001",
  kind: "question",
  text: "When did a child last change your mind about something?",
  theme: "listening to children",
  phase: "middle",
  language: "en",
  attribution: "",
  starter: "I had been sure that",
  image: "",
  alt: "",
  answers: "",
  ...more,
});

export const shown = (more: Partial<ShownPrompt> = {}): ShownPrompt => ({
  card: prompt(),
  form: "text",
  named: true,
  open: true,
  most: 1,
  low: 1,
  high: 5,
  low_says: "",
  high_says: "",
  thinking_ms: null,
  until_ms: clock().now_ms + 3 * MIN,
  answered: 7,
  of: 12,
  passed: 1,
  ...more,
});

const ANSWERS = [
  "A two-year-old who would not come to the mat showed me that listening can happen under a table.",
  "Slow down.",
  "When Tama built the same tower for nine days. I had wanted to move him on; he was measuring his own height.",
  "Puddles.",
  "I am still thinking about it, and would rather say it aloud in the pairs.",
];

export const response = (i: number, more: Partial<ResponseCard> = {}): ResponseCard => ({
  response: `a${String(i).padStart(5, "0")}`,
  name: name(i),
  text: ANSWERS[i % 5]!,
  score: null,
  image: "",
  alt: "",
  passed: false,
  shared: i % 4 === 0,
  group: "",
  hearts: i % 4 === 0 ? 3 : 0,
  same: i % 8 === 0 ? 2 : 0,
  at_ms: clock().now_ms - i * 4000,
  ...more,
});

export function prompts(more: Partial<PromptsScreen> = {}): PromptsScreen {
  return {
    seq: 12,
    clock: clock(),
    code: "K7PQ4M",
    ready: [],
    shown: null,
    responses: [],
    groups: [],
    summary: null,
    summary_shown: false,
    waiting: [],
    past: [],
    ...more,
  };
}

export const card = (i: number, more: Partial<DeckCard> = {}): DeckCard => ({
  deck: `d${i}`,
  kind: (["question", "check_in", "provocation", "starter", "image", "poem"] as const)[i % 6]!,
  text: [
    "What did you see this week that nobody planned?",
    "Which weather are you today?",
    "A calm room can be a room in which nobody dares.",
    "",
    "Who is about to come through?",
    "Hope is the thing with feathers\nThat perches in the soul",
  ][i % 6]!,
  theme: ["noticing", "arriving", "power", "place"][i % 4]!,
  phase: (["opening", "middle", "closing", ""] as const)[i % 4]!,
  language: i % 9 === 8 ? "mi" : "en",
  attribution: i % 6 === 5 ? "Emily Dickinson" : "",
  starter: i % 6 === 3 ? "I noticed that" : "",
  image: i % 6 === 4 ? "deck-gate.svg" : "",
  alt: i % 6 === 4 ? "A garden gate left ajar, a path behind it" : "",
  answers: (["text", "word", "", "text", "photo", ""] as const)[i % 6]!,
  ...more,
});

const deck = Array.from({ length: 72 }, (_, i) => card(i));

const answered = (n: number, more: Partial<ShownPrompt> = {}): Partial<PromptsScreen> => ({
  shown: shown({ answered: n, of: Math.max(12, n), ...more }),
  responses: Array.from({ length: n }, (_, i) =>
    response(i, { ...(i === 6 && { passed: true, text: "" }), group: i === 1 || i === 2 ? "k00001" : "" }),
  ),
  groups: [{ group: "k00001", title: "Taking time", responses: ["a00001", "a00002"] }],
  waiting: [guest("Sam"), guest("Tui"), guest(LONG)],
});

export const person = (i: number, more: Partial<PersonCard> = {}): PersonCard => ({
  person: `p${i}`,
  name: name(i),
  role:
    (["facilitator", "participant", "co_facilitator", "note_keeper", "participant"] as const)[i] ??
    "participant",
  pronouns: i % 3 === 0 ? "she/her" : i % 3 === 1 ? "they/them" : "",
  say: i === 0 ? "MEH-leh" : "",
  first_time: i === 4,
  needs: i === 4 ? "Sits near the door; reads lips, so please face them." : "",
  here: i % 7 !== 6,
  phone: i % 2 === 0,
  remote: i === 2,
  came_ms: i % 7 === 6 ? null : clock().now_ms - 40 * MIN,
  left_ms: null,
  agrees: i % 2 === 0,
  ...more,
});

export const people = (n: number): PeopleScreen => ({
  seq: 12,
  clock: clock(),
  people: Array.from({ length: n }, (_, i) => person(i)),
});

const KARAKIA =
  "We meet on the land of the people who have cared for it since long before our centre was built.\nWe thank them, and the river that runs behind our fence.";

export function frame(more: Partial<FrameScreen> = {}): FrameScreen {
  return {
    seq: 12,
    clock: clock(),
    stage: "",
    date: "2026-11-23",
    community: "Play and place",
    words: [
      { part: "acknowledgement", text: KARAKIA },
      { part: "about", text: "We are teachers who look closely at children's play." },
      {
        part: "confidentiality",
        text: "Names of children and families stay in this room. Ideas may travel.",
      },
    ],
    agreements: [
      { name: "Mele", agrees: true, why: "" },
      { name: "Hana", agrees: true, why: "" },
      { name: LONG, agrees: false, why: "May I tell my co-teacher?" },
    ],
    silent: [guest("Sam"), guest("Tui")],
    hosts: [
      { date: "2026-11-23", host: "Mele", today: true },
      { date: "2026-11-24", host: LONG, today: false },
      { date: "2026-11-25", host: "", today: false },
    ],
    names: ["Mele", "Hana", "Sam", LONG],
    readings: [
      {
        reading: "b1",
        title: "The hundred languages",
        link: "https://example.org/a",
        note: "Pages 3 to 9",
        by: "Hana",
      },
      {
        reading: "b2",
        title: "A long walk through a very long title that goes on and on",
        link: "",
        note: "",
        by: "",
      },
    ],
    next: { date: "2026-12-07", host: "Hana", note: "Bring a photo of a doorway" },
    spark: false,
    closing: false,
    ...more,
  };
}

const one = (view: string, screen: unknown, options: Record<string, unknown> = {}) => ({
  view,
  screen,
  options,
});
const soon = () => clock().now_ms + 4 * MIN;

export const promptScreen = (more: Partial<PromptScreen> = {}): PromptScreen => ({
  seq: 12,
  clock: clock(),
  code: "K7PQ4M",
  prompt: { shown: shown(), responses: [response(0), response(4)], groups: [], summary: null },
  ...more,
});

export const cases = {
  floor: one("floor_desk", floor()),
  floor0: one("floor_desk", floor({}, 3, 0)),
  floor40: one("floor_desk", floor({ fair: false }, 40, 20)),
  floorround: one("floor_desk", floor(aRound(12), 12, 1)),
  floorround40: one("floor_desk", floor(aRound(40), 40, 0)),
  floorpiece: one("floor_desk", floor({ mode: "talking_piece", holder: "p1" })),
  floorpairs: one("floor_desk", floor({ mode: "pairs", groups: grouped(13, 2), until_ms: soon(), met: 3 })),
  floortriads: one(
    "floor_desk",
    floor({ mode: "triads", groups: grouped(40, 3), until_ms: clock().now_ms - 5000 }, 40),
  ),
  floorsilent: one("floor_desk", floor({ mode: "silent", until_ms: soon() }, 12, 0)),
  floorbowl: one("floor_desk", {
    ...floor({ mode: "fishbowl", seats: 5 }),
    people: floor().people.map((each, i) => ({ ...each, inside: i < 4 })),
  }),
  prompts0: one("prompt_desk", prompts(), { deck }),
  promptsready: one(
    "prompt_desk",
    prompts({
      ready: [
        prompt(),
        prompt({ prompt: "q2", kind: "image", image: "deck-gate.svg", alt: "A gate", starter: "" }),
      ],
    }),
    { deck },
  ),
  promptsshown: one("prompt_desk", prompts(answered(8)), { deck }),
  prompts60: one("prompt_desk", prompts(answered(60, { until_ms: null })), { deck }),
  promptsunnamed: one(
    "prompt_desk",
    prompts({
      ...answered(8, { named: false, thinking_ms: soon() }),
      responses: Array.from({ length: 8 }, (_, i) => response(i, { name: null, shared: false })),
      waiting: [],
    }),
    { deck },
  ),
  promptsword: one(
    "prompt_desk",
    prompts({
      shown: shown({ form: "word", answered: 12 }),
      responses: Array.from({ length: 12 }, (_, i) =>
        response(i, { text: ["mud", "time", "tūrangawaewae"][i % 3]! }),
      ),
      summary: {
        words: [
          ["mud", 4],
          ["time", 4],
          ["tūrangawaewae", 4],
        ],
        scores: [],
        mean: null,
        withheld: false,
      },
    }),
    { deck },
  ),
  promptsscale: one(
    "prompt_desk",
    prompts({
      shown: shown({
        form: "scale",
        answered: 12,
        open: false,
        low_says: "not at all",
        high_says: "very much",
      }),
      responses: Array.from({ length: 12 }, (_, i) => response(i, { text: "", score: 1 + (i % 5) })),
      summary: {
        words: [],
        scores: [
          ["1", 2],
          ["2", 1],
          ["3", 4],
          ["4", 3],
          ["5", 2],
        ],
        mean: 3.2,
        withheld: false,
      },
    }),
    { deck },
  ),
  promptsphoto: one(
    "prompt_desk",
    prompts({
      shown: shown({ form: "photo" }),
      responses: [
        response(0, { image: "deck-gate.svg", alt: "A gate left ajar", text: "Ours sticks." }),
        response(1, { image: "x.jpg", text: "" }),
      ],
    }),
    { deck },
  ),
  promptsaloud: one(
    "prompt_desk",
    prompts({
      shown: shown({ form: "", answered: 0, until_ms: null, thinking_ms: soon() }),
      past: [{ card: prompt(), answers: 7 }],
    }),
    { deck },
  ),
  promptcard: one("prompt_card", promptScreen()),
  promptcard0: one("prompt_card", promptScreen({ prompt: null })),
  people: one("people_desk", people(12)),
  people3: one("people_desk", people(3)),
  people40: one("people_desk", people(40)),
  frame: one("frame_desk", frame()),
  frameshown: one("frame_desk", frame({ stage: "acknowledgement", spark: true })),
  frame0: one(
    "frame_desk",
    frame({ words: [], agreements: [], hosts: [], readings: [], next: { date: "", host: "", note: "" } }),
  ),
  tabs8: one("dashboard_tabs", {
    seq: 3,
    tabs: [
      ["Agenda", "+6", "about 6 minutes late"],
      ["Floor", "3", "3 hands are up"],
      ["Prompts", "7/12", "7 of 12 have answered"],
      ["People", "", ""],
      ["Intentions", "7/12", "a vote goes on, 7 of 12 have answered"],
      ["Opening", "", ""],
      ["Balance", "•", "a thought waits"],
      ["Outcomes", "", ""],
    ].map(([name, mark, says]) => ({ name, mark, says, open: name === "Floor" })),
  }),
};
