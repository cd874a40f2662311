/** People on the roster, in words. Pure. */
import type { PersonCard } from "../generated/messages";

export type Role = PersonCard["role"];

export const ROLES: readonly (readonly [Role, string])[] = [
  ["participant", "participant"],
  ["facilitator", "facilitator"],
  ["co_facilitator", "co-facilitator"],
  ["note_keeper", "note keeper"],
  ["stack_keeper", "stack keeper"],
  ["mentor", "mentor"],
];

export const roleWords = (role: Role): string => ROLES.find(([one]) => one === role)?.[1] ?? role;

/** `18:04`, by this computer's clock. */
export function hour(ms: number): string {
  const at = new Date(ms);
  return [at.getHours(), at.getMinutes()].map((part) => String(part).padStart(2, "0")).join(":");
}

type Times = Pick<PersonCard, "here" | "came_ms" | "left_ms">;

/** When somebody came and went: `here since 18:04`, `away since 19:10`. */
export function presenceWords(
  { here, came_ms, left_ms }: Times,
  said: (ms: number) => string = hour,
): string {
  if (here) return came_ms === null ? "here" : `here since ${said(came_ms)}`;
  if (left_ms !== null) return `away since ${said(left_ms)}`;
  return came_ms === null ? "not here yet" : "away";
}

/** Those that fit a few letters of the name, in roster order. */
export function named(people: readonly PersonCard[], text: string): readonly PersonCard[] {
  const wanted = plain(text.trim());
  return wanted ? people.filter((one) => plain(one.name).includes(wanted)) : people;
}

const plain = (text: string) => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
