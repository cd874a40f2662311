/** Which parts of the balance a host asked for. */
export const PARTS = ["picture", "shares", "timeline", "recent", "follow"] as const;

export type Part = (typeof PARTS)[number];

/** `options.parts` as a set; all of them where nothing (or nothing known) is listed. */
export function partsOf(options: Readonly<Record<string, unknown>> | null | undefined): ReadonlySet<Part> {
  const asked = options?.parts;
  const known = Array.isArray(asked) ? PARTS.filter((part) => asked.includes(part)) : [];
  return new Set(known.length ? known : PARTS);
}
