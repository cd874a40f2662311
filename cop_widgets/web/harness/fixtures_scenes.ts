/** Scenes of the wall: prompts, the floor, opening and closing. To look at and to test with. */
import type {
  AgendaWall,
  FloorWall,
  FrameWall,
  PromptWall,
  ResponseCard,
  ShownPrompt,
  WallScreen,
  Welcome,
} from "../src/generated/messages";
import { wall } from "./fixtures_balance";
import { round, wayWall } from "./fixtures_way";
import { noFrame, openFloor } from "./fixtures_whole";

const MIN = 60_000;
const NAMES = "Mele Hana Jo Sam Tui Ana Rewi Kit Lou Bo Nia Ira".split(" ");
const nameAt = (at: number): string =>
  `${NAMES[at % NAMES.length]}${at >= NAMES.length ? ` ${Math.floor(at / 12) + 1}` : ""}`;
export const LONG_WORD = "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft";

const LINES = [
  ["Karakia and welcome", "acknowledgement", 5],
  ["Who is here", "introductions", 15],
  ["What we are about", "details", 5],
  ["What stays here", "confidentiality", 5],
  ["What children's play told us", "conversation", 30],
  ["In pairs: one moment of this week", "groups", 15],
  ["What we take away", "check_out", 10],
  ["To read, and next time", "closing", 5],
] as const;

export const agenda: AgendaWall = {
  title: LINES[4][0],
  kind: "conversation",
  left_ms: 12 * MIN,
  length_ms: 30 * MIN,
  next: LINES[5][0],
  at: 5,
  of: LINES.length,
  lines: LINES.map(([title, kind, minutes], at) => ({
    title,
    kind,
    minutes,
    status: at < 4 ? (at === 2 ? "skipped" : "done") : at === 4 ? "running" : "planned",
  })),
};

/** A picture that needs no server: its name is the picture. */
const PICTURE =
  '<svg xmlns="http://www.w3.org/2000/svg" width="800" height="600"><rect width="800" height="600" fill="#8fb6a6"/><circle cx="560" cy="220" r="110" fill="#f0cf8c"/><path d="M0 600 260 300 460 480 640 340 800 520V600Z" fill="#35604f"/></svg>';
export const PICTURES = "data:image/svg+xml,";

export const shownPrompt: ShownPrompt = {
  card: {
    prompt: "q00001",
    kind: "question",
    text: "When did you last change your mind about a child because of something you saw them do?",
    theme: "play",
    phase: "middle",
    language: "en",
    attribution: "",
    starter: "I noticed that",
    image: "",
    alt: "",
    answers: "text",
  },
  form: "text",
  named: true,
  open: true,
  most: 1,
  low: 1,
  high: 5,
  low_says: "",
  high_says: "",
  thinking_ms: null,
  until_ms: null,
  answered: 7,
  of: 12,
  passed: 1,
};

const SAID = [
  "He lined up every stone by how warm it was in the hand.",
  "That she could wait. We had written that she cannot wait.",
  "I stopped asking what it is and began to ask how it feels.",
  "The quiet corner is not for hiding; it is where they plan the next game.",
  "When the rain came they moved the whole shop, till and all, and nobody told them to. I had been about to.",
  "Listening before naming.",
  "Nobody had asked the cook what the children say at lunch.",
  "We count words, and he was telling it all with his feet.",
];

export const response = (at: number, more: Partial<ResponseCard> = {}): ResponseCard => ({
  response: `a${String(at).padStart(5, "0")}`,
  name: nameAt(at),
  text: SAID[at % SAID.length] ?? "",
  score: null,
  image: "",
  alt: "",
  passed: false,
  shared: true,
  group: "",
  hearts: at % 3,
  same: at % 4 === 1 ? 2 : 0,
  at_ms: at,
  ...more,
});

const responses = (n: number, more: Partial<ResponseCard> = {}) =>
  Array.from({ length: n }, (_, at) => response(at, more));

export const prompted = (shown: Partial<ShownPrompt> = {}, more: Partial<PromptWall> = {}): PromptWall => ({
  shown: { ...shownPrompt, ...shown },
  responses: [],
  groups: [],
  summary: null,
  ...more,
});
const card = (more: Partial<ShownPrompt["card"]>) => ({ card: { ...shownPrompt.card, ...more } });

const WORDS: [string, number][] = [
  ["aroha", 4],
  ["calm", 1],
  ["curious", 3],
  ["hopeful", 2],
  ["kindness", 1],
  ["listening", 7],
  ["mana", 2],
  ["patience", 2],
  ["play", 5],
  ["rain boots", 1],
  ["still here", 1],
  ["surprised", 1],
  ["tired", 2],
  ["together", 3],
  ["whānau", 3],
];

const people = (n: number): Welcome[] =>
  Array.from({ length: n }, (_, at) => ({
    name: at === 4 ? "Wilhelmina van der Long-Hyphenated" : nameAt(at),
    pronouns: at % 3 === 0 ? "she/her" : at % 5 === 1 ? "they/them" : "",
    say: at % 4 === 0 ? "MEH-leh" : "",
    first_time: at % 6 === 2,
  }));

const TEXT =
  "We acknowledge the people of this land, who taught here long before any of us, and who teach here still. We thank those who kept the water and the paths, and we will leave this place as we would like to find it.";

const framed = (stage: FrameWall["stage"], more: Partial<FrameWall> = {}): FrameWall => ({
  ...noFrame,
  stage,
  ...more,
});
const shared = (mode: FloorWall["mode"], more: Partial<FloorWall> = {}): FloorWall => ({
  ...openFloor,
  mode,
  ...more,
});

function scene(
  more: Partial<WallScreen>,
  of = 12,
): { view: string; screen: WallScreen; options: Record<string, unknown> } {
  return {
    view: "wall_view",
    screen: wall({ people: of }, { agenda, ...more }),
    options: { alone: true, photos: PICTURES, readings: PICTURES, link: LINK },
  };
}
const LINK = {
  address: "http://192.168.1.5:8866/cop/K7PQ4M",
  picture: PICTURES + encodeURIComponent(PICTURE),
  base: "/",
  choices: [],
  trouble: "",
};
const words = (part: FrameWall["words"][number]["part"], text: string, more: Partial<FrameWall> = {}) =>
  framed(part, { words: [{ part, text }], ...more });
const asked = (prompt: PromptWall, more: Partial<WallScreen> = {}) =>
  scene({ frame: framed("prompt"), prompt, floor: [], ...more });
/** A vote goes on beside the prompt. */
const voting = (prompt: PromptWall, more: Partial<WallScreen> = {}) =>
  asked(prompt, { code: "K7PQ4M", way: wayWall({ step: "vote", round: round() }), ...more });
const pairs = (n: number) => Array.from({ length: n }, (_, at) => [nameAt(2 * at), nameAt(2 * at + 1)]);
const soon = (minutes: number) => Date.now() + minutes * MIN;

export const readings = [
  {
    reading: "r1",
    title: "The Hundred Languages of Children",
    link: "",
    note: "Chapter three, on listening.",
    by: "Hana",
  },
  {
    reading: "r2",
    title: "A short film about mud",
    link: "https://example.org/films/a-short-film-about-mud",
    note: "",
    by: "",
  },
];
const hosts = ["23", "24", "25", "26", "27", "30"].map((day, at) => ({
  date: `2026-11-${day}`,
  host: at === 3 ? "" : nameAt(at),
  today: at === 0,
}));

export const cases = {
  wsack: scene({ frame: words("acknowledgement", TEXT), floor: [] }),
  wsacklong: scene({ frame: words("acknowledgement", `${TEXT}\n\n`.repeat(7)), floor: [] }),
  wsackmost: scene({
    frame: words("acknowledgement", `${TEXT} ${TEXT}\n`.repeat(5).slice(0, 2000)),
    floor: [],
  }),
  wsackshort: scene({ frame: words("acknowledgement", "Nau mai, haere mai."), floor: [] }),
  wsabout: scene({ frame: words("about", `${TEXT} ${TEXT} ${TEXT}`), floor: [] }),
  wsdetails: scene({ frame: framed("details"), floor: [] }),
  wsconf: scene({ frame: words("confidentiality", TEXT, { agreeing: 7, objecting: 1 }), floor: [] }),
  wsthanks: scene({
    frame: words("thanks", "Thank you, Mele, for the bread, and all of you for the questions."),
    floor: [],
  }),
  wsjoin: scene({ frame: framed("join"), floor: [] }),
  wsagenda: scene({ frame: framed("agenda"), floor: [] }),
  wsagendalong: scene({
    frame: framed("agenda"),
    agenda: { ...agenda, left_ms: -90_000, title: LONG_WORD, lines: [...agenda.lines, ...agenda.lines] },
  }),
  wspeople3: scene({ frame: framed("people", { people: people(3) }), floor: [] }),
  wspeople12: scene({ frame: framed("people", { people: people(12) }), floor: [] }),
  wspeople40: scene({ frame: framed("people", { people: people(40) }), floor: [] }),
  wsprompt: asked(prompted()),
  wspromptlong: asked(prompted(card({ text: `${shownPrompt.card.text} `.repeat(5), starter: LONG_WORD }))),
  wspoem: asked(
    prompted({
      ...card({
        kind: "poem",
        text: "The rain comes over the hill,\nand the gate that we left unlatched\nsays what it says every time:\n\ncome in, or come out, but come.",
        starter: "",
        attribution: "from our own deck",
      }),
      form: "",
    }),
  ),
  wsimage: asked(
    prompted({
      ...card({
        kind: "image",
        text: "What is about to happen here?",
        image: PICTURE,
        alt: "Hills under a low sun.",
      }),
      form: "photo",
    }),
  ),
  wsthink: asked(prompted({ thinking_ms: soon(1.6) })),
  wsuntil: asked(prompted({ until_ms: soon(3.2), named: false })),
  wsanswers3: asked(prompted({}, { responses: responses(3) })),
  wsanswers: asked(prompted({ answered: 11 }, { responses: responses(9) })),
  wsanswers40: asked(
    prompted({ answered: 40, named: false, open: false }, { responses: responses(40, { name: null }) }),
  ),
  wsgroups: asked(
    prompted(
      { answered: 8 },
      {
        responses: responses(8),
        groups: [
          { group: "k1", title: "Seeing before naming", responses: ["a00000", "a00002", "a00005"] },
          { group: "k2", title: "Letting things move", responses: ["a00004", "a00003"] },
        ],
      },
    ),
  ),
  wsphotos: asked(
    prompted(
      { form: "photo" },
      { responses: responses(5, { image: PICTURE, alt: "Hills under a low sun." }) },
    ),
  ),
  wscloud: asked(
    prompted(
      {
        ...card({ kind: "check_in", text: "One word for how you arrive today", starter: "" }),
        form: "word",
        named: false,
        answered: 31,
      },
      { summary: { words: WORDS, scores: [], mean: null, withheld: false } },
    ),
  ),
  wscloudodd: asked(
    prompted(
      { ...card({ text: "One word", starter: "" }), form: "word" },
      {
        summary: {
          words: [
            [LONG_WORD, 1],
            ["愛", 3],
            ["hello", 1],
            ["مرحبا", 2],
          ],
          scores: [],
          mean: null,
          withheld: false,
        },
      },
    ),
  ),
  wsscale: asked(
    prompted(
      {
        ...card({ text: "How much of today can you use tomorrow?", starter: "" }),
        form: "scale",
        low_says: "nothing yet",
        high_says: "nearly all",
      },
      {
        summary: {
          words: [],
          scores: [
            ["1", 0],
            ["2", 1],
            ["3", 4],
            ["4", 9],
            ["5", 3],
          ],
          mean: 3.82,
          withheld: false,
        },
      },
    ),
  ),
  wsscalefew: asked(
    prompted({ form: "scale" }, { summary: { words: [], scores: [], mean: null, withheld: true } }),
  ),
  wsvote: voting(prompted()),
  wsvoteshort: voting(prompted({ card: { ...shownPrompt.card, text: "One word for today?", starter: "" } })),
  wsvotelong: voting(prompted(card({ text: `${shownPrompt.card.text} `.repeat(4), starter: LONG_WORD })), {
    way: wayWall({
      step: "vote",
      round: round({ question: `${shownPrompt.card.text} `.repeat(3), deadline_ms: soon(2) }),
    }),
    floor: [{ since_ms: Date.now() - MIN, before_ms: 0, person: null, name: "Wilhelmina van der Long" }],
  }),
  wsvotecloud: voting(
    prompted(
      { form: "word", named: false, answered: 9 },
      { summary: { words: WORDS, scores: [], mean: null, withheld: false } },
    ),
  ),
  wsvoteanswers: voting(prompted({ answered: 11 }, { responses: responses(9) })),
  wsvotegroups: voting(prompted(), { sharing: shared("pairs", { groups: pairs(6), until_ms: soon(4) }) }),
  wsvoteclosed: voting(prompted(), { code: "" }),
  wspairprompt: asked(prompted(), { sharing: shared("pairs", { groups: pairs(6), until_ms: soon(4) }) }),
  wspairprompt40: asked(prompted(), { sharing: shared("pairs", { groups: pairs(20), until_ms: soon(4) }) }),
  wsroundprompt: asked(prompted({ form: "" }), {
    sharing: shared("round", { now: "Mele", next: LONG_WORD, left: 9 }),
  }),
  wsfishprompt: asked(prompted({ form: "" }), {
    sharing: shared("fishbowl", { circle: ["Mele", "Hana", LONG_WORD, "Sam"], seats: 6 }),
  }),
  wsround: scene({
    frame: framed("floor"),
    sharing: shared("round", { now: "Mele", next: "Hana", left: 9, passed: 1 }),
  }),
  wsroundlong: scene({
    frame: framed("floor"),
    sharing: shared("round", { now: LONG_WORD, next: LONG_WORD, left: 9 }),
  }),
  wsrounddone: scene({ frame: framed("floor"), sharing: shared("round"), floor: [] }),
  wspiece: scene({ frame: framed("floor"), sharing: shared("talking_piece", { now: "Mele" }) }),
  wspairs: scene({
    frame: framed("floor"),
    sharing: shared("pairs", { groups: [...pairs(5), ["Nia", "Ira", "Lou"]], until_ms: soon(6) }),
    floor: [],
  }),
  wspairs40: scene({
    frame: framed("floor"),
    sharing: shared("pairs", { groups: pairs(20), until_ms: soon(6) }),
    floor: [],
  }),
  wsback: scene({ frame: framed("floor"), sharing: shared("triads", { back: true }), floor: [] }),
  wssilent: scene({ frame: framed("floor"), sharing: shared("silent", { until_ms: soon(5) }), floor: [] }),
  wsfish: scene({
    frame: framed("floor"),
    sharing: shared("fishbowl", { circle: ["Mele", "Hana", LONG_WORD, "Sam"], seats: 5 }),
    floor: [],
  }),
  wsfish12: scene({
    frame: framed("floor"),
    sharing: shared("fishbowl", { circle: pairs(5).flat(), seats: 12 }),
    floor: [],
  }),
  wsreadingsmany: scene({
    frame: framed("readings", { readings: [1, 2, 3, 4].flatMap(() => readings) }),
    floor: [],
  }),
  wsreadings: scene({ frame: framed("readings", { readings }), floor: [] }),
  wsnext: scene({
    frame: framed("next", {
      next: { date: "2026-12-05", host: "Hana", note: "Bring one photo of a place where children talk." },
    }),
    floor: [],
  }),
  wsthanksnext: scene({
    frame: framed("thanks", { hosts, readings, next: { date: "", host: "", note: "" } }),
    floor: [],
  }),
  wsspark: scene({
    frame: framed("next", { spark: true, hosts, next: { date: "2026-11-24", host: "Hana", note: "" } }),
    floor: [],
  }),
  wsintentions: scene({
    frame: framed("intentions"),
    way: {
      step: "",
      proposed: 0,
      values: [],
      round: null,
      result: null,
      intentions: ["Listen to understand", "Everybody may pass", "Stay with the child's view"].map(
        (wording, at) => ({
          intention: `i${at}`,
          wording,
          adopted_ms: 0,
          support: null,
          answered: null,
          former: [],
          since: "",
        }),
      ),
      consenting: 0,
      objecting: 0,
    },
    floor: [],
  }),
  wstable: scene({}),
} as const;
