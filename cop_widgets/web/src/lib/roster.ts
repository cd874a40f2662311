/** The people typed so far for a new gathering. Pure. */
import type { RosterEntry } from "../generated/messages";
import type { Fault, Refused } from "./link";

/** Somebody on it, with what helps to welcome them if a file said so. */
export type Entry = RosterEntry & { readonly role: string };

/** What a field was left with, in order: trimmed, inner white space single. */
export function tidy(name: string): string {
  return name.trim().replace(/\s+/g, " ");
}

/** With more people at the end; empty names are left out. */
export function joined(list: readonly Entry[], more: readonly Entry[]): Entry[] {
  const added = more.map((entry) => ({ ...entry, name: tidy(entry.name) })).filter((entry) => entry.name);
  return [...list, ...added];
}

export function without(list: readonly Entry[], at: number): Entry[] {
  return list.filter((_, i) => i !== at);
}

/** With another role for one of them. */
export function inRole(list: readonly Entry[], at: number, role: string): Entry[] {
  return list.map((entry, i) => (i === at ? { ...entry, role } : entry));
}

/** What came along with a name: `she/her · say MEH-leh · first time · needs noted`. What is needed is read nowhere here. */
export function welcomeWords({ pronouns, say, first_time, needs }: Entry): string {
  return [pronouns, say && `say ${say}`, first_time && "first time", needs && "needs noted"]
    .filter(Boolean)
    .join(" · ");
}

/** Names that stand on the list more than once. */
export function twice(list: readonly Entry[]): readonly string[] {
  const times = new Map<string, number>();
  for (const { name } of list) times.set(name.toLowerCase(), (times.get(name.toLowerCase()) ?? 0) + 1);
  return [...new Set(list.map(({ name }) => name))].filter(
    (name) => (times.get(name.toLowerCase()) ?? 0) > 1,
  );
}

/** Where a fault is: `row 3, column name`. */
export function place(row?: number | null, column?: string | null): string {
  return [row != null ? `row ${row}` : "", column ? `column ${column}` : ""].filter(Boolean).join(", ");
}

/** No list of names is longer, in bytes. */
export const LARGEST = 1_000_000;

/** A file as it is, for a message. What its letters are is for the server to find out. */
export function base64(data: ArrayBuffer): string {
  let text = "";
  for (const byte of new Uint8Array(data)) text += String.fromCharCode(byte);
  return btoa(text);
}

/** What is wrong with a typed form: each fault once, without a row, for a form has none. */
export function formFaults({ text, faults = [] }: Refused): readonly string[] {
  if (!faults.length) return [sentence(text.replace(/^new gathering: /, ""))];
  return [...new Set(faults.map((fault) => sentence(inForm(fault))))];
}

const inForm = ({ says }: Fault) => says.replace(/ stands in row \d+ too/, " is on the list more than once");

/** With a capital letter and an end. */
function sentence(text: string): string {
  const whole = text.charAt(0).toUpperCase() + text.slice(1);
  return /[.!?…]$/.test(whole) ? whole : `${whole}.`;
}
