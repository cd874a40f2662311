/** The participant's page in all that it may show: to look at and to test with. */
import type { MeScreen, RemoteScreen, RoomScreen } from "../src/generated/messages";
import { agenda, LONG_WORD, prompted, readings, response, cases as scenes } from "./fixtures_scenes";
import { round, wayWall } from "./fixtures_way";
import { noFrame, openFloor, plain, plainMe } from "./fixtures_whole";

const MIN = 60_000;
const TEXT =
  "What is said here stays here; what is learned here may leave. We name no child and no family, and we ask before we tell another's story.";

export const room = (more: Partial<RoomScreen> = {}): RoomScreen => ({
  seq: 1,
  clock: {
    now_ms: Date.now(),
    phase: "running",
    elapsed_ms: 42 * MIN,
    planned_ms: 90 * MIN,
    began_ms: Date.now() - 42 * MIN,
    ended_ms: null,
  },
  code: "K7PQ4M",
  title: "Thursday gathering",
  community: "Play and place",
  here: 12,
  hands: 0,
  floor: [],
  floor_by_phone: false,
  time_box_ms: 120_000,
  each: 2,
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
});

export const me = (more: Partial<MeScreen> = {}): MeScreen => ({
  seq: 1,
  person: "p1",
  name: "Hana",
  here: true,
  hand: false,
  place: null,
  speaking_ms: null,
  turns: 1,
  talk_ms: 80_000,
  voice: "You have spoken once, for about a minute.",
  proposals: [],
  answered: false,
  order: [],
  consents: null,
  ...plainMe,
  ...more,
});

const view = (seen: Partial<RoomScreen> = {}, own: Partial<MeScreen> = {}) => ({
  view: "phone",
  screen: { room: room({ agenda, ...seen }), me: me(own) },
  options: {},
});
const stage = (of: RoomScreen["frame"]["stage"], more: Partial<RoomScreen["frame"]> = {}) => ({
  frame: { ...noFrame, stage: of, ...more },
});
const NAMES = "Mele Jo Sam Tui Ana Rewi Kit Lou Bo Nia Ira".split(" ");
const mine = {
  response: "a00009",
  text: "I noticed that he waited.",
  score: null,
  image: "",
  alt: "",
  passed: false,
  shared: false,
};

export const steering: RemoteScreen = {
  fair: true,
  queue: [
    {
      person: "p2",
      name: "Mele",
      about: "new",
      since_ms: Date.now() - 80_000,
      why: "not yet heard",
      mark: "invite",
      by_hand: false,
    },
    {
      person: "p3",
      name: LONG_WORD,
      about: "question",
      since_ms: Date.now() - 30_000,
      why: "asked after less than a fair share",
      mark: "",
      by_hand: false,
    },
  ],
  people: NAMES.map((name, at) => ({
    person: `p${at + 2}`,
    name,
    hand: at === 0,
    speaking: at === 2,
    inside: false,
  })),
  next_in_round: "p4",
  segments: agenda.lines.map(({ title, status }, at) => ({ segment: `g${at}`, title, status })),
  late_ms: 6 * MIN,
  ready: [prompted().shown.card],
};

export const cases = {
  pprompt: view({ prompt: prompted() }),
  ppromptlong: view({
    prompt: prompted({
      card: { ...prompted().shown.card, text: `${LONG_WORD} ${prompted().shown.card.text}` },
      named: false,
    }),
  }),
  pboth: view({ prompt: prompted(), way: wayWall({ step: "vote", round: round() }) }),
  pbothdone: view({ prompt: prompted(), way: wayWall({ step: "vote", round: round() }) }, { answered: true }),
  pthink: view({ prompt: prompted({ thinking_ms: Date.now() + MIN }) }),
  pmine: view({ prompt: prompted({ most: 2 }) }, { responses: [mine], responded: true }),
  ppassed: view(
    { prompt: prompted() },
    { responses: [{ ...mine, text: "", passed: true }], responded: true },
  ),
  pword: view({ prompt: prompted({ form: "word", named: false, until_ms: Date.now() + 2 * MIN }) }),
  pscale: view({
    prompt: prompted({ form: "scale", low_says: "nothing yet", high_says: "nearly all of it" }),
  }),
  pscale10: view({
    prompt: prompted({ form: "scale", low: 0, high: 10, low_says: "not at all", high_says: "very much" }),
  }),
  pphoto: view({ prompt: prompted({ form: "photo" }) }),
  paloud: view({ prompt: scenes.wspoem.screen.prompt }),
  pimage: view({ prompt: scenes.wsimage.screen.prompt }),
  pshared: view(
    { prompt: prompted({ open: false }, { responses: [0, 1, 2, 4].map((at) => response(at)) }) },
    { reactions: [["a00001", "heart"]], responded: true },
  ),
  pcloud: view({ prompt: scenes.wscloud.screen.prompt }),
  pscaled: view({ prompt: scenes.wsscale.screen.prompt }),
  pnext: view(
    { sharing: { ...openFloor, mode: "round", now: "Mele", next: "Hana", left: 4 } },
    { turn: "next" },
  ),
  pturn: view(
    {
      sharing: { ...openFloor, mode: "round", now: "Hana", next: "Jo", left: 3 },
      floor: [{ since_ms: Date.now() - 150_000, before_ms: 0, person: null, name: null }],
    },
    { turn: "now", speaking_ms: Date.now() - 150_000 },
  ),
  ppiece: view(
    { sharing: { ...openFloor, mode: "talking_piece" } },
    { piece: NAMES.map((name, at) => [`p${at + 2}`, name]) },
  ),
  ppairs: view(
    {
      sharing: {
        ...openFloor,
        mode: "triads",
        groups: [["Hana", "Jo", "Sam"]],
        until_ms: Date.now() + 4 * MIN,
      },
      prompt: prompted(),
    },
    { group: ["Jo", LONG_WORD] },
  ),
  pback: view({ sharing: { ...openFloor, mode: "pairs", back: true } }, { group: ["Jo"] }),
  psilent: view({ sharing: { ...openFloor, mode: "silent", until_ms: Date.now() + 4 * MIN } }),
  pfish: view({ sharing: { ...openFloor, mode: "fishbowl", circle: ["Mele", "Jo"], seats: 4 } }),
  pconf: view(stage("confidentiality", { words: [{ part: "confidentiality", text: TEXT }] })),
  pack: view(stage("acknowledgement", { words: [{ part: "acknowledgement", text: TEXT }] })),
  pwelcome: view(stage("people")),
  pagenda: view(stage("agenda")),
  pafter: view({
    ...stage("prompt", {
      words: [{ part: "thanks", text: TEXT }],
      next: { date: "2026-12-05", host: "Hana", note: "Bring one photo." },
      readings,
    }),
    clock: { ...room().clock, phase: "ended" },
    prompt: prompted({ open: false }),
  }),
  preadings: view(stage("readings", { readings })),
  pnexttime: view(stage("next", scenes.wsnext.screen.frame)),
  pspark: view({
    prompt: prompted({ card: { ...prompted().shown.card, starter: "" } }, { responses: [response(0)] }),
    frame: { ...scenes.wsspark.screen.frame, stage: "prompt", readings },
  }),
  phand: view({ hands: 3 }, { hand: true, place: 2, about: "question", why: "not yet heard" }),
  premote: view(
    { floor: [{ since_ms: Date.now(), before_ms: 0, person: null, name: null }] },
    { remote: steering },
  ),
  premoteround: view(
    { sharing: { ...openFloor, mode: "round", now: "Sam", next: "Jo", left: 4 }, prompt: prompted() },
    { remote: steering },
  ),
} as const;
