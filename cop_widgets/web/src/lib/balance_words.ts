/** The balance in words: whole numbers, "about", never a rank. */
import type { Picture, Seat } from "../generated/messages";

/** "about 20 %"; very little is "less than 1 %". */
export function aboutPercent(share: number): string {
  const percent = Math.round(share * 100);
  if (share > 0 && percent === 0) return "less than 1 %";
  return percent === 0 || percent === 100 ? `${percent} %` : `about ${percent} %`;
}

export const hasSpoken = (picture: Picture): boolean => picture.voices !== null;

/** 0 = one voice has it all, 1 = all voices alike; `null` where there is nothing to balance. */
export function evenness(picture: Picture): number | null {
  if (picture.voices === null || picture.of < 2) return null;
  return Math.min(1, Math.max(0, (picture.voices - 1) / (picture.of - 1)));
}

const STEPS: readonly (readonly [number, string])[] = [
  [0.64, "several voices carry it"],
  [0.86, "many voices"],
  [Number.POSITIVE_INFINITY, "nearly every voice"],
];

/** The evenness in words; a kind line where there is none. Six voices of sixty are a few, not one. */
export function evennessWords(picture: Picture): string {
  const even = evenness(picture);
  if (even === null) return hasSpoken(picture) ? "one voice, one person" : "nobody yet";
  if (even < 0.38) return (picture.voices ?? 0) < 1.5 ? "one voice carries it" : "a few voices carry it";
  return (STEPS.find(([below]) => even < below) ?? STEPS[STEPS.length - 1])?.[1] ?? "";
}

export const quietWords = (silence: number | null): string | null =>
  silence === null ? null : `${aboutPercent(silence)} quiet`;

/** A weight against the fair share: "about half a fair share". */
export function weightWords(weight: number | null): string {
  if (weight === null) return "";
  if (weight <= 0) return "nothing yet";
  if (weight < 0.35) return "well below a fair share";
  if (weight < 0.65) return "about half a fair share";
  if (weight < 0.85) return "a little below a fair share";
  if (weight <= 1.15) return "about a fair share";
  if (weight <= 1.6) return "a little above a fair share";
  if (weight <= 2.4) return "about twice a fair share";
  return `about ${Math.round(weight)} times a fair share`;
}

const STATES: Record<Seat["state"], string> = {
  speaking: "has the floor",
  heard: "heard",
  unheard: "not yet heard",
  away: "away",
};

export const stateWords = (seat: Seat): string => STATES[seat.state];

export const seatName = (seat: Seat, place: number): string => seat.name ?? `Seat ${place + 1}`;

/** "3 not yet heard", or nothing. */
export function unheardWords(seats: readonly Seat[]): string | null {
  const waiting = seats.filter((seat) => seat.state === "unheard").length;
  return waiting === 0 ? null : `${waiting} not yet heard`;
}

/** The whole picture as one sentence, for those who hear it. */
export function pictureWords(picture: Picture): string {
  if (!hasSpoken(picture)) return `A table with ${picture.seats.length} seats. Nobody has spoken yet.`;
  const parts = [
    `${picture.sentence}: ${evennessWords(picture)}`,
    unheardWords(picture.seats),
    quietWords(picture.silence),
  ];
  return `A table with ${picture.seats.length} seats, ${parts.filter(Boolean).join(", ")}.`;
}

export const facilitatorWords = (share: number | null | undefined): string | null =>
  share === null || share === undefined
    ? null
    : `Beside this, facilitators have ${aboutPercent(share)} of all talk.`;
