/** Opening and closing, in words. Pure. */
import type { FrameScreen, HostDay, HostSlot, Words } from "../generated/messages";

export type FramePart = Words["part"];
export type WallStage = FrameScreen["stage"];

interface PartWords {
  readonly part: FramePart;
  readonly title: string;
  readonly hint: string;
}

export const OPENING: readonly PartWords[] = [
  {
    part: "acknowledgement",
    title: "Acknowledgement or karakia",
    hint: "In the group's own words: whose land you meet on, or how you open.",
  },
  { part: "about", title: "What we are about", hint: "What this community gathers for, in a few sentences." },
  {
    part: "details",
    title: "Practical details",
    hint: "Where the toilets are, when there is tea, how to join from afar.",
  },
  {
    part: "confidentiality",
    title: "Confidentiality",
    hint: "What stays here. Each confirms it on their phone, in these words.",
  },
];

export const THANKS: PartWords = {
  part: "thanks",
  title: "Thanks",
  hint: "Who made this possible, and a word to part with.",
};

/** What the wall can show beside words of the group's own. */
export const STAGES: readonly (readonly [WallStage, string])[] = [
  ["", "the table"],
  ["join", "how to join"],
  ["agenda", "the agenda"],
  ["people", "who is here"],
  ["intentions", "our intentions"],
  ["readings", "what to read"],
  ["next", "next time"],
];

const OTHERS: Readonly<Partial<Record<WallStage, string>>> = {
  prompt: "the prompt",
  floor: "how the floor is shared",
};

/** What is on the wall now. */
export function stageWords(stage: WallStage): string {
  const part = [...OPENING, THANKS].find((one) => one.part === stage);
  return part?.title ?? STAGES.find(([one]) => one === stage)?.[1] ?? OTHERS[stage] ?? "";
}

const DAYS = "Sun Mon Tue Wed Thu Fri Sat".split(" ");
const MONTHS = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split(" ");

/** `Mon 23 Nov` out of `2026-11-23`; anything else as it is. No time zone has a say in it. */
export function shortDay(iso: string): string {
  const date = utc(iso);
  return date ? `${DAYS[date.getUTCDay()]} ${date.getUTCDate()} ${MONTHS[date.getUTCMonth()]}` : iso;
}

function utc(iso: string): Date | null {
  const date = /^\d{4}-\d{2}-\d{2}$/.test(iso) ? new Date(`${iso}T00:00:00Z`) : null;
  return date && !Number.isNaN(date.getTime()) ? date : null;
}

/** So many days after a date, as a date. */
export function daysAfter(iso: string, days: number): string {
  const date = utc(iso);
  if (!date) return iso;
  date.setUTCDate(date.getUTCDate() + days);
  return date.toISOString().slice(0, 10);
}

/** All slots, with another host on one day. */
export function hosted(hosts: readonly HostDay[], date: string, host: string): HostSlot[] {
  return hosts.map((one) => ({ date: one.date, host: one.date === date ? host.trim() : one.host }));
}

/** Whether an address can be opened as a link. */
export const isLink = (address: string): boolean => /^https?:\/\/\S+$/i.test(address);
