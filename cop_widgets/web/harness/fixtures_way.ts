/** Screens of joining, the way to intentions, votes and results, to look at and to test with. */
import type {
  Clock,
  Guest,
  IntentionCard,
  JoinScreen,
  ProposalCard,
  ResultCard,
  ResultsScreen,
  RoundCard,
  WayScreen,
  WayWall,
} from "../src/generated/messages";
import { wall } from "./fixtures_balance";

const NOW = 1_795_000_000_000;
const clock: Clock = wall({ people: 12 }).clock;

export const VALUES = [
  "Listen to understand",
  "Everyone's pace is welcome",
  "Stay with not knowing",
  "What is said here stays here",
  "Bring a moment, not an opinion",
  "Disagree with care",
  "Begin and end on time",
  "Manaakitanga: we look after each other's mana",
] as const;
const NAMES = ["Mele", "Hana", "Sam", "Tui", "Rewi", "Anahera", "Jo", "Whetū"];

export const guest = (name: string, more: Partial<Guest> = {}): Guest => ({
  person: `p${name}`,
  name,
  here: true,
  joined: true,
  connected: true,
  shut_out: false,
  ...more,
});

/** A picture of squares in the place of a QR code. */
const PICTURE = `data:image/svg+xml,${encodeURIComponent(
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 21 21" shape-rendering="crispEdges">${Array.from(
    { length: 200 },
    (_, i) => `<rect x="${(i * 7 + (i % 13)) % 21}" y="${(i * 11) % 21}" width="1" height="1"/>`,
  ).join("")}</svg>`,
)}`;

const BASE = "http://192.168.1.42:8866/cop/";
export const link = {
  address: `${BASE}K7PQ4M`,
  picture: PICTURE,
  base: BASE,
  choices: [
    { base: BASE, host: "192.168.1.42:8866" },
    { base: "http://10.0.0.7:8866/cop/", host: "10.0.0.7:8866" },
  ],
  trouble: "",
};

export const join = (more: Partial<JoinScreen> = {}): JoinScreen => ({
  seq: 12,
  clock,
  code: "K7PQ4M",
  title: "Thursday circle",
  locked: false,
  typed: true,
  unnamed: false,
  floor: false,
  joined: 6,
  connected: 5,
  here: 8,
  guests: NAMES.map((name, at) => guest(name, { joined: at < 6, connected: at < 5, here: at !== 7 })),
  hands: [
    { person: "pSam", name: "Sam", since_ms: NOW - 95_000 },
    { person: "pTui", name: "Tui", since_ms: NOW - 20_000 },
  ],
  ...more,
});

const options = (texts: readonly string[]) =>
  texts.map((text, at) => ({ option: `o${String(at + 1).padStart(3, "0")}`, text }));

export const round = (more: Partial<RoundCard> = {}): RoundCard => ({
  round: "r00001",
  ballot: "approval",
  purpose: "choose",
  question: "Which of these could you gather by?",
  status: "open",
  options: options(VALUES),
  seats: 5,
  rule: "seqpav",
  rule_title: "Sequential proportional approval",
  rule_says:
    "One option after another is put in, the one with the most approvals, and a ballot counts half once it has one of its options in, a third once it has two, and so on.",
  most: null,
  cap: null,
  opened_ms: NOW,
  deadline_ms: null,
  answered: 7,
  of: 12,
  again: false,
  ...more,
});

const SUPPORT = [14, 12, 11, 10, 8, 8, 6, 5];
const STANDS = ["in", "in", "in", "in", "tied", "tied", "out", "out"] as const;

export const result = (more: Partial<ResultCard> = {}): ResultCard => ({
  round: "r00001",
  ballot: "approval",
  purpose: "choose",
  question: "Which of these could you gather by?",
  seats: 5,
  rule_title: "Sequential proportional approval",
  rule_says: "One option after another is put in.",
  answered: 18,
  counted: 17,
  empty: 1,
  withheld: false,
  rows: options(VALUES).map((one, at) => ({ ...one, support: SUPPORT[at]!, stands: STANDS[at]! })),
  sentences: [
    "17 of 18 chose something; 1 empty ballot is left out of the count.",
    "Sequential proportional approval: One option after another is put in.",
    "These four are in for certain: Listen to understand, Everyone's pace is welcome, Stay with not knowing and What is said here stays here.",
    "These two tie for the last place: Bring a moment, not an opinion and Disagree with care. Decide together.",
    "Between 1 and 2, depending on how the tie is decided, of 17 find nothing of theirs in this set.",
  ],
  holds: [16, 13, 9, 4, 1],
  left_out: 2,
  simple: [],
  tie: true,
  seed: "",
  bunches: [],
  before: [],
  mean: null,
  whys: [],
  ...more,
});

/** Five are in, and plain counting would have chosen others. */
export const decided = (): ResultCard =>
  result({
    rows: result().rows.map((row, at) => ({ ...row, stands: at < 4 || at === 6 ? "in" : "out" })),
    tie: false,
    left_out: 1,
    simple: VALUES.slice(0, 5),
  });

export const fist = (more: Partial<ResultCard> = {}): ResultCard =>
  result({
    round: "r00003",
    ballot: "fist",
    purpose: "live_with",
    question: "Can you live with these as our intentions?",
    seats: 0,
    rule_title: "",
    rows: [],
    holds: [],
    left_out: null,
    tie: false,
    bunches: [0, 1, 1, 4, 6, 5].map((times, level) => [String(level), times] as const),
    before: [1, 2, 3, 5, 4, 2].map((times, level) => [String(level), times] as const),
    mean: 3.8,
    sentences: ["17 of 17 answered.", "On average 3.8 of 5 fingers.", "2 would rather talk about it first."],
    whys: ["I miss something about time.", "“Stay with not knowing” asks much of new people."],
    ...more,
  });

export const proposal = (text: string, at: number, more: Partial<ProposalCard> = {}): ProposalCard => ({
  proposal: `v${String(at + 1).padStart(5, "0")}`,
  text,
  status: "live",
  reason: "",
  sources: [],
  into: "",
  ...more,
});

export const intention = (wording: string, at: number, more: Partial<IntentionCard> = {}): IntentionCard => ({
  intention: `i${at}`,
  wording,
  adopted_ms: NOW,
  support: 14 - at,
  answered: 17,
  former: [],
  since: "",
  ...more,
});

export const intentions = (): readonly IntentionCard[] => [
  intention("We listen to understand, not to answer", 0),
  intention("Everyone's pace is welcome", 1, { former: ["Go slowly"], since: "AB2CD3" }),
  intention("What is said here stays here", 2),
];

export const way = (more: Partial<WayScreen> = {}): WayScreen => ({
  seq: 30,
  clock,
  step: "propose",
  each: 3,
  proposals: [...VALUES, "Listening to understand", "Laugh"].map((text, at) => proposal(text, at)),
  proposed_by: 6,
  alike: [["v00001", "v00009"]],
  round: null,
  waiting: [],
  by_hand: 0,
  result: null,
  rounds: [],
  intentions: [],
  consents: [],
  silent: [],
  rules: [
    {
      rule: "seqpav",
      ballot: "approval",
      title: "Sequential proportional approval",
      says: round().rule_says,
    },
    {
      rule: "av",
      ballot: "approval",
      title: "Counting approvals",
      says: "The options that the most people approve of are in, even if the same people approve of all of them.",
    },
    { rule: "sum", ballot: "dots", title: "Adding dots", says: "The options with the most dots are in." },
  ],
  ...more,
});

export const wayWall = (more: Partial<WayWall> = {}): WayWall => ({
  step: "propose",
  proposed: 12,
  values: [],
  round: null,
  result: null,
  intentions: [],
  consenting: 0,
  objecting: 0,
  ...more,
});

export const results = (more: Partial<WayWall> = {}): ResultsScreen => ({
  seq: 30,
  clock,
  way: wayWall(more),
});

const onWall = (more: Partial<WayWall>) => ({
  view: "wall_view",
  screen: wall({ people: 12 }, { code: "K7PQ4M", floor: [], way: wayWall(more) }),
  options: { link },
});
const desk = (more: Partial<WayScreen>) => ({
  view: "intention_vote",
  screen: way(more),
  options: {
    starters: VALUES.map((value, at) => ({
      value,
      description: "What it means for us, in a sentence.",
      theme: at < 4 ? "Listening" : "Together",
      language: "en",
    })),
  },
});
const open = { step: "vote" as const, round: round(), waiting: NAMES.slice(0, 5).map((name) => guest(name)) };
const closed = round({ status: "closed", answered: 18, of: 18 });

export const cases = {
  join: { view: "join_card", screen: join(), options: { link } },
  joinfar: {
    view: "join_card",
    screen: join({ hands: [] }),
    options: {
      link: {
        ...link,
        choices: [],
        trouble: "Phones cannot reach this computer yet: start it with cop --lan",
      },
    },
  },
  joinlocked: { view: "join_card", screen: join({ locked: true }), options: {} },
  waybegin: desk({ step: "", proposals: [] }),
  waypropose: desk({}),
  waymerge: desk({ step: "merge" }),
  wayvote: desk({ step: "vote" }),
  wayopen: desk(open),
  wayreveal: desk({ step: "reveal", round: closed, result: result() }),
  waycheck: desk({ step: "check", round: closed, result: decided() }),
  wayfist: desk({
    step: "check",
    round: round({ round: "r00003", ballot: "fist", purpose: "live_with", status: "closed", again: true }),
    result: fist(),
    rounds: [closed],
  }),
  wayadopt: desk({
    step: "adopt",
    round: round({ status: "revealed" }),
    result: decided(),
    intentions: intentions(),
    consents: [
      { name: "Mele", consents: true, why: "" },
      { name: "Sam", consents: false, why: "I was not here for the vote." },
    ],
  }),
  results: { view: "results_view", screen: results({ step: "reveal", result: decided() }), options: {} },
  resultsfist: { view: "results_view", screen: results({ step: "check", result: fist() }), options: {} },
  intentions: {
    view: "intentions_view",
    screen: results({ step: "adopt", intentions: intentions(), consenting: 7, objecting: 1 }),
    options: { edit: true },
  },
  tabs: {
    view: "dashboard_tabs",
    screen: {
      seq: 3,
      tabs: [
        { name: "Balance", open: false, mark: "•", says: "a thought waits" },
        { name: "Floor", open: false, mark: "2", says: "2 hands are up" },
        { name: "Intentions", open: true, mark: "7/12", says: "a vote goes on, 7 of 12 have answered" },
        { name: "Outcomes", open: false, mark: "", says: "" },
      ],
    },
    options: {},
  },
  walljoin: {
    view: "wall_view",
    screen: wall({ people: 12, phase: "planned" }, { code: "K7PQ4M", floor: [] }),
    options: { link },
  },
  wallcode: { view: "wall_view", screen: wall({ people: 12 }, { code: "K7PQ4M" }), options: { link } },
  wallpropose: onWall({}),
  wallmerge: onWall({ step: "merge", values: [...VALUES, "Laugh", "Eat together"] }),
  wallvote: onWall({ step: "vote", round: round(), values: VALUES }),
  wallcounted: onWall({ step: "reveal", round: closed }),
  wallreveal: onWall({ step: "reveal", round: round({ status: "revealed" }), result: decided() }),
  walltie: onWall({ step: "reveal", round: round({ status: "revealed" }), result: result() }),
  wallfist: onWall({ step: "check", result: fist() }),
  walladopt: onWall({ step: "adopt", intentions: intentions(), consenting: 7, objecting: 1 }),
};
