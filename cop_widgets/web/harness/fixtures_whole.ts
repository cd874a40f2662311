/** The public parts of a gathering without agenda, prompt, or anything special. */
import type { AgendaWall, FloorWall, FrameWall } from "../src/generated/messages";

export const noAgenda: AgendaWall = {
  title: "",
  kind: null,
  left_ms: null,
  length_ms: null,
  next: "",
  at: 0,
  of: 0,
  lines: [],
};

export const openFloor: FloorWall = {
  mode: "open",
  now: "",
  next: "",
  left: 0,
  passed: 0,
  groups: [],
  circle: [],
  seats: 0,
  until_ms: null,
  back: false,
  hands: 0,
};

export const noFrame: FrameWall = {
  stage: "",
  spark: false,
  words: [],
  agreeing: 0,
  objecting: 0,
  people: [],
  hosts: [],
  readings: [],
  next: { date: "", host: "", note: "" },
};

/** What walls and phones have in common. */
export const plain = { agenda: noAgenda, prompt: null, sharing: openFloor, frame: noFrame } as const;

/** What a phone sees of itself where nothing special goes on. */
export const plainMe = {
  about: "",
  why: "",
  turn: "",
  piece: [],
  group: [],
  inside: false,
  responded: false,
  responses: [],
  reactions: [],
  agrees: null,
  profile: { pronouns: "", say: "", first_time: false, needs: "" },
  remote: null,
} as const;
